/**
 * Gries' deviation of proportions, normalised: 0 when a word is spread as the text is, 1 when it stands in the
 * smallest part alone (Gries 2008; DPnorm: Lijffijt and Gries 2012). A text of one part gives 0.
 * `sizes`: running words of each part; `places`: the part of each occurrence.
 */
export function dispersion(sizes: readonly number[], places: readonly number[]): number {
  const filled = sizes.filter((size) => size > 0);
  if (filled.length < 2 || places.length === 0) return 0;
  const total = filled.reduce((a, b) => a + b, 0);
  const observed = new Map<number, number>();
  for (const place of places) observed.set(place, (observed.get(place) ?? 0) + 1);
  // Parts without the word add their whole share, so only the others are visited.
  let elsewhere = 1;
  let deviation = 0;
  for (const [place, count] of observed) {
    const share = (sizes[place] ?? 0) / total;
    elsewhere -= share;
    deviation += Math.abs(count / places.length - share);
  }
  const dp = (deviation + Math.max(0, elsewhere)) / 2;
  return Math.min(1, dp / (1 - Math.min(...filled) / total));
}
