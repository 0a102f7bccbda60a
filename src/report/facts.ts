import type { FormCount, Meta, Metrics } from '../types.js';
import type { Labels } from './labels.js';

/** What every report says of the post under its title: author, day, site, size, reading time, comments. Not made safe. */
export function factsOf(
  report: { readonly post: { readonly meta: Meta }; readonly metrics?: Metrics | undefined },
  labels: Labels,
): string[] {
  const { meta } = report.post;
  return [
    meta.authors?.value.join(', ') ?? labels.noAuthor,
    meta.published?.value.slice(0, 10),
    meta.site?.value,
    report.metrics && `${report.metrics.words} ${labels.words}`,
    report.metrics && `${report.metrics.sentences} ${labels.sentences}`,
    report.metrics && labels.readingTime(report.metrics.readingSeconds),
    meta.comments && labels.comments(meta.comments.value),
  ].filter((fact) => fact !== undefined);
}

/** Forms of a word, those that stand more than once with their count: `jono 2, jonossa`. */
export const formsText = (forms: readonly FormCount[]): string =>
  forms.map(({ form, count }) => (count > 1 ? `${form} ${count}` : form)).join(', ');
