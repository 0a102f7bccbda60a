import type { Doc, Stance, Theme, Themes } from '../types.js';
import { type Attitude, attitudeOf } from './attitude.js';
import { fieldOf } from './field.js';
import { maturityOf } from './maturity.js';
import { findMentions, isHeading, type Mention, type Mentions } from './mentions.js';
import { EXPECTED, featuresOf, isDefining, isSelling, profileOf } from './profile.js';
import { isTheme, type ThemeDefinition, type ThemeTable } from './table.js';
import { evidenceOf, type Judged, judge, type Tone } from './verdict.js';

/** A theme is present from this weight on: a specific trigger, or theme words in two sentences. */
const PRESENT = 3;
/** General words only support others: half of their weight, and no more than this a theme. */
const SUPPORT = 0;
/**
 * A main theme holds this share of the weight, or a third more than the mean theme of a text that speaks of many, and
 * stands in two paragraphs or the title; or a heading announces it and its section goes on about it.
 */
const MAIN = { share: 0.15, overMean: 4 / 3 };

interface Found {
  readonly definition: ThemeDefinition;
  readonly mentions: readonly Mention[];
  readonly weight: number;
  readonly attitudes: readonly Attitude[];
}

/**
 * Reads which themes of the table a text speaks of, how its author stands to each, what sort of text it is and what it
 * does not speak of. Every claim carries its sentences; nothing is said of how customer-oriented anybody is.
 */
export function readThemes(doc: Doc, stance: Stance, table: ThemeTable): Themes {
  const mentions = findMentions(doc, table);
  const field = fieldOf(doc, mentions.scenes, stance.cues);
  const against = opponentsOf(mentions, table);
  const carriers = new Set(table.definitions.filter(({ kind }) => kind === 'carrier').map(({ id }) => id));
  const named = new Set(mentions.list.flatMap((one) => (carriers.has(one.theme) ? [one.sentence] : [])));
  const present = presentThemes(mentions, table).map(
    (found): Found => ({
      ...found,
      attitudes: found.mentions.map((one) =>
        attitudeOf(field, one, found.definition.kind, {
          opponents: against.get(one.sentence) ?? [],
          tied: found.definition.kind !== 'carrier' && named.has(one.sentence),
        }),
      ),
    }),
  );
  const sum = present.reduce((all, { definition, weight }) => all + (definition.kind === 'carrier' ? 0 : weight), 0);
  if (!mentions.onTopic || sum === 0) return offTopic(table);

  const counted = present.filter(({ definition }) => definition.kind !== 'carrier').length;
  const features = featuresOf(doc, mentions.scenes, stance.cues);
  const sales = present.find(({ definition }) => definition.id === 'x-sales')?.weight ?? 0;
  const selling = isSelling(features, sales, sum);
  const defining = !selling && isDefining(features);
  const profile = profileOf(features, { selling, defining, ...weighed(present) });
  const tone: Tone = {
    lean: EXPECTED[profile],
    selling,
    defining,
    against: profile === 'critic of the idea',
    house: profile === 'practitioner' || (profile === 'advocate' && features.us >= 4),
  };

  const thesis = titleThesis(doc, mentions, carriers);
  const judged = new Map(
    present.map((one) => [
      one.definition.id,
      judge(one.definition, one.attitudes, tone, thesis.has(one.definition.id)),
    ]),
  );
  const themes = present.map((one) => ({
    ...one,
    theme: themeOf(one, judged.get(one.definition.id)!, { sum, themes: counted }, mentions, doc),
  }));
  themes.sort((a, b) => b.weight - a.weight || byCodeUnits(a.definition.id, b.definition.id));
  const withEvidence = themes.map(({ definition, attitudes, theme }) => ({
    kind: definition.kind,
    theme: { ...theme, evidence: evidenceOf(field, attitudes, theme.stance) },
  }));
  const maturity = maturityOf(
    field,
    new Map(
      present.map(({ definition, attitudes }) => [definition.id, { attitudes, judged: judged.get(definition.id)! }]),
    ),
  );
  const found = new Set(present.map(({ definition }) => definition.id));
  return {
    ...namesOf(table),
    items: withEvidence.filter(({ kind }) => kind !== 'counter').map(({ theme }) => theme),
    counterThemes: withEvidence.filter(({ kind }) => kind === 'counter').map(({ theme }) => theme),
    absent: table.definitions.filter((one) => isTheme(one) && !found.has(one.id)).map(({ id }) => id),
    profile,
    ...(maturity ? { maturity } : {}),
    limits: limitsOf(
      withEvidence.map(({ theme }) => theme),
      features.words,
    ),
  };
}

/** Not by locale: to open a collator would take longer than all the rest of the themes. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Themes that a title apart from the text names beside the subject, asserting and not asking. */
function titleThesis(doc: Doc, { title }: Mentions, carriers: ReadonlySet<string>): ReadonlySet<string> {
  const text = doc.post.meta.title?.value ?? '';
  if (/\?|\b(ei|eivät|miksi)\b/i.test(text) || ![...title.keys()].some((id) => carriers.has(id))) return new Set();
  return new Set([...title.keys()].filter((id) => !carriers.has(id)));
}

/** Mentions of counter-themes by sentence. */
function opponentsOf({ list }: Mentions, { definitions }: ThemeTable): ReadonlyMap<number, readonly Mention[]> {
  const counters = new Set(definitions.filter(({ kind }) => kind === 'counter').map(({ id }) => id));
  const bySentence = new Map<number, Mention[]>();
  for (const mention of list)
    if (counters.has(mention.theme) && mention.weight >= 2)
      bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  return bySentence;
}

