import { PostlensError } from '../errors.js';
import type { Upos } from '../types.js';
import { lexemeKey } from './lexemes.js';
import { type Column, openTable, type Sections, type Strings, search } from './table.js';

export const REFERENCE_FORMAT = 'postlens-reference';
export const REFERENCE_VERSION = 1;

/** Frequencies of one collection of texts. Counts are parallel to the keys of its table. */
export interface Corpus {
  /** Such as `web`, `spoken`, `treebank`. */
  readonly id: string;
  /** Running words of the collection. */
  readonly words: number;
  /** Texts of the collection; 0 when it is not known which word stands in which text. */
  readonly documents: number;
  readonly counts: Column;
  readonly documentCounts: Column;
}

/** Corpora that share a list of lexemes. */
export interface FrequencyTable {
  readonly keys: Strings;
  readonly corpora: readonly Corpus[];
}

export function frequencyTable(bytes: Uint8Array, name: string): FrequencyTable {
  const sections = openTable(bytes, name, REFERENCE_FORMAT, REFERENCE_VERSION);
  const ids = new TextDecoder().decode(section(sections, 'corpora', name) as Uint8Array).split('\n');
  const sizes = section(sections, 'sizes', name);
  return {
    keys: { bytes: section(sections, 'keys', name), ends: section(sections, 'ends', name) },
    corpora: ids.map((id, i) => ({
      id,
      words: sizes[2 * i]!,
      documents: sizes[2 * i + 1]!,
      counts: section(sections, `${id}.count`, name),
      documentCounts: section(sections, `${id}.documents`, name),
    })),
  };
}

function section(sections: Sections, key: string, name: string): Column {
  const column = sections[key];
  if (!column) throw new PostlensError('model', `${name} has no section ${key}: install postlens anew.`);
  return column;
}

/** How often a word stands in one corpus. */
export interface Frequency {
  readonly corpus: Corpus;
  readonly count: number;
  /** Texts with the word; 0 where not known. */
  readonly documents: number;
}

/** The frequencies of a word in every corpus, zeros for a word that a table does not have. */
export function frequencies(tables: readonly FrequencyTable[], lemma: string, upos: Upos): Frequency[] {
  const key = lexemeKey(lemma, upos);
  return tables.flatMap(({ keys, corpora }) => {
    const { index, found } = search(keys, key);
    return corpora.map((corpus) => ({
      corpus,
      count: found ? corpus.counts[index]! : 0,
      documents: found ? (corpus.documentCounts[index] ?? 0) : 0,
    }));
  });
}
