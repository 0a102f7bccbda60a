import { wording } from '../text/wording.js';
import type { Block, Doc, Span, Upos } from '../types.js';
import { dispersion } from './dispersion.js';
import { hasOffset, hasWithin, type Intervals, intervals } from './intervals.js';
import { type Lexemes, lexemeKey } from './lexemes.js';
import { type Frequency, type FrequencyTable, frequencies } from './reference.js';
import type { Term } from './terms.js';
import { beginsWithCapital, bodyBlocks, bodySentences } from './words.js';

/** What the traits of a text's terms are read from. */
export interface TraitContext {
  /** Running words of the text. */
  readonly words: number;
  /** Running words of each section. */
  readonly sections: readonly number[];
  /** Occurrences of the most frequent word. */
  readonly mostFrequent: number;
  /** From the first block to the last. */
  readonly extent: Span;
  /** Words of the title, lower case. */
  readonly title: readonly string[];
  readonly headings: Intervals;
  /** The first heading before the lead: the title, where there is none beside the text. */
  readonly topHeading: Block | undefined;
  /** The first block that is no heading. */
  readonly lead: Block | undefined;
  readonly firstSentence: Span | undefined;
  readonly questions: Intervals;
  /** Places of multiword terms. */
  readonly longer: Intervals;
  /** Reference frequencies of a lemma and class. */
  readonly frequenciesOf: (lemma: string, upos: Upos) => readonly Frequency[];
  /** A corpus that has this text in it: the text itself is taken off its counts. For learning only. */
  readonly memberOf?: string;
}

export function traitContext(
  doc: Doc,
  found: Lexemes,
  terms: readonly Term[],
  tables: readonly FrequencyTable[],
  memberOf?: string,
): TraitContext {
  const blocks = bodyBlocks(doc);
  const sentences = bodySentences(doc);
  return {
    words: found.words,
    sections: found.sections.map(({ words }) => words),
    mostFrequent: terms.reduce((most, term) => (term.kind === 'word' ? Math.max(most, term.spans.length) : most), 1),
    extent: { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 },
    title: wordsOf(doc.post.meta.title?.value.toLowerCase() ?? ''),
    headings: intervals(blocks.filter(({ type }) => type === 'heading')),
    topHeading: blocks[0]?.type === 'heading' ? blocks[0] : undefined,
    lead: blocks.find(({ type }) => type !== 'heading'),
    firstSentence: sentences[0],
    questions: intervals(sentences.filter(({ words }) => words.some(({ form }) => form === '?'))),
    longer: intervals(terms.filter(({ kind }) => kind === 'multiword').flatMap(({ spans }) => spans)),
    frequenciesOf: lookUp(tables),
    ...(memberOf === undefined ? {} : { memberOf }),
  };
}

const WORDS = wording(/\p{L}[\p{L}\p{N}-]*/gu);

/** The words of a title in lower case; of one in everyday characters without looking up their properties. */
function wordsOf(title: string): readonly string[] {
  const plain = /^[\x20-\x7e–’”à-öø-ÿ]*$/.test(title);
  return title.match(plain ? /[a-zà-öø-ÿ][a-z0-9à-öø-ÿ-]*/g : WORDS) ?? [];
}

/** Looks a lemma up once, however many traits ask for it. */
function lookUp(tables: readonly FrequencyTable[]): TraitContext['frequenciesOf'] {
  const known = new Map<string, readonly Frequency[]>();
  return (lemma, upos) => {
    const key = lexemeKey(lemma, upos);
    const found = known.get(key) ?? frequencies(tables, lemma, upos);
    known.set(key, found);
    return found;
  };
}

type Trait = (term: Term, context: TraitContext) => number;

const flag = (yes: boolean): number => (yes ? 1 : 0);
const isIn = (place: Span | undefined, term: Term): boolean =>
  place !== undefined && term.spans.some(({ start }) => start >= place.start && start < place.end);
const sharePerWord =
  (test: (feats: Readonly<Record<string, string>>) => boolean): Trait =>
  ({ words }) =>
    words.filter(({ feats }) => test(feats)).length / words.length;
const inCase = (...cases: string[]): Trait => sharePerWord(({ Case }) => Case !== undefined && cases.includes(Case));

/** Natural log of texts of a corpus over texts with the word; of a multiword term the mean of its words. */
const rarity =
  (id: string): Trait =>
  (term, { frequenciesOf, memberOf }) => {
    const words = term.kind === 'multiword' ? term.parts : [term.analysed];
    const values = words.map((word) => {
      const found = frequenciesOf(word, term.upos).find(({ corpus }) => corpus.id === id);
      if (!found) return 0;
      const self = memberOf === id && term.kind !== 'part' && found.documents > 0 ? 1 : 0;
      return Math.log((found.corpus.documents - self + 1) / (found.documents - self + 0.5));
    });
    return values.reduce((a, b) => a + b, 0) / values.length;
  };

