/** What a summary says, before any language: which claims, of which themes, on which sentences. */
import { wording } from '../text/wording.js';
import type { Cue, Doc, Profile, Stance, Theme, ThemeName, ThemeStance, Themes } from '../types.js';
import { fnv1a } from './hash.js';

export interface Claim {
  readonly name: ThemeName;
  readonly stance: ThemeStance;
  readonly target: Theme['target'];
  /** Sentence numbers from 1, one or two. */
  readonly sentences: readonly number[];
  /** A short sentence of the text that the claim stands on. */
  readonly quote?: { readonly text: string; readonly sentence: number };
  readonly ironic: boolean;
}

export interface Plan {
  readonly profile: Profile;
  readonly subject?: ThemeName;
  /** Stance to the subject itself, where the text names it. */
  readonly core?: Claim;
  readonly main: readonly Claim[];
  readonly others: readonly Claim[];
  readonly counters: readonly Claim[];
  readonly absent: readonly ThemeName[];
  /** Lemmas that mark an off-topic text. */
  readonly keywords: readonly string[];
  /** Chooses among templates: a hash of the text, the same for the same text. */
  readonly seed: number;
}

const MAIN = 3;
const OTHERS = 4;
const COUNTERS = 3;
const ABSENT = 3;
const QUOTE_WORDS = { least: 4, most: 14 };

export function planOf(doc: Doc, stance: Stance, themes: Themes, keywords: readonly string[]): Plan {
  const subject = themes.subject === undefined ? undefined : themes.names[themes.subject];
  const quoted = new Set<number>();
  const claim = (theme: Theme, quote: boolean): Claim =>
    claimOf(doc, stance, themes, theme, quote ? quoted : undefined);
  const core = themes.items.find(({ id }) => id === themes.subject);
  const items = themes.items.filter(({ id }) => id !== themes.subject);
  const main = items.filter((theme) => theme.main).slice(0, MAIN);
  const leading = main.length > 0 ? main : items.slice(0, 1);
  return {
    profile: themes.profile,
    ...(subject ? { subject } : {}),
    ...(core ? { core: claim(core, false) } : {}),
    main: leading.map((theme) => claim(theme, true)),
    others: items
      .filter((theme) => !leading.includes(theme))
      .slice(0, OTHERS)
      .map((theme) => claim(theme, false)),
    counters: themes.counterThemes.slice(0, COUNTERS).map((theme) => claim(theme, false)),
    absent: rotated(themes.absent, fnv1a(doc.post.text))
      .slice(0, ABSENT)
      .map((id) => themes.names[id]!),
    keywords,
    seed: fnv1a(doc.post.text),
  };
}

function claimOf(doc: Doc, stance: Stance, themes: Themes, theme: Theme, quoted: Set<number> | undefined): Claim {
  const ranked = theme.evidence;
  const shown = ranked
    .slice(0, 2)
    .map(({ sentence }) => sentence + 1)
    .sort((a, b) => a - b);
  const quote =
    quoted &&
    quoteOf(
      doc,
      stance,
      theme.stance,
      ranked.slice(0, 3).map(({ sentence }) => sentence),
      quoted,
    );
  return {
    name: themes.names[theme.id] ?? theme.label,
    stance: theme.stance,
    target: theme.target,
    sentences: shown,
    ...(quote ? { quote } : {}),
    ironic: theme.ironyPossible === true,
  };
}

/** A short whole sentence of the evidence, not a heading and not another's words, that no claim has quoted yet. */
function quoteOf(
  doc: Doc,
  stance: Stance,
  verdict: ThemeStance,
  sentences: readonly number[],
  quoted: Set<number>,
): Claim['quote'] {
  for (const number of sentences) {
    const { start, end, words, block } = doc.sentences[number]!;
    const text = doc.post.text.slice(start, end).trim();
    const length = words.filter(({ kind }) => kind === 'word').length;
    if (quoted.has(number) || length < QUOTE_WORDS.least || length > QUOTE_WORDS.most) continue;
    if (doc.post.blocks[block]!.type === 'heading' || !SENTENCE.test(text) || /[\n"”“«»:]/.test(text)) continue;
    const cues = stance.cues.filter((cue) => cue.sentence === number);
    if (cues.some((cue) => cue.category === 'voice')) continue;
    // A quotation that seems to say the opposite of the claim explains nothing.
    if (verdict === 'affirmed' && cues.some((cue) => isBlame(cue) || isLack(cue))) continue;
    if (verdict === 'criticised' && !cues.some((cue) => isBlame(cue) || isLack(cue))) continue;
    if (!words.some(({ feats }) => feats.VerbForm === 'Fin')) continue;
    quoted.add(number);
    return { text: text.replace(/\.$/, ''), sentence: number + 1 };
  }
  return undefined;
}

const isBlame = (cue: Cue): boolean =>
  (cue.category === 'attitude' && cue.sign === '-') || cue.category === 'irony' || cue.subtype === 'expletive';
const isLack = ({ category, subtype }: Cue): boolean =>
  category === 'disclaim' && (subtype === 'deny' || subtype === 'minimise');

const rotated = <T>(list: readonly T[], by: number): T[] => list.map((_, i) => list[(i + by) % list.length]!);

/** Chooses among the templates of a slot; those given as functions are made when their turn comes, for inflection takes time. */
export type Choose = (slot: string, variants: readonly (string | (() => string))[]) => string;

/**
 * Takes the templates of a slot in turn, starting at a place that the text decides; passes over one that would begin with
 * the word that the sentence before began with.
 */
export function chooser(seed: number): Choose {
  const used = new Map<string, number>();
  let before = '';
  const firstWord = (text: string): string => FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '';
  return (slot, variants) => {
    const turn = used.get(slot) ?? (seed + fnv1a(slot)) % variants.length;
    const told = (step: number): string => {
      const variant = variants[(turn + step) % variants.length]!;
      return typeof variant === 'string' ? variant : variant();
    };
    let step = 0;
    let text = told(step);
    while (firstWord(text) === before && step < variants.length) text = told(++step);
    used.set(slot, ((turn + step) % variants.length) + 1);
    before = firstWord(text);
    return text;
  };
}

/** A sentence of a summary and how soon it is left out when the whole is too long: 0 never. */
export interface Piece {
  readonly text: string;
  readonly spare: number;
}

const SENTENCE = wording(/^\p{Lu}.*[.!]$/su);
const FIRST_WORD = wording(/^[\p{L}-]+/u);
const WORDLIKE = wording(/[\p{L}\d]/u);

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => WORDLIKE.test(word)).length;

const LEAST_WORDS = 60;
const MOST_WORDS = 140;

/** Joins the pieces in order, leaving out the most dispensable until at most 140 words remain; `fillers` end a short one. */
export function fitted(pieces: readonly Piece[], fillers: readonly string[]): string {
  let kept = pieces.filter(({ text }) => text !== '');
  const whole = () => kept.map(({ text }) => text).join(' ');
  while (countWords(whole()) > MOST_WORDS) {
    const most = Math.max(...kept.map(({ spare }) => spare));
    if (most === 0) break;
    const last = kept.findLastIndex(({ spare }) => spare === most);
    kept = kept.filter((_, i) => i !== last);
  }
  return fillers.reduce((text, filler) => (countWords(text) < LEAST_WORDS ? `${text} ${filler}` : text), whole());
}
