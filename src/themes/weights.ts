/**
 * What was learnt from annotated posts about how texts speak of the themes of a table: weights of what stands in a
 * sentence, summed for each theme and each stance (`OUTPUTS`), and for the text as a whole (`WHOLE`).
 *
 * Two tables. `own` holds what was seen in the posts themselves: words, parts of compounds, word classes, triggers, cues.
 * `near` holds words by their company in Finnish web text: word vectors times learnt weights, so that a word that no post
 * had counts as its neighbours do.
 */
import { PostlensError } from '../errors.js';
import { type Column, openTable, packStrings, stringAt, writeTable } from '../stats/table.js';
import { fnv1a } from './hash.js';

/** What an author may do with a theme in one sentence; `x:` of counter-themes. */
export const STANCES = [
  'affirmed',
  'criticised',
  'doubted',
  'asked',
  'mentioned',
  'x:affirmed',
  'x:criticised',
] as const;
/** What the words of a whole text speak for: that it is of the subject, and each profile. */
export const WHOLE = [
  'topic',
  'advocate',
  'practitioner',
  'critic of practice',
  'critic of the idea',
  'sales text',
  'explainer',
  'off-topic',
] as const;

/** A linear rule over numbers of a text: one row of weights, its bias last, for each answer. */
export type Rule = readonly Float32Array[];

export interface Weights {
  /** Ids of the themes, in the order of the outputs; the stances follow them. */
  readonly themes: readonly string[];
  readonly bias: Column;
  readonly own: Rows;
  readonly near: Rows;
  readonly rules: Readonly<Record<RuleName, Rule>>;
}

export const RULES = ['topic', 'profile', 'present', 'stance'] as const;
export type RuleName = (typeof RULES)[number];

/** Rows of weights in steps of `scale`, found by a hash of their key. */
export interface Rows {
  readonly width: number;
  /** Hashes by place, 0 where empty; a power of two of them. */
  readonly slots: Column;
  /** Row by place. */
  readonly places: Column;
  readonly values: Column;
  /** The size of a step, by column. */
  readonly scale: Column;
}

export const WEIGHTS_FORMAT = 'postlens-themes';
export const WEIGHTS_VERSION = 1;

/** The hash of a key: never 0, which marks an empty place. */
export const hashOf = (key: string): number => fnv1a(key) || 1;

/** The row of a key, or -1. */
export function rowOf({ slots, places }: Rows, key: string): number {
  const at = placeOf(slots, hashOf(key));
  return slots[at] === 0 ? -1 : places[at]!;
}

/** Where a hash stands, or the empty place where it would. */
function placeOf(slots: Column, hash: number): number {
  const mask = slots.length - 1;
  let at = (hash ^ (hash >>> 15)) & mask;
  while (slots[at] !== 0 && slots[at] !== hash) at = (at + 1) & mask;
  return at;
}

/** Adds `times` the row to `sums`. */
export function addRow({ width, values, scale }: Rows, row: number, times: number, sums: Float64Array): void {
  for (let i = 0, at = row * width; i < width; i++, at++) sums[i]! += times * scale[i]! * values[at]!;
}

/** What a rule says of numbers: one sum an answer. */
export const sumsOf = (rule: Rule, features: readonly number[]): number[] =>
  rule.map((weights) => {
    let sum = weights[features.length]!;
    for (let i = 0; i < features.length; i++) sum += weights[i]! * features[i]!;
    return sum;
  });

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/**
 * Opens learnt weights for themes of these ids, in any order.
 * @throws PostlensError `model` for a damaged file, one of another version, or one of other themes
 */
export function openWeights(bytes: Uint8Array, name: string, ids: readonly string[]): Weights {
  const sections = openTable(bytes, name, WEIGHTS_FORMAT, WEIGHTS_VERSION);
  const section = (key: string): Column => {
    const column = sections[key];
    if (!column) throw new PostlensError('model', `${name} has no section ${key}: install postlens anew.`);
    return column;
  };
  const strings = { bytes: section('themes'), ends: section('themes.ends') };
  const themes = Array.from({ length: strings.ends.length }, (_, i) => stringAt(strings, i));
  if (themes.length !== ids.length || !themes.every((id) => ids.includes(id)))
    throw new PostlensError(
      'model',
      `${name} was learnt for other themes than its table has: build the weights again.`,
    );
  const rows = (key: string): Rows => ({
    width: section(`${key}.scale`).length,
    slots: section(`${key}.slots`),
    places: section(`${key}.places`),
    values: section(`${key}.values`),
    scale: section(`${key}.scale`),
  });
  const rule = (key: string): Rule => {
    const values = section(`rule.${key}`) as Float32Array;
    const answers = section(`rule.${key}.answers`)[0]!;
    const length = values.length / (answers || 1);
    return Array.from({ length: answers }, (_, i) => values.subarray(i * length, (i + 1) * length));
  };
  return {
    themes,
    bias: section('bias'),
    own: rows('own'),
    near: rows('near'),
    rules: { topic: rule('topic'), profile: rule('profile'), present: rule('present'), stance: rule('stance') },
  };
}

/** The bytes of weights: rows by key, each as long as its table is wide. */
export function writeWeights(learnt: {
  readonly themes: readonly string[];
  readonly bias: Float32Array;
  readonly own: ReadonlyMap<string, Float64Array>;
  readonly near: ReadonlyMap<string, Float64Array>;
  readonly rules: Readonly<Record<RuleName, Rule>>;
}): Uint8Array {
  const strings = packStrings(learnt.themes);
  const columns: Record<string, Column> = { bias: learnt.bias };
  for (const key of ['own', 'near'] as const)
    for (const [name, column] of Object.entries(packRows(learnt[key]))) columns[`${key}.${name}`] = column;
  for (const name of RULES) {
    columns[`rule.${name}`] = Float32Array.from(learnt.rules[name].flatMap((weights) => [...weights]));
    columns[`rule.${name}.answers`] = Uint16Array.of(learnt.rules[name].length);
  }
  columns.themes = strings.bytes;
  columns['themes.ends'] = strings.ends;
  return writeTable(WEIGHTS_FORMAT, WEIGHTS_VERSION, columns);
}

export function packRows(rows: ReadonlyMap<string, Float64Array>): Omit<Rows, 'width'> {
  const width = [...rows.values()][0]?.length ?? 0;
  const scale = new Float32Array(width);
  for (const row of rows.values()) for (let i = 0; i < width; i++) scale[i] = Math.max(scale[i]!, Math.abs(row[i]!));
  for (let i = 0; i < width; i++) scale[i] = (scale[i]! || 1) / 127;
  let size = 1;
  while (size < 2 * rows.size) size *= 2;
  const slots = new Uint32Array(size);
  const places = new Uint16Array(size);
  const values = new Int8Array(rows.size * width);
  let row = 0;
  for (const [key, weights] of rows) {
    const hash = hashOf(key);
    const at = placeOf(slots, hash);
    // Two words in some four thousand million share a hash: the first, the more frequent one, speaks for both.
    if (slots[at] === hash) continue;
    slots[at] = hash;
    places[at] = row;
    for (let i = 0; i < width; i++) values[row * width + i] = Math.round(weights[i]! / scale[i]!);
    row++;
  }
  return { slots, places, values, scale };
}
