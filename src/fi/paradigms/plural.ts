/** The singular behind a plural-only word: farkut as if of farkku. */
import { grades, isFront, strengthened } from './gradation.js';

const PLURAL_ENDS: Readonly<Record<number, readonly [end: string, singular: string]>> = {
  5: ['it', 'i'],
  6: ['it', 'i'],
  7: ['et', 'i'],
  8: ['et', 'e'],
  23: ['et', 'i'],
  24: ['et', 'i'],
  25: ['et', 'i'],
  26: ['et', 'i'],
  27: ['det', 'si'],
  28: ['net', 'si'],
  33: ['met', 'n'],
  36: ['mmat', 'n'],
  38: ['set', 'nen'],
  39: ['kset', 's'],
  40: ['det', 's'],
  47: ['eet', 'ut'],
  16: ['at', 'i'],
  34: ['mat', 'n'],
  32: ['et', ''],
};

/** The singular a plural-only word would have. */
export function singularOf(plural: string, kotus: number, letter: string): string | undefined {
  const strong = (stem: string) => strengthened(stem, letter);
  // The singular of these shows the weak grade: tikkaat, tikas.
  const weakened = (end: string): string => grades(plural.slice(0, -3), letter, 'strong').weak + end;
  if (kotus === 41) return weakened(`${plural[plural.length - 2]}s`);
  if (kotus === 48) return weakened('e');
  const rule = PLURAL_ENDS[kotus];
  if (rule) {
    const [end, singular] = rule;
    if (!plural.endsWith(end)) return undefined;
    const stem = plural.slice(0, plural.length - end.length);
    if (kotus === 47) return `${stem}${isFront(plural) ? 'y' : 'u'}t`;
    return (kotus === 33 || kotus === 32 ? stem : strong(stem)) + singular;
  }
  const body = plural.slice(0, -1);
  return strong(body.slice(0, -1)) + body.slice(-1);
}
