/**
 * The data that flows through postlens. Plain and readonly; every stage is a function from one of these to the next:
 * Source -> Page -> Post -> Sentence[] -> Doc -> Report. Offsets are half-open UTF-16 code units into `Post.text` (NFC).
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

// ── input ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Bytes of one input as they came, already gunzipped, with what the carrier said of them. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The `Content-Type` of an HTTP answer, as sent. */
  readonly contentType?: string;
  /** The address the bytes came from, after redirects. */
  readonly url?: string;
}

// ── post ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export type BlockType = 'heading' | 'paragraph' | 'listItem' | 'quote' | 'code' | 'verse' | 'tableRow';

export interface Block extends Span {
  readonly type: BlockType;
  /** 1-6, of a heading; nesting from 1, of a list item. */
  readonly level?: number;
  /** A comment footer, date line or the like in text taken as it is: gives no keyword, cue or theme. */
  readonly furniture?: true;
}

/** Something left out of the text, and the reason. */
export interface Removal {
  readonly what: string;
  readonly why: string;
  readonly text: string;
}

export interface Found<T> {
  readonly value: T;
  readonly from: 'json-ld' | 'meta' | 'markup' | 'text' | 'url';
}

export interface Meta {
  readonly title?: Found<string>;
  readonly authors?: Found<readonly string[]>;
  /** ISO date or date-time as stated on the page; never guessed. */
  readonly published?: Found<string>;
  readonly updated?: Found<string>;
  /** BCP 47 primary subtag, such as `fi`. */
  readonly language?: Found<string>;
  readonly site?: Found<string>;
  readonly url?: Found<string>;
  readonly tags?: Found<readonly string[]>;
  readonly comments?: Found<number>;
  readonly platform?: Found<string>;
}

export type PageKind = 'post' | 'index' | 'feed' | 'none';

export interface Post {
  readonly kind: PageKind;
  readonly meta: Meta;
  /** The body, NFC, blocks parted by line feeds; without the title when it came from HTML. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly removed?: readonly Removal[];
}

export interface Diagnostic {
  readonly code: string;
  readonly level: 'info' | 'warning';
  /** One English sentence: what, where, what to do. */
  readonly message: string;
}

/** What extraction says of one page: its posts (one, or several on an index page, or none) and what to know of it. */
export interface Extraction {
  readonly kind: PageKind;
  readonly posts: readonly Post[];
  readonly diagnostics: readonly Diagnostic[];
}

// ── Finnish ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type TokenKind = 'word' | 'number' | 'punct' | 'symbol' | 'url' | 'email' | 'mention' | 'hashtag' | 'emoji';

/** A token of UD-TDT's tokenization. `text.slice(start, end) === form`. */
export interface Token extends Span {
  readonly form: string;
  readonly kind: TokenKind;
  /** Whether white space or the end of a line follows. */
  readonly spaceAfter: boolean;
  /** The syntactic words of a multiword token that came annotated (CoNLL-U); elsewhere the analyser finds them. */
  readonly words?: readonly string[];
}

export interface Sentence extends Span {
  /** Index into `Post.blocks`. */
  readonly block: number;
  readonly tokens: readonly Token[];
}

export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Universal features by name, such as `{ Case: 'Ine', Number: 'Sing' }`. Shared and frozen: never changed. */
export type Feats = Readonly<Record<string, string>>;

export interface Analysis {
  /** Dictionary form by the conventions of UD Finnish-TDT, without `#`. */
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Feats;
  /** Compound parts, the last as its lemma: `['asiakas', 'lähtöisyys']`; of a simple word the lemma alone. */
  readonly parts: readonly string[];
  readonly from: 'lexicon' | 'compound' | 'guess' | 'identity';
}

/** A syntactic word in its sentence. The words of one multiword token share its span and have a form of their own. */
export interface Word extends Span, Analysis {
  readonly form: string;
  readonly kind: TokenKind;
  readonly spaceAfter: boolean;
  /** Set on the words of a multiword token: position from 0 and the number of words. */
  readonly multiword?: { readonly index: number; readonly count: number };
}

export type NameType = 'PER' | 'ORG' | 'LOC' | 'PRO' | 'EVENT' | 'DATE';