/** The traits that a keyword's score is made of, each a number; their weights stand in `data/keywords.bin`. */
const TRAITS = {
  /** Log of one and the occurrences; 0 of a part. */
  count: (term) => (term.kind === 'part' ? 0 : Math.log(1 + term.spans.length)),
  /** Log of one and the occurrences inside compounds. */
  inside: (term) => Math.log(1 + term.inside),
  /** Log of one and the number of different compounds with the term inside. */
  compounds: (term) => Math.log(1 + term.compounds),
  /** Share of the occurrences that lie within a longer term of the text. */
  covered: ({ spans }, { longer }) => spans.filter((span) => hasWithin(longer, span)).length / spans.length,
  /** Log of the running words of the text. */
  textLength: (_, { words }) => Math.log(1 + words),
  /** Occurrences over those of the most frequent word. */
  share: (term, { mostFrequent }) => (term.kind === 'part' ? 0 : Math.min(1, term.spans.length / mostFrequent)),
  /** Log of the occurrences per 1 000 words. */
  density: (term, { words }) => Math.log((1000 * (term.spans.length + 0.5)) / Math.max(1, words)),
  /** Log of the number of sections with the term. */
  spread: (term) => Math.log(new Set(term.places).size),
  evenness: (term, { sections }) => 1 - dispersion(sections, term.places),
  /** Place of the first and of the last occurrence, 0 at the start of the text, 1 at its end. */
  first: (term, context) => relative(term.spans[0]!, context),
  last: (term, context) => relative(term.spans.at(-1)!, context),
  lead: (term, { lead }) => flag(isIn(lead, term)),
  firstSentence: (term, { firstSentence }) => flag(isIn(firstSentence, term)),
  question: ({ spans }, { questions }) => flag(spans.some(({ start }) => hasOffset(questions, start))),
  rareInWeb: rarity('web'),
  rareInSites: rarity('sites'),
  rareInLibrary: rarity('library'),
  rareInTreebank: rarity('treebank'),
  /** The term is the label itself, not its base form: masses and qualities have labels in the singular. */
  labelItself: (term) => flag(term.label?.exact ?? false),
  homonyms: (term) => term.homonyms,
  /** Log of one and the number of other labels made with the word. */
  labelUses: (term) => Math.log(1 + (term.label?.uses ?? 0)),
  multiword: (term) => flag(term.kind === 'multiword'),
  part: (term) => flag(term.kind === 'part'),
  modifier: (term) => flag(term.modifier),
  /** A proper name; an abbreviation (HR, EU) is as often a term. */
  name: ({ upos, lemma }) => flag(upos === 'PROPN' && !isAbbreviation(lemma)),
  adjective: (term) => flag(term.upos === 'ADJ'),
  verb: (term) => flag(term.upos === 'VERB'),
  letters: (term) => Math.log(term.lemma.length),
  compound: (term) => flag(term.kind !== 'multiword' && term.parts.length > 1),
  action: (term) => flag(/minen$/.test(term.lemma)),
  quality: (term) => flag(/[uy]s$/.test(term.lemma)),
  agent: (term) => flag(/j[aä]$/.test(term.lemma)),
  /** Shares of the occurrences in a case: subjects and objects, possessors, what is told of, places, directions, roles. */
  nominative: inCase('Nom'),
  genitive: inCase('Gen'),
  partitive: inCase('Par'),
  elative: inCase('Ela'),
  inner: inCase('Ine', 'Ill'),
  outer: inCase('Ade', 'All', 'Abl'),
  role: inCase('Ess', 'Tra'),
  plural: sharePerWord((feats) => feats.Number === 'Plur'),
  possessed: sharePerWord((feats) => feats['Person[psor]'] !== undefined),
  capital: ({ words }) => words.filter(({ form }) => beginsWithCapital(form)).length / words.length,
} satisfies Record<string, Trait>;

export type TraitName = keyof typeof TRAITS;
export const TRAIT_NAMES = Object.keys(TRAITS) as readonly TraitName[];
const ALL: readonly Trait[] = TRAIT_NAMES.map((name) => TRAITS[name]);

/** The traits of a term in the order of `TRAIT_NAMES`. */
export function traitsOf(term: Term, context: TraitContext): Float64Array {
  const traits = new Float64Array(ALL.length);
  for (let i = 0; i < ALL.length; i++) traits[i] = ALL[i]!(term, context);
  return traits;
}

/** Where a term stands: whether in the title or in a heading, and the running words of the text. */
export interface Setting {
  readonly title: boolean;
  readonly heading: boolean;
  readonly words: number;
}

/** Where there is no title beside the text, a heading at its very start is the title. */
export const settingOf = (term: Term, { title, headings, topHeading, words }: TraitContext): Setting => ({
  title: title.some((word) => isForm(word, term)) || (title.length === 0 && isIn(topHeading, term)),
  heading: term.spans.some(({ start }) => hasOffset(headings, start)),
  words,
});

/** Two to five capitals. */
export function isAbbreviation(lemma: string): boolean {
  if (!beginsWithCapital(lemma)) return false;
  const letters = [...lemma];
  return letters.length > 1 && letters.length < 6 && letters.every(beginsWithCapital);
}

const relative = ({ start }: Span, { extent }: TraitContext): number =>
  Math.min(1, Math.max(0, (start - extent.start) / Math.max(1, extent.end - extent.start)));

/** Whether a word of the title is the term: its lemma, a form of it in the text, or the lemma with another ending. */
function isForm(word: string, { lemma, forms }: Term): boolean {
  const base = lemma.toLowerCase();
  if (word === base || forms.some(({ form }) => form.toLowerCase() === word)) return true;
  const stem = base.slice(0, Math.max(4, base.length - 3));
  return base.length > 5 && word.startsWith(stem) && Math.abs(word.length - base.length) < 4;
}
