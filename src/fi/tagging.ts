/** Puts a reading's tag together: the word's own features, its cell's, a possessive's and a clitic's. */
import type { Kind, Lexicon } from './lexicon.js';
import { CLITICS, POSSESSIVES } from './suffixes.js';
import { formatFeats, parseFeats, type Tag, tagOf } from './tags.js';

/** Tags by number, made once each. */
export interface Tagging {
  readonly lexicon: Lexicon;
  /** One more than the tag of a kind's cell without suffixes; 0 = not made yet. */
  readonly plain: Int32Array;
  readonly suffixed: Map<number, Tag>;
}

const memo = new WeakMap<Lexicon, Tagging>();

export function taggingOf(lexicon: Lexicon): Tagging {
  const known = memo.get(lexicon);
  if (known) return known;
  const plain = new Int32Array(lexicon.kinds.length * lexicon.cells.length);
  const made = { lexicon, plain, suffixed: new Map<number, Tag>() };
  memo.set(lexicon, made);
  return made;
}

/** The tag of a kind's cell with suffixes. */
export function tagBy(tagging: Tagging, kind: number, cell: number, possessive: number, clitic: number): Tag {
  const { kinds, cells } = tagging.lexicon;
  const at = kind * cells.length + cell;
  const bare = possessive === 0 && clitic === 0;
  const key = (at * 8 + possessive) * 16 + clitic;
  const known = bare ? (tagging.plain[at] as number) - 1 : (tagging.suffixed.get(key) ?? -1);
  if (known >= 0) return known;
  const tag = compose(kinds[kind] as Kind, cells[cell] as string, possessive, clitic);
  if (bare) tagging.plain[at] = tag + 1;
  else tagging.suffixed.set(key, tag);
  return tag;
}

export function compose(kind: Pick<Kind, 'upos' | 'feats'>, cell: string, possessive: number, clitic: number): Tag {
  const feats = { ...parseFeats(kind.feats), ...parseFeats(cell) };
  for (const pair of POSSESSIVES[possessive] as readonly string[]) {
    const equals = pair.indexOf('=');
    feats[pair.slice(0, equals)] = pair.slice(equals + 1);
  }
  if (clitic > 0) feats.Clitic = CLITICS[clitic] as string;
  // Ordinals and the like are not compared, comparatives of the listed kind carry their own degree.
  if (kind.upos === 'ADJ' && feats.NumType === 'Ord') delete feats.Degree;
  // The fifth infinitive has no form number in the treebank.
  if (feats.InfForm === '5') delete feats.InfForm;
  return tagOf(kind.upos, formatFeats(feats));
}
