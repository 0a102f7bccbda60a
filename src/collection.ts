import { rateInterval } from './stance/profile.js';
import { againstRest, tallyOf, type WordTally } from './stats/rest.js';
import type { CollectedPost, Doc, Report, Theme, ThemeRate } from './types.js';

/** What is kept of one post until all are read. */
export interface Gathered {
  readonly post: Omit<CollectedPost, 'key'>;
  readonly tally: WordTally;
}

/** Words kept of each post's keywords. */
const KEYWORDS = 8;
/** Longest quotation of a sentence, in characters. */
const LONGEST = 400;

/** Keeps of a post what comparing it takes: neither its text nor its words in place. */
export function gather(report: Report, doc: Doc): Gathered {
  const tally = tallyOf(doc);
  const { stance, themes, summary, metrics, post } = report;
  const rate = (counter: boolean) => (theme: Theme) => rated(theme, counter, tally.words);
  const quote = (start: number, end: number): string => {
    const text = (post.text ?? '').slice(start, end);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  return {
    tally,
    post: {
      input: report.input,
      meta: post.meta,
      words: tally.words,
      ...(metrics ? { metrics } : {}),
      keywords: (report.keywords?.items ?? []).slice(0, KEYWORDS).map(({ lemma }) => lemma),
      ...(stance
        ? { stance: { profile: stance.profile, ...(stance.density ? { density: stance.density } : {}) } }
        : {}),
      ...(themes
        ? {
            themes: {
              profile: themes.profile,
              items: [...themes.items.map(rate(false)), ...themes.counterThemes.map(rate(true))],
            },
          }
        : {}),
      ...(summary
        ? {
            summary: {
              fi: summary.fi,
              en: summary.en,
              sentences: summary.sentences.map(({ start, end }) => quote(start, end)).filter(Boolean),
            },
          }
        : {}),
    },
  };
}

/** The posts in their order, each with the words that set it apart from all the others. */
export function collect(gathered: readonly Gathered[], options: { readonly top?: number } = {}): CollectedPost[] {
  const contrasts = againstRest(
    gathered.map(({ tally }) => tally),
    options.top ?? 10,
  );
  return gathered.map(({ post }, at) => ({ ...post, key: contrasts[at]! }));
}

function rated(theme: Theme, counter: boolean, words: number): ThemeRate {
  const { id, label, share, main, stance, target, ironyPossible, mentions } = theme;
  return {
    id,
    label,
    share,
    main,
    stance,
    target,
    ...(ironyPossible === undefined ? {} : { ironyPossible }),
    counter,
    perThousand: words === 0 ? 0 : (1000 * mentions) / words,
    interval: rateInterval(mentions, words),
  };
}