/** A named entity. `first` and `last` are inclusive indexes into the sentence's words. */
export interface NameSpan extends Span {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
  /** Base form: `Helsingin yliopisto` for `Helsingin yliopistossa`. */
  readonly lemma: string;
}

export interface AnalysedSentence extends Span {
  readonly block: number;
  readonly words: readonly Word[];
  readonly names: readonly NameSpan[];
}

/** One reading of a word in its sentence, with the scores that made it win or lose. */
export interface ScoredReading extends Analysis {
  readonly chosen: boolean;
  /** Of the tag: `word` by the form alone, `neighbours` by the words around, `before` by the tags before; higher is better. */
  readonly score: { readonly word: number; readonly neighbours: number; readonly before: number };
  /** Of the lemma among those that the form has with this tag. */
  readonly lemmaScore: number;
}

export interface WordReadings {
  readonly form: string;
  /** The chosen reading first, then by score; of each tag its best lemma and those within reach of it. */
  readonly readings: readonly ScoredReading[];
  /** One English sentence: what decided. */
  readonly why: string;
}

/** A post with its sentences understood: what keywords, stance and themes read. */
export interface Doc {
  /** The document's own id, in CoNLL-U input. */
  readonly id?: string;
  readonly post: Post;
  readonly sentences: readonly AnalysedSentence[];
  /** By sentence and word, every reading and why one won; only when asked for. */
  readonly readings?: readonly (readonly WordReadings[])[];
}

// ── metrics ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Metrics {
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly characters: number;
  /** Words a sentence. */
  readonly meanSentenceLength: number;
  /** Letters a word. */
  readonly meanWordLength: number;
  /** Share of words of more than six letters, 0..1. */
  readonly longWords: number;
  /** Björnsson's readability index. */
  readonly lix: number;
  /** Moving-average type-token ratio over lemmas, window 50 (Covington and McFall 2010), 0..1. */
  readonly mattr: number;
  readonly readingSeconds: number;
}

// ── keywords ─────────────────────────────────────────────────────────────────────────────────────────────────────

export interface FormCount {
  readonly form: string;
  readonly count: number;
}

export interface Keyness {
  /** Log-likelihood (Dunning 1993); above 10.83 is p < .001. */
  readonly g2: number;
  /** Binary log of the ratio of relative frequencies (Hardie 2014), half an occurrence for a word the reference lacks. */
  readonly logRatio: number;
  /** Difference of relative frequencies in per cent of the reference's (Gabrielatos 2018). */
  readonly percentDiff: number;
  /** The same against each reference by itself, by its id. */
  readonly references?: Readonly<Record<string, { readonly g2: number; readonly logRatio: number }>>;
}

export interface YsoConcept {
  readonly uri: string;
  readonly label: { readonly fi: string; readonly en?: string };
  /** How the word led to the concept: its label, the label's base form, the head or a part of the compound. */
  readonly by?: 'label' | 'base' | 'head' | 'part';
}

export interface Keyword {
  readonly lemma: string;
  readonly upos: Upos;
  readonly count: number;
  readonly perMille: number;
  /** Gries' DP normalised, 0 (even) to 1 (in one place). */
  readonly dispersion: number;
  readonly keyness: Keyness;
  readonly score: number;
  readonly rank: number;
  readonly forms: readonly FormCount[];
  readonly spans: readonly Span[];
  readonly parts: readonly string[];
  readonly yso?: YsoConcept;
  /** What each trait of the word added to its score; only when asked for. */
  readonly why?: Readonly<Record<string, number>>;
}

export interface Phrase {
  readonly lemma: string;
  readonly pattern: string;
  readonly count: number;
  /** Log-Dice (Rychlý 2008), at most 14. */
  readonly logDice: number;
  readonly spans: readonly Span[];
}

export interface NameCount {
  readonly lemma: string;
  readonly type: NameType;
  readonly count: number;
  readonly spans: readonly Span[];
}

/** Words of one derivational family or with one compound part. */
export interface Family {
  /** `derivation`: derived from one another, the head being the commonest; `part`: the head is a compound part of all. */
  readonly kind: 'derivation' | 'part';
  readonly head: string;
  readonly count: number;
  readonly members: readonly { readonly lemma: string; readonly count: number }[];
}

