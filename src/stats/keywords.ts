import type { Doc, Keyness, Keyword, Keywords, YsoConcept } from '../types.js';
import { dispersion } from './dispersion.js';
import { families } from './families.js';
import type { Forest } from './forest.js';
import { type Contingency, logLikelihood, logRatio, percentDiff } from './keyness.js';
import { lexemes } from './lexemes.js';
import type { Reference } from './load.js';
import { names } from './names.js';
import { phrases } from './phrases.js';
import { type Frequency, frequencies } from './reference.js';
import { type Chosen, chosenFor, logitOf, scoreOf, sumOf } from './score.js';
import { type Term, terms } from './terms.js';
import { settingOf, type TraitContext, traitContext, traitsOf } from './traits.js';
import { conceptOf, type Yso } from './yso.js';

export type Rank = 'score' | 'frequency' | 'keyness';

export interface KeywordOptions {
  /** Length of each list, at least 1; all unless said. */
  readonly top?: number;
  /** What comes first; `score` unless said. */
  readonly rank?: Rank;
  /** Say what each trait added to a score. */
  readonly explain?: boolean;
}

/** Fewest occurrences for which keyness can tell a word of the text from chance. */
const EVIDENCE = 2;

/** The keywords of a text, best first, with its phrases, names and word families. */
export function keywords(doc: Doc, reference: Reference, options: KeywordOptions = {}): Keywords {
  const found = lexemes(doc);
  const all = terms(doc, found, reference.yso);
  const context = traitContext(doc, found, all, reference.tables);
  const sizes = found.sections.map(({ words }) => words);
  const rank = options.rank ?? 'score';
  const keynessOf = (term: Term): Keyness =>
    keynessAgainst(
      term.spans.length,
      found.words,
      reference.own
        ? frequencies([reference.own], term.analysed, term.upos)
        : context.frequenciesOf(term.analysed, term.upos),
    );

  const items = ranked(all, rank, options.top ?? all.length, context, reference.forest, keynessOf)
    .sort(
      (a, b) =>
        b.order - a.order || b.term.spans.length - a.term.spans.length || (a.term.lemma < b.term.lemma ? -1 : 1),
    )
    .slice(0, options.top ?? all.length)
    .map(({ term, order, ...known }, i): Keyword => {
      const { traits, chosen } = known.traits ? known : weighed(term, context);
      const logit = rank === 'score' ? order : logitOf(traits, sumOf(chosen), reference.forest);
      const score = scoreOf(logit, traits, chosen, reference.forest, options.explain);
      const yso = linked(term, reference.yso);
      return {
        lemma: term.lemma,
        upos: term.upos,
        count: term.spans.length,
        perMille: (1000 * term.spans.length) / found.words,
        dispersion: dispersion(sizes, term.places),
        keyness: keynessOf(term),
        score: score.score,
        rank: i + 1,
        forms: term.forms,
        spans: term.spans,
        parts: term.parts,
        ...(yso ? { yso } : {}),
        ...(options.explain ? { why: score.why } : {}),
      };
    });
  const cut = <T>(list: readonly T[]): readonly T[] => list.slice(0, options.top ?? list.length);
  return {
    items,
    phrases: cut(phrases(doc)),
    names: cut(names(doc)),
    families: cut(families(doc, reference.derivations, found)),
  };
}

/** What a score is made of. */
interface Weighed {
  readonly traits: Float64Array;
  readonly chosen: Chosen;
}

/** Ordered by score, with what that is made of; by anything else without. */
type Ranked = { readonly term: Term; readonly order: number } & (Weighed | { readonly traits?: undefined });

const weighed = (term: Term, context: TraitContext): Weighed => ({
  traits: traitsOf(term, context),
  chosen: chosenFor(term, settingOf(term, context)),
});

/** The terms with what orders them; by score no more than those that may be among the first `top`. */
function ranked(
  all: readonly Term[],
  rank: Rank,
  top: number,
  context: TraitContext,
  forest: Forest,
  keynessOf: (term: Term) => Keyness,
): Ranked[] {
  // A part of compounds does not stand in the text as a word, so it has a score and no frequency.
  if (rank !== 'score')
    return all.filter(({ kind }) => kind !== 'part').map((term) => ({ term, order: orderOf(rank, term, keynessOf) }));
  const likely = all
    .map((term) => {
      const chosen = chosenFor(term, settingOf(term, context));
      return { term, chosen, sum: sumOf(chosen) };
    })
    .sort((a, b) => b.sum - a.sum);
  const found: Ranked[] = [];
  /** The best logits so far, the lowest first. */
  const best: number[] = [];
  for (const { term, chosen, sum } of likely) {
    const atLeast = best.length < top ? undefined : best[0]!;
    const traits = traitsOf(term, context);
    const order = logitOf(traits, sum, forest, atLeast);
    if (order === Number.NEGATIVE_INFINITY) continue;
    found.push({ term, order, traits, chosen });
    let place = best.length;
    while (place > 0 && best[place - 1]! > order) place--;
    best.splice(place, 0, order);
    if (best.length > top) best.shift();
  }
  return found;
}

function orderOf(rank: 'frequency' | 'keyness', term: Term, keynessOf: (term: Term) => Keyness): number {
  const count = term.spans.length;
  if (rank === 'frequency') return count;
  const { g2 } = keynessOf(term);
  return count < EVIDENCE ? g2 - 1e9 : g2;
}

function linked({ label, kind, modifier }: Term, yso: Yso): YsoConcept | undefined {
  if (!label) return undefined;
  const inCompound = modifier ? 'part' : 'head';
  return conceptOf(yso, label.concept, kind === 'part' ? inCompound : label.exact ? 'label' : 'base');
}

/** Subtitles are speech: told by themselves, not pooled with writing. */
const SPOKEN = 'spoken';

function keynessAgainst(count: number, words: number, references: readonly Frequency[]): Keyness {
  const table = (ones: readonly Frequency[]): Contingency => ({
    count,
    words,
    referenceCount: ones.reduce((sum, one) => sum + one.count, 0),
    referenceWords: ones.reduce((sum, one) => sum + one.corpus.words, 0),
  });
  const pooled = table(references.filter(({ corpus }) => corpus.id !== SPOKEN));
  return {
    g2: logLikelihood(pooled),
    logRatio: logRatio(pooled),
    percentDiff: percentDiff(pooled),
    references: Object.fromEntries(
      references.map((one) => [one.corpus.id, { g2: logLikelihood(table([one])), logRatio: logRatio(table([one])) }]),
    ),
  };
}
