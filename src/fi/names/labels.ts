import type { NameType } from '../../types.js';

export const TYPES: readonly NameType[] = ['PER', 'ORG', 'LOC', 'PRO', 'EVENT', 'DATE'];

/** `O`, then `B-` and `I-` of each type: 0, 1 + 2k, 2 + 2k. */
export const LABELS: readonly string[] = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];

/** Weights of a row. */
export const ROW = LABELS.length;

/** Whether a label may follow another: `I-` only within its own type. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

export interface LabelSpan {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  readonly type: NameType;
}

export function spansOf(labels: ArrayLike<number>, length: number): LabelSpan[] {
  const spans: LabelSpan[] = [];
  let first = -1;
  let kind = -1;
  const close = (end: number): void => {
    if (first >= 0) spans.push({ first, last: end - 1, type: TYPES[kind] as NameType });
    first = -1;
  };
  for (let i = 0; i < length; i++) {
    const label = labels[i] as number;
    if (label > 0 && label % 2 === 0 && first >= 0 && (label - 2) / 2 === kind) continue;
    close(i);
    if (label === 0) continue;
    first = i;
    kind = Math.floor((label - 1) / 2);
  }
  close(length);
  return spans;
}