export interface Keywords {
  readonly items: readonly Keyword[];
  readonly phrases: readonly Phrase[];
  readonly names: readonly NameCount[];
  readonly families: readonly Family[];
}

/** One line of a concordance. `text.slice(start, end)` is the match; the contexts are of its block, on one line. */
export interface KwicLine extends Span {
  /** Name of the input. */
  readonly input: string;
  /** From 0. */
  readonly sentence: number;
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** A word more frequent in one of two collections of texts. */
export interface Contrast {
  readonly lemma: string;
  readonly upos: Upos;
  /** Occurrences in A and in B. */
  readonly counts: readonly [number, number];
  /** Occurrences per 1 000 words in A and in B. */
  readonly perMille: readonly [number, number];
  /** Texts with the word in A and in B. */
  readonly documents: readonly [number, number];
  readonly g2: number;
  /** Binary log of the ratio of the rates, above 0 when A has more; with its 95 % interval. */
  readonly logRatio: number;
  readonly interval: readonly [number, number];
  readonly percentDiff: number;
}

export interface ComparedSide {
  readonly name: string;
  readonly words: number;
  readonly documents: number;
}

/** What is key in A against B, and in B against A; strongest evidence first. */
export interface Comparison {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly moreInA: readonly Contrast[];
  readonly moreInB: readonly Contrast[];
  /** The words that set each text apart from all others of both sides, by tf-idf. */
  readonly distinctive: readonly { readonly input: string; readonly terms: readonly string[] }[];
}

// ── stance ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type StanceCategory =
  | 'hedge'
  | 'booster'
  | 'attitude'
  | 'self'
  | 'reader'
  | 'directive'
  | 'question'
  | 'shared'
  | 'aside'
  | 'voice'
  | 'disclaim'
  | 'proclaim'
  | 'irony'
  | 'register';

export interface Cue extends Span {
  readonly category: StanceCategory;
  readonly subtype: string;
  readonly sign?: '+' | '-';
  readonly sentence: number;
  readonly negated: boolean;
  /** `other` inside somebody else's words or view: left out of the author's totals. */
  readonly voice: 'author' | 'other';
  /** 0..1: the share of such cues that were right on annotated texts. */
  readonly confidence: number;
  /** The id of the table row or rule that took it. */
  readonly rule: string;
  /** Lemma of what is evaluated. */
  readonly target?: string;
  readonly alternatives?: readonly { readonly category: StanceCategory; readonly subtype: string }[];
  /** Why it was taken, and what other rules were turned down; only when asked for. */
  readonly why?: string;
}

export interface CategoryProfile {
  readonly category: StanceCategory;
  readonly count: number;
  /** Author's cues per 1 000 words. */
  readonly perThousand: number;
  /** 95 % interval of `perThousand`. */
  readonly interval: readonly [number, number];
  /** Rates per 1 000 words in other texts, by register. */
  readonly base: Readonly<Record<string, number>>;
  readonly subtypes: Readonly<Record<string, number>>;
}

/** How thick with stance a text is: the author's cues per 1 000 words, the mere mention of author and reader left out. */
export interface StanceDensity {
  readonly perThousand: number;
  /** 95 % interval of `perThousand`. */
  readonly interval: readonly [number, number];
  /** The same of other registers. */
  readonly base: Readonly<Record<string, number>>;
}

export interface Stance {
  readonly cues: readonly Cue[];
  readonly density?: StanceDensity;
  readonly profile: readonly CategoryProfile[];
  /** One point a paragraph, in text order. */
  readonly arc: readonly {
    readonly block: number;
    readonly words: number;
    readonly cues: number;
    readonly positive: number;
    readonly negative: number;
  }[];
  readonly targets: readonly {
    readonly lemma: string;
    readonly positive: number;
    readonly negative: number;
    readonly cues: readonly number[];
  }[];
  readonly strongest: readonly (Span & {
    readonly sentence: number;
    readonly score: number;
    readonly cues: readonly number[];
  })[];
}

// ── themes and summary ───────────────────────────────────────────────────────────────────────────────────────────

export type ThemeStance = 'affirmed' | 'doubted' | 'criticised' | 'asked' | 'mentioned' | 'mixed';

export type Profile =
  | 'advocate'
  | 'practitioner'
  | 'critic of practice'
  | 'critic of the idea'
  | 'sales text'
  | 'explainer'
  | 'off-topic';

export interface Evidence extends Span {
  readonly sentence: number;
  /** Indexes into `stance.cues`. */
  readonly cues: readonly number[];
}

export interface Theme {
  readonly id: string;
  readonly label: { readonly fi: string; readonly en: string };
  /** Share of the weight of all themes, core left out, 0..1. */
  readonly share: number;
  readonly mentions: number;
  readonly main: boolean;
  readonly stance: ThemeStance;
  readonly target: 'idea' | 'practice' | null;
  readonly ironyPossible?: boolean;
  readonly evidence: readonly Evidence[];
}

/** How prose names a theme: a noun phrase in either language. */
export interface ThemeName {
  readonly fi: string;
  readonly en: string;
}

export interface Themes {
  /** The id of the subject that the themes belong to; absent where the table has no carrier. */
  readonly subject?: string;
  /** Names of all themes of the table by id, those of `absent` too. */
  readonly names: Readonly<Record<string, ThemeName>>;
  readonly items: readonly Theme[];
  readonly counterThemes: readonly Theme[];
  /** Ids of themes that the text does not speak of. */
  readonly absent: readonly string[];
  readonly profile: Profile;
  readonly maturity?: {
    readonly step: 1 | 2 | 3 | 4 | 5;
    readonly of: 'own house' | 'others' | 'ideal' | 'firms in general';
    readonly evidence: readonly Evidence[];
  };
  readonly limits: readonly string[];
}

export interface Summary {
  readonly fi: string;
  readonly en: string;
  /** An extract of three to five sentences in the text's order. */
  readonly sentences: readonly (Span & { readonly sentence: number })[];
}

// ── collection ───────────────────────────────────────────────────────────────────────────────────────────────────

/** A theme of a post with the rate of its mentions. */
export interface ThemeRate
  extends Pick<Theme, 'id' | 'label' | 'share' | 'main' | 'stance' | 'target' | 'ironyPossible'> {
  readonly counter: boolean;
  /** Mentions per 1 000 words. */
  readonly perThousand: number;
  /** 95 % interval of `perThousand`. */
  readonly interval: readonly [number, number];
}

/** A post among others: what is kept of its report to compare it, and what sets it apart. */
export interface CollectedPost {
  readonly input: InputName;
  readonly meta: Meta;
  readonly words: number;
  readonly metrics?: Metrics;
  /** Lemmas, best first. */
  readonly keywords: readonly string[];
  readonly stance?: Pick<Stance, 'profile' | 'density'>;
  readonly themes?: { readonly profile: Profile; readonly items: readonly ThemeRate[] };
  /** `sentences` are the texts of the extract. */
  readonly summary?: { readonly fi: string; readonly en: string; readonly sentences: readonly string[] };
  /** Words more frequent here (A) than in all the other posts together (B); strongest evidence first. */
  readonly key: readonly Contrast[];
}

// ── report ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface InputName {
  readonly name: string;
  readonly url?: string;
}

/** `text` is left out on request; `sentences` are the spans that sentence numbers count, from 0. */
export type ReportedPost = Omit<Post, 'text'> & { readonly text?: string; readonly sentences: readonly Span[] };

export interface Report {
  readonly schema: 'postlens/1';
  readonly generator: { readonly name: 'postlens'; readonly version: string; readonly model: string };
  readonly input: InputName;
  readonly post: ReportedPost;
  readonly metrics?: Metrics;
  readonly keywords?: Keywords;
  readonly stance?: Stance;
  readonly themes?: Themes;
  readonly summary?: Summary;
  readonly diagnostics: readonly Diagnostic[];
}

export const PARTS = ['metrics', 'keywords', 'stance', 'themes', 'summary'] as const;
export type Part = (typeof PARTS)[number];

export type Lang = 'fi' | 'en';
