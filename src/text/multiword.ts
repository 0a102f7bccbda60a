import { MULTIWORD } from './tables.js';

/** Whether such a word begins with a letter, small or capital, by the low bits of its code: few letters do. */
const FIRST = new Uint8Array(32);
for (const form of MULTIWORD.keys()) FIRST[form.charCodeAt(0) & 31] = 1;

/**
 * The syntactic words of a multiword token (`ettei` = `että` + `ei`), the first with the capitals of the form; undefined
 * for every other form. A closed class in UD Finnish-TDT: a conjunction or `miksi` with the negation verb.
 */
export function splitMultiword(form: string): readonly string[] | undefined {
  if (form.length < 4 || form.length > 14 || FIRST[form.charCodeAt(0) & 31] === 0) return undefined;
  const words = MULTIWORD.get(form);
  if (words) return words;
  const lower = form.toLowerCase();
  const found = lower === form ? undefined : MULTIWORD.get(lower);
  if (!found) return undefined;
  if (form === form.toUpperCase()) return found.map((word) => word.toUpperCase());
  return found.map((word, index) => (index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word));
}
