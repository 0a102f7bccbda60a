/** Puts a reading's tag together: the word's own features, its cell's, a possessive's and a clitic's. */
import type { Kind, Lexicon } from './lexicon.js';
import { CLITICS, POSSESSIVES } from './suffixes.js';
import { formatFeats, parseFeats, type Tag, tagOf } from './tags.js';

const memo = new WeakMap<Lexicon, Map<number, Tag>>();

/** Tags by number, made once each. */
export function tagger(lexicon: Lexicon): (kind: number, cell: number, possessive: number, clitic: number) => Tag {
  const tags = memo.get(lexicon) ?? new Map<number, Tag>();
  memo.set(lexicon, tags);
  return (kind, cell, possessive, clitic) => {
    const key = ((kind * 2048 + cell) * 8 + possessive) * 16 + clitic;
    const tag = tags.get(key);
    if (tag !== undefined) return tag;
    const made = compose(lexicon.kinds[kind] as Kind, lexicon.cells[cell] as string, possessive, clitic);
    tags.set(key, made);
    return made;
  };
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
