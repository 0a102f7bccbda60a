/**
 * Text of a page made harmless for a terminal: control characters (ANSI escapes among them) become `�`, bidirectional
 * and other invisible formatting controls are dropped, white space is folded to single spaces.
 */
export const safe = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '�')
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
