import type { AnalysedSentence, Doc, Word, WordReadings } from '../types.js';

export interface ConlluOptions {
  /** The `# newdoc id` of each document that has none of its own; `1`, `2`, ... where none is given. */
  readonly ids?: readonly (string | undefined)[];
}

/**
 * Documents as CoNLL-U (https://universaldependencies.org/format.html): ID, FORM, LEMMA with `#` between compound parts,
 * UPOS, FEATS; XPOS, HEAD, DEPREL and DEPS are `_`. MISC has `SpaceAfter=No` and names as `NE=B-PER`, `NE=I-PER`. A
 * `# newpar` stands before each block's first sentence; sentence ids are DOCUMENT.N, N from 1.
 */
export function renderConllu(docs: readonly Doc[], options: ConlluOptions = {}): string {
  return docs.map((doc, index) => renderDoc(doc, idOf(doc.id ?? options.ids?.[index], index))).join('');
}

const idOf = (given: string | undefined, index: number): string =>
  line(given ?? '').replaceAll(' ', '_') || String(index + 1);

function renderDoc(doc: Doc, id: string): string {
  const lines: string[] = [];
  let block: number | undefined;
  doc.sentences.forEach((sentence, index) => {
    if (sentence.words.length === 0) return;
    if (block === undefined) lines.push(`# newdoc id = ${id}`);
    if (sentence.block !== block) lines.push('# newpar');
    block = sentence.block;
    lines.push(`# sent_id = ${id}.${index + 1}`, `# text = ${line(doc.post.text.slice(sentence.start, sentence.end))}`);
    for (const [at, word] of (doc.readings?.[index] ?? []).entries()) lines.push(...readingsOf(word, at + 1));
    renderWords(doc, sentence, lines);
    lines.push('');
  });
  return lines.map((one) => `${one}\n`).join('');
}

/** All readings of a word as comments, which tools that read CoNLL-U pass over: the chosen one first, and why. */
function readingsOf({ form, readings, why }: WordReadings, id: number): string[] {
  return [
    `# readings of ${id} = ${line(form)}: ${line(why)}`,
    ...readings.map(({ lemma, parts, upos, feats, from, score, lemmaScore }) => {
      const features = Object.entries(feats).map(([name, value]) => `${name}=${value}`);
      const total = score.word + score.neighbours + score.before;
      return `#   ${line(parts.length > 1 ? parts.join('#') : lemma)} ${upos} ${features.join('|') || '_'} (${from}; tag ${total.toFixed(2)}, lemma ${lemmaScore.toFixed(2)})`;
    }),
  ];
}

function renderWords(doc: Doc, sentence: AnalysedSentence, lines: string[]): void {
  const entities = entitiesOf(sentence);
  sentence.words.forEach((word, index) => {
    const id = index + 1;
    const space = word.spaceAfter ? [] : ['SpaceAfter=No'];
    const entity = entities[index] === undefined ? [] : [`NE=${entities[index]}`];
    if (word.multiword?.index === 0) {
      const surface = doc.post.text.slice(word.start, word.end);
      lines.push(row(`${id}-${id + word.multiword.count - 1}`, surface, '_', '_', '_', space));
    }
    lines.push(
      row(id, word.form, lemmaOf(word), word.upos, featsOf(word), word.multiword ? entity : [...entity, ...space]),
    );
  });
}

const row = (
  id: number | string,
  form: string,
  lemma: string,
  upos: string,
  feats: string,
  misc: readonly string[],
): string => [id, line(form), lemma, upos, '_', feats, '_', '_', '_', misc.join('|') || '_'].join('\t');

/** White space and control characters as single spaces: a value takes one line, and none of its columns. */
const line = (text: string): string => text.replace(/[\s\p{Cc}]{2,}|[\t\n\v\f\r\u2028\u2029\p{Cc}]/gu, ' ').trim();

const lemmaOf = (word: Word): string => line(word.parts.length > 1 ? word.parts.join('#') : word.lemma) || '_';

/** Name=Value, by name without regard to case, as the format asks. */
const featsOf = (word: Word): string =>
  Object.entries(word.feats)
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('|') || '_';

/** IOB2 tags by word. */
function entitiesOf(sentence: AnalysedSentence): (string | undefined)[] {
  const tags: (string | undefined)[] = [];
  for (const { type, first, last } of sentence.names)
    for (let i = first; i <= last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${type}`;
  return tags;
}
