import type { Comparison, Contrast, Lang } from '../types.js';
import { csvRows } from './csv-rows.js';
import { bar, padEnd, padStart, truncate } from './layout.js';
import type { TerminalOptions } from './options.js';
import { safe } from './safe.js';

interface Words {
  readonly more: (name: string) => string;
  readonly words: string;
  readonly texts: string;
  readonly columns: readonly [string, string, string, string];
  readonly none: string;
  readonly distinctive: string;
  readonly reading: string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    more: (name) => `More in ${name}`,
    words: 'words',
    texts: 'texts',
    columns: ['A ‰', 'B ‰', 'log ratio (95 %)', 'G²'],
    none: 'no word differs beyond chance',
    distinctive: 'What sets each text apart',
    reading: 'Log ratio 1 is twice as frequent, 2 four times. G² above 6.63 is p < .01.',
  },
  fi: {
    more: (name) => `Enemmän: ${name}`,
    words: 'sanaa',
    texts: 'tekstiä',
    columns: ['A ‰', 'B ‰', 'log-suhde (95 %)', 'G²'],
    none: 'mikään sana ei eroa yli sattuman',
    distinctive: 'Mikä erottaa kunkin tekstin muista',
    reading: 'Log-suhde 1 on kaksi kertaa niin yleinen, 2 neljä kertaa. G² yli 6,63 on p < 0,01.',
  },
};

/** A comparison as a person reads it. No line is wider than the terminal; ends with a line feed. */
export function renderComparison(comparison: Comparison, options: TerminalOptions): string {
  const words = WORDS[options.lang];
  const { color, measure } = options;
  const width = Math.min(200, Math.max(40, options.width));
  const sides = [comparison.a, comparison.b].map(
    (side, i) => `${'AB'[i]}  ${safe(side.name)}: ${side.words} ${words.words}, ${side.documents} ${words.texts}`,
  );
  const lines = [
    ...sides.map((side) => color.dim(truncate(side, width, measure))),
    '',
    ...list(words.more('A'), comparison.moreInA, words, options, width),
    '',
    ...list(words.more('B'), comparison.moreInB, words, options, width),
    ...(comparison.distinctive.length > 0 ? ['', color.heading(words.distinctive)] : []),
    ...comparison.distinctive.map(({ input, terms }) =>
      truncate(`  ${safe(input)}: ${terms.map(safe).join(', ')}`, width, measure),
    ),
    '',
    color.dim(truncate(words.reading, width, measure)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const NUMBERS = 46;

function list(
  title: string,
  contrasts: readonly Contrast[],
  words: Words,
  { color, measure, lang }: TerminalOptions,
  width: number,
): string[] {
  if (contrasts.length === 0) return [color.heading(title), `  ${words.none}`];
  const narrow = width < NUMBERS + 24;
  const longest = Math.max(...contrasts.map(({ lemma }) => measure(safe(lemma))));
  const lemmas = Math.min(longest, narrow ? width - 26 : width - NUMBERS - 10);
  const most = Math.max(...contrasts.map(({ logRatio }) => Math.abs(logRatio)));
  const number = (value: number, digits: number): string =>
    value.toLocaleString(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false });
  const row = (cells: readonly string[]): string => {
    const [lemma, a, b, ratio, g2] = cells as [string, string, string, string, string];
    const shown = [
      padEnd(truncate(lemma, lemmas, measure), lemmas, measure),
      padStart(a, 7, measure),
      padStart(b, 7, measure),
    ];
    return `  ${[...shown, ...(narrow ? [] : [padStart(ratio, 19, measure), padStart(g2, 7, measure)])].join(' ')}`;
  };
  const bars = Math.min(20, width - NUMBERS - lemmas - 4);
  return [
    color.heading(title),
    color.dim(row(['', ...words.columns])),
    ...contrasts.map((one) => {
      const [low, high] = one.interval;
      const cells = row([
        safe(one.lemma),
        number(one.perMille[0], 2),
        number(one.perMille[1], 2),
        `${number(one.logRatio, 1)} (${number(low, 1)}…${number(high, 1)})`,
        number(Math.abs(one.g2), 1),
      ]);
      return narrow || bars < 4 ? cells : `${cells}  ${color.bar(bar(Math.abs(one.logRatio) / most, bars))}`;
    }),
  ];
}

const COLUMNS = [
  'more_in',
  'lemma',
  'upos',
  'count_a',
  'count_b',
  'per_mille_a',
  'per_mille_b',
  'texts_a',
  'texts_b',
  'g2',
  'log_ratio',
  'low',
  'high',
  'percent_diff',
] as const;

/** One row a word, with a header. */
export function comparisonCsv({ moreInA, moreInB }: Comparison): string {
  const rows = [...moreInA.map((one) => ['a', one] as const), ...moreInB.map((one) => ['b', one] as const)].map(
    ([side, one]) => [
      side,
      one.lemma,
      one.upos,
      ...one.counts,
      ...one.perMille,
      ...one.documents,
      one.g2,
      one.logRatio,
      ...one.interval,
      one.percentDiff,
    ],
  );
  return csvRows(COLUMNS, rows);
}
