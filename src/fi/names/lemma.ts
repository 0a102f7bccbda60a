import type { NameType, Word } from '../../types.js';

const capital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** The lemma of a word with the capitals of its form, and with the hyphen that joins it to a name (`Laine -verkosto`). */
function baseOf({ form, lemma }: Pick<Word, 'form' | 'lemma'>): string {
  if (form.length > 1 && form.startsWith('-') && !lemma.startsWith('-'))
    return `-${baseOf({ form: form.slice(1), lemma })}`;
  if (form === form.toUpperCase() && form.length > 1 && lemma.length <= form.length) return lemma.toUpperCase();
  return capital(form) && !capital(lemma) ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
}

/** Whether a word is in the same case and number as the head, and so changes with it (`Punaisessa Ristissä`). */
function agrees(word: Pick<Word, 'upos' | 'feats'>, head: Pick<Word, 'feats'>): boolean {
  const own = word.feats;
  if (!own.Case || own.Case === 'Nom' || own.Case !== head.feats.Case || own.Number !== head.feats.Number) return false;
  return word.upos === 'ADJ' || word.upos === 'NUM' || word.upos === 'PRON' || own.Case !== 'Gen';
}

/**
 * Base form of a whole name: the last word as its lemma, words that agree with it too, the others as they stand
 * (`Helsingin yliopistossa` -> `Helsingin yliopisto`). Of a date the word that the number follows (`vuonna 1995` ->
 * `vuosi 1995`).
 */
export function nameLemma(words: readonly Pick<Word, 'form' | 'lemma' | 'upos' | 'feats'>[], type: NameType): string {
  const last = words.length - 1;
  const head = words[last] as (typeof words)[number];
  if (type === 'DATE' && last > 0 && /^\d/.test(head.form)) {
    const [first, ...rest] = words as [typeof head, ...(typeof head)[]];
    const opening = /^\d/.test(first.form) ? first.form : baseOf(first);
    return [opening, ...rest.map(({ form }) => form)].join(' ');
  }
  return words
    .map((word, i) => (i === last || agrees(word, head) ? baseOf(word) : word.form))
    .join(' ')
    .replace(/ ([,.:;!?])/g, '$1');
}
