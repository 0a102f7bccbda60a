/**
 * A minimal acyclic automaton over letter codes 1..254, laid out as one double array, that numbers its words: walking a
 * word adds up how many words come before it (minimal perfect hashing; Lucchesi and Kowaltowski 1993).
 *
 * A node is its base. The letter c leads on through slot base + c when check[slot] === c (bases are unique, so no other
 * node can own that slot). The low bits of link[slot] are the base of the node led to; its high bits, with high[slot] above
 * them, are how many words come before those reached through the slot, counted from the node. A node that ends words has
 * check[base] === FINAL and their number in link[base].
 */
import { type Container, type Section, sectionOf } from './container.js';

export const FINAL = 255;

export const TARGET_BITS = 19;
export const TARGET = (1 << TARGET_BITS) - 1;
/** Bits of the count of words before that are in `link`. */
export const SKIP_BITS = 32 - TARGET_BITS;

export interface Automaton {
  readonly check: Uint8Array;
  readonly link: Uint32Array;
  readonly high: Uint8Array;
  readonly root: number;
}

export const sectionsOf = (automaton: Automaton, prefix: string): Record<string, Section> => ({
  [`${prefix}.chk`]: automaton.check,
  [`${prefix}.lnk`]: automaton.link,
  [`${prefix}.hi`]: automaton.high,
  [`${prefix}.at`]: Uint32Array.of(automaton.root),
});

export const automatonOf = (container: Container, prefix: string): Automaton => ({
  check: sectionOf(container, `${prefix}.chk`, 'u8'),
  link: sectionOf(container, `${prefix}.lnk`, 'u32'),
  high: sectionOf(container, `${prefix}.hi`, 'u8'),
  root: sectionOf(container, `${prefix}.at`, 'u32')[0] ?? 0,
});

/** Number of the first word equal to codes[from, to), or -1. */
export function numberOf(automaton: Automaton, codes: Uint8Array, from: number, to: number): number {
  const { check, link, high } = automaton;
  let node = automaton.root;
  let number = 0;
  for (let i = from; i < to; i++) {
    const code = codes[i] as number;
    const slot = node + code;
    if (code === 0 || check[slot] !== code) return -1;
    number += ((link[slot] as number) >>> TARGET_BITS) | ((high[slot] as number) << SKIP_BITS);
    node = (link[slot] as number) & TARGET;
  }
  return check[node] === FINAL ? number : -1;
}
