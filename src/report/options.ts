import type { Lang } from '../types.js';

/** What one colour means everywhere in a report. Without colour each is the identity, and signs and words carry it. */
export interface Palette {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly positive: (text: string) => string;
  readonly negative: (text: string) => string;
  readonly cue: (text: string) => string;
}

export interface TerminalOptions {
  readonly lang: Lang;
  /** Columns, 40-200. */
  readonly width: number;
  readonly color: Palette;
  /** Columns a string takes on the terminal. */
  readonly measure: (text: string) => number;
  readonly explain?: boolean;
}

const same = (text: string): string => text;

/** No colour: every meaning stands in signs and words. */
export const PLAIN: Palette = {
  title: same,
  heading: same,
  dim: same,
  bar: same,
  positive: same,
  negative: same,
  cue: same,
};
