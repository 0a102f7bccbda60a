import { MULTIWORD } from './tables.js';

/**
 * The syntactic words of a multiword token (`ettei` = `että` + `ei`), the first with the capitals of the form; undefined
 * for every other form. A closed class in UD Finnish-TDT: a conjunction or `miksi` with the negation verb.
 */
export function splitMultiword(form: string): readonly string[] | undefined {
  if (form.length < 4 || form.length > 14) return undefined;
  const words = MULTIWORD.get(form);
  if (words) return words;
  const lower = form.toLowerCase();
  const found = lower === form ? undefined : MULTIWORD.get(lower);
  if (!found) return undefined;
  if (form === form.toUpperCase()) return found.map((word) => word.toUpperCase());
  return found.map((word, index) => (index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word));
}
