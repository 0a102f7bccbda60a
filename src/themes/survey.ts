/** Everything that is read off a text before it is judged: mentions, cues by clause, counts. */
import type { Doc, Stance } from '../types.js';
import { type Attitude, attitudeOf } from './attitude.js';
import { type Field, fieldOf } from './field.js';
import { findMentions, isHeading, type Mention, type Mentions } from './mentions.js';
import { type Features, featuresOf } from './profile.js';
import type { SentenceFacts } from './scores.js';
import { add, type ThemeDefinition, type ThemeTable } from './table.js';
import { type TopicFeatures, topicFeatures } from './topic.js';

export interface Survey {
  readonly doc: Doc;
  readonly stance: Stance;
  readonly table: ThemeTable;
  readonly mentions: Mentions;
  readonly field: Field;
  readonly features: Features;
  readonly topic: TopicFeatures;
  /** Ids of the subject itself. */
  readonly carriers: ReadonlySet<string>;
}

/** A theme with the sentences that speak of it. */
export interface Found {
  readonly definition: ThemeDefinition;
  readonly mentions: readonly Mention[];
  readonly weight: number;
  readonly attitudes: readonly Attitude[];
}

export function surveyOf(doc: Doc, stance: Stance, table: ThemeTable): Survey {
  const mentions = findMentions(doc, table);
  return {
    doc,
    stance,
    table,
    mentions,
    field: fieldOf(doc, mentions.scenes, stance.cues),
    features: featuresOf(doc, mentions.scenes, stance.cues),
    topic: topicFeatures(mentions.scenes, mentions.list, table),
    carriers: new Set(table.definitions.filter(({ kind }) => kind === 'carrier').map(({ id }) => id)),
  };
}

/** The sentences of a text as learnt weights see them. */
export function factsOf({ doc, mentions, field }: Survey): SentenceFacts[] {
  const mentioned = bySentence(mentions.list);
  return mentions.scenes.map((scene, i) => ({
    scene,
    mentions: mentioned.get(i) ?? [],
    cues: (field.bySentence[i] ?? []).map((index) => field.cues[index]!),
    heading: isHeading(doc, doc.sentences[i]!.block),
  }));
}

/** Weight of a theme's mentions: those by general words alone count for nothing; headings and the title weigh double. */
export function weightOf({ mentions: { title } }: Survey, theme: string, own: readonly Mention[]): number {
  return (
    own
      .filter(({ weight, triggers }) => weight > 1 || triggers.length === 0)
      .reduce((sum, one) => sum + one.weight * (one.heading ? 2 : 1), 0) +
    2 * (title.get(theme) ?? 0)
  );
}

export const byTheme = (list: readonly Mention[]): Map<string, Mention[]> => groupBy(list, ({ theme }) => theme);
const bySentence = (list: readonly Mention[]): Map<number, Mention[]> => groupBy(list, ({ sentence }) => sentence);

function groupBy<K>(list: readonly Mention[], keyOf: (one: Mention) => K): Map<K, Mention[]> {
  const groups = new Map<K, Mention[]>();
  for (const one of list) add(groups, keyOf(one), one);
  return groups;
}

/** The author's attitude in each sentence that speaks of a theme. `list`: all mentions of the text. */
export function attitudesTo(survey: Survey, list: readonly Mention[]): (one: Omit<Found, 'attitudes'>) => Found {
  const { field, table, carriers } = survey;
  const counters = new Set(table.definitions.filter(({ kind }) => kind === 'counter').map(({ id }) => id));
  const against = bySentence(list.filter(({ theme, weight }) => counters.has(theme) && weight >= 2));
  const named = new Set(list.flatMap((one) => (carriers.has(one.theme) ? [one.sentence] : [])));
  return (found) => ({
    ...found,
    attitudes: found.mentions.map((one) =>
      attitudeOf(field, one, found.definition.kind, {
        opponents: against.get(one.sentence) ?? [],
        tied: found.definition.kind !== 'carrier' && named.has(one.sentence),
      }),
    ),
  });
}
