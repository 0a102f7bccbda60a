import type { Doc, Stance, Theme, Themes } from '../types.js';
import { maturityOf } from './maturity.js';
import { isHeading, type Mention, type Mentions } from './mentions.js';
import { type Found, surveyOf } from './survey.js';
import { isTheme, type ThemeTable } from './table.js';
import { evidenceOf, type Judged, judge } from './verdict.js';
import { ruledView, weighedView } from './view.js';

/**
 * A main theme holds this share of the weight, or a fifth more than the mean theme of a text that speaks of many, and
 * stands in two paragraphs or the title; or a heading announces it and its section goes on about it.
 */
const MAIN = { share: 0.15, overMean: 1.2 };

/**
 * Reads which themes of the table a text speaks of, how its author stands to each, what sort of text it is and what it
 * does not speak of. Every claim carries its sentences; nothing is said of how customer-oriented anybody is.
 */
export function readThemes(doc: Doc, stance: Stance, table: ThemeTable): Themes {
  const survey = surveyOf(doc, stance, table);
  const { profile, tone, present, verdictOn } = table.weights ? weighedView(survey, table.weights) : ruledView(survey);
  const sum = present.reduce((all, { definition, weight }) => all + (definition.kind === 'carrier' ? 0 : weight), 0);
  if (profile === 'off-topic' || sum === 0) return offTopic(table);

  const { mentions, field, features } = survey;
  const counted = present.filter(({ definition }) => definition.kind !== 'carrier').length;
  const thesis = titleThesis(doc, mentions, survey.carriers);
  const judged = new Map(
    present.map(({ definition, attitudes }) => {
      const titled = thesis.has(definition.id);
      return [definition.id, judge(definition, attitudes, tone, titled, verdictOn)];
    }),
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
