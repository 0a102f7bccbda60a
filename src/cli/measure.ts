/** Letters of Europe, punctuation, arrows, boxes and bars: one column each, and no mark that joins another. */
const SIMPLE =
  /^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2199\u2500-\u25fc\u2713\u2717]*$/;

/**
 * Gives what measures the columns of strings made from these texts. The library that knows all of Unicode takes longer
 * to load than a post to lay out, so it is loaded only when some text has wide, joined or invisible characters.
 */
export async function measureOf(texts: readonly string[]): Promise<(text: string) => number> {
  if (texts.every((text) => SIMPLE.test(text))) return (text) => text.length;
  const { default: stringWidth } = await import('string-width');
  return (text) => (SIMPLE.test(text) ? text.length : stringWidth(text));
}