/** The themes that hold enough weight, with the sentences that speak of them; headings and the title weigh double. */
function presentThemes(mentions: Mentions, table: ThemeTable): Omit<Found, 'attitudes'>[] {
  const byTheme = new Map<string, Mention[]>();
  for (const mention of mentions.list) byTheme.set(mention.theme, [...(byTheme.get(mention.theme) ?? []), mention]);
  return table.definitions.flatMap((definition) => {
    const own = byTheme.get(definition.id) ?? [];
    const strong = own
      .filter(({ weight }) => weight > 1)
      .reduce((sum, one) => sum + one.weight * (one.heading ? 2 : 1), 0);
    const general = own.filter(({ weight }) => weight === 1).length;
    const weight = strong + Math.min(SUPPORT, general / 2) + 2 * (mentions.title.get(definition.id) ?? 0);
    return own.length > 0 && weight >= PRESENT ? [{ definition, mentions: own, weight }] : [];
  });
}

function themeOf(
  found: Found,
  judged: Judged,
  { sum, themes }: { readonly sum: number; readonly themes: number },
  mentions: Mentions,
  doc: Doc,
): Omit<Theme, 'evidence'> {
  const { definition, weight } = found;
  const carrier = definition.kind === 'carrier';
  const share = carrier ? 0 : weight / sum;
  const blocks = new Set(found.mentions.map(({ sentence }) => doc.sentences[sentence]!.block));
  const titled =
    mentions.title.has(definition.id) ||
    found.mentions.some(({ sentence, heading }) => heading && doc.sentences[sentence]!.block === firstBlock(doc));
  return {
    id: definition.id,
    label: definition.label,
    share: round(share),
    mentions: found.mentions.length,
    main:
      !carrier &&
      ((share >= Math.min(MAIN.share, MAIN.overMean / themes) && (blocks.size >= 2 || titled)) ||
        hasSection(found, doc)),
    stance: judged.stance,
    target: judged.target,
    ...(judged.ironyPossible ? { ironyPossible: true } : {}),
  };
}

/** Whether a heading within the text names the theme and two sentences under it speak of it. */
function hasSection({ mentions }: Pick<Found, 'mentions'>, doc: Doc): boolean {
  const { blocks } = doc.post;
  const blockOf = ({ sentence }: Mention): number => doc.sentences[sentence]!.block;
  return mentions.some((one) => {
    const from = blockOf(one);
    if (!one.heading || one.weight < 2 || from === firstBlock(doc)) return false;
    const next = blocks.findIndex((_, i) => i > from && isHeading(doc, i));
    const to = next < 0 ? blocks.length : next;
    return mentions.filter((other) => other.weight > 1 && blockOf(other) > from && blockOf(other) < to).length >= 2;
  });
}

const firstBlock = (doc: Doc): number => doc.post.blocks.findIndex((block) => !block.furniture);

/** What was weighed near the themes, and near the subject itself. */
function weighed(present: readonly Found[]): {
  pro: number;
  contra: number;
  leaning: Weighed;
  core: Weighed | undefined;
  coreSentences: number;
  rejections: number;
} {
  const core = present.find(({ definition }) => definition.kind === 'carrier')?.attitudes;
  const plain = present.filter(({ definition }) => isTheme(definition)).flatMap(({ attitudes }) => attitudes);
  return {
    ...weights(plain),
    leaning: weights(present.flatMap(({ attitudes }) => attitudes.map(({ leaning }) => leaning))),
    core: core && weights(core),
    rejections: core?.filter((one) => one.rejects).length ?? 0,
    coreSentences: core?.filter((one) => one.contra > one.pro).length ?? 0,
  };
}

type Weighed = Readonly<Record<'pro' | 'contra', number>>;

const weights = (attitudes: readonly Weighed[]): Weighed => ({
  pro: attitudes.reduce((sum, one) => sum + one.pro, 0),
  contra: attitudes.reduce((sum, one) => sum + one.contra, 0),
});

const round = (value: number): number => Math.round(value * 1000) / 1000;

function namesOf({ definitions }: ThemeTable): Pick<Themes, 'subject' | 'names'> {
  const carrier = definitions.find(({ kind }) => kind === 'carrier');
  return {
    ...(carrier ? { subject: carrier.id } : {}),
    names: Object.fromEntries(definitions.map(({ id, name }) => [id, name])),
  };
}

const offTopic = (table: ThemeTable): Themes => ({
  ...namesOf(table),
  items: [],
  counterThemes: [],
  absent: table.definitions.filter(isTheme).map(({ id }) => id),
  profile: 'off-topic',
  limits: ['The words of the subject do not stand in this text, or stand there in other senses.'],
});

function limitsOf(themes: readonly Theme[], words: number): string[] {
  const limits = ['The findings tell how the author stands to the themes, not what any organisation is like.'];
  if (words < 300) limits.push('Under 300 words: shares of themes are rough.');
  if (themes.some((theme) => theme.ironyPossible))
    limits.push('Irony is possible where marked: a person should read those sentences.');
  if (themes.some((theme) => theme.stance === 'mixed')) limits.push('Some themes are both supported and criticised.');
  limits.push('A theme that is not mentioned is not opposed.');
  return limits;
}
