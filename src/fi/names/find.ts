import type { NameSpan, Word } from '../../types.js';
import { textEvidence } from './evidence.js';
import { type Described, type Facts, factsOf } from './features.js';
import { ROW, spansOf } from './labels.js';
import { nameLemma } from './lemma.js';
import { insideKey, listedAs, type Names } from './model.js';
import { MOST_ROWS, rowsOf } from './rows.js';
import { bestLabels, newSpace, type Space } from './viterbi.js';

let space: Space = newSpace(256);
let labels = new Uint8Array(256);
const rows = new Int32Array(MOST_ROWS);

/** All that a word says by itself; the same for every word of this form and analysis. */
export function describe({ listed, inside }: Pick<Names, 'listed' | 'inside'>, word: Described): Facts {
  const lower = word.form.toLowerCase();
  const base = word.lemma.toLowerCase();
  const kinds = listedAs(listed, base) | (base === lower ? 0 : listedAs(listed, lower));
  const last = (word.parts.at(-1) ?? word.lemma).toLowerCase();
  const head = last === base ? kinds : listedAs(listed, last);
  return factsOf(word, kinds, head, inside.has(insideKey(base)));
}

/** The names of a text, a list a sentence. `facts` are those of the words. */
export function findNames(
  names: Names,
  sentences: readonly (readonly Word[])[],
  facts: readonly (readonly Facts[])[],
): NameSpan[][] {
  const evidence = textEvidence(facts);
  return sentences.map((words, s) => {
    const own = facts[s] as readonly Facts[];
    if (!own.some(({ open }) => open)) return [];
    label(names, own, evidence[s] as Uint16Array);
    return spansOf(labels, words.length).map(({ first, last, type }) => ({
      type,
      first,
      last,
      start: (words[first] as Word).start,
      end: (words[last] as Word).end,
      lemma: nameLemma(words.slice(first, last + 1), type),
    }));
  });
}

/** Fills `labels` with the best labels of a sentence. */
function label({ rows: { codes, values }, transitions }: Names, words: readonly Facts[], evidence: Uint16Array): void {
  if (words.length > labels.length) {
    space = newSpace(2 * words.length);
    labels = new Uint8Array(2 * words.length);
  }
  const { scores } = space;
  for (let i = 0; i < words.length; i++) {
    if (!(words[i] as Facts).open) {
      scores.fill(0, i * ROW, (i + 1) * ROW);
      continue;
    }
    const n = rowsOf(words, evidence, i, rows);
    for (let k = 0; k < n; k++) rows[k] = (rows[k] as number) * ROW;
    for (let label = 0; label < ROW; label++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += values[(codes[(rows[k] as number) + label] as number) + 128] as number;
      scores[i * ROW + label] = sum;
    }
  }
  const open = (i: number): boolean => (words[i] as Facts).open;
  bestLabels(space, words.length, open, (before, after) => transitions[before * ROW + after] as number, labels);
}
