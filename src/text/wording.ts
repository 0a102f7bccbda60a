/**
 * Letters of the scripts that pages are met in: Latin, Greek, Cyrillic, kana, Han, Hangul. Compiling `\p{L}` takes half
 * a millisecond each time it stands in a pattern with `iu`, and a fresh process compiles every pattern once: together
 * that was more than the rest of the extraction of a page.
 */
const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-\u024f\u0370-\u03ff\u0400-\u052f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af';
/** Latin letters beyond those of Western Europe stand in pairs of a capital and a small one: each counts as both. */
const EITHER = '\u0100-\u015f\u0162-\u017c\u017f-\u024f';
const CLASSES: Readonly<Record<string, string>> = {
  L: LETTERS,
  Lu: `A-ZÀ-ÖØ-ÞŠŽΑ-Ω\u0400-\u042f${EITHER}`,
  Ll: `a-zß-öø-ÿšžα-ω\u0430-\u045f${EITHER}`,
  N: '0-9',
  M: '\u0300-\u036f',
};

/**
 * The pattern without its `u` flag: `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{M}` become the classes above. For
 * patterns of words, where no character beyond the basic plane is named. The build writes out those of a literal.
 */
export const wording = ({ source, flags }: RegExp): RegExp => wordingOf(source, flags.replace('u', ''));

/** The same of a pattern that is put together, before V8 looks up what it names. */
export function wordingOf(source: string, flags = ''): RegExp {
  let inClass = false;
  const written = source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (piece, name: string | undefined) => {
    if (piece === '[') inClass = true;
    else if (piece === ']') inClass = false;
    if (name === undefined) return piece;
    const members = CLASSES[name];
    if (members === undefined) throw new Error(`\\p{${name}} is not known here`);
    return inClass ? members : `[${members}]`;
  });
  return new RegExp(written, flags);
}
