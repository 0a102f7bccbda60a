/**
 * A minimal acyclic automaton over letter codes 1..254, laid out as one double array, that numbers its words: walking a
 * word adds up how many words come before it (minimal perfect hashing; Lucchesi and Kowaltowski 1993).
 *
 * A node is its base. The letter c leads on through slot base + c when check[slot] === c (bases are unique, so no other
 * node can own that slot). A node that ends words has check[base] === FINAL and their number in target[base].
 */
import { type Container, type Section, sectionOf } from './container.js';

export const FINAL = 255;

export interface Automaton {
  readonly check: Uint8Array;
  /** Base of the node led to; at a node's own slot the number of words that end there. */
  readonly target: Uint32Array;
  /** Words before those reached through this slot, counted from the node. */
  readonly skip: Uint32Array;
  readonly root: number;
}

export const sectionsOf = (automaton: Automaton, prefix: string): Record<string, Section> => ({
  [`${prefix}.chk`]: automaton.check,
  [`${prefix}.to`]: automaton.target,
  [`${prefix}.skp`]: automaton.skip,
  [`${prefix}.at`]: Uint32Array.of(automaton.root),
});

export const automatonOf = (container: Container, prefix: string): Automaton => ({
  check: sectionOf(container, `${prefix}.chk`, 'u8'),
  target: sectionOf(container, `${prefix}.to`, 'u32'),
  skip: sectionOf(container, `${prefix}.skp`, 'u32'),
  root: sectionOf(container, `${prefix}.at`, 'u32')[0] ?? 0,
});

/** Number of the first word equal to codes[from, to), or -1. */
export function numberOf(automaton: Automaton, codes: Uint8Array, from: number, to: number): number {
  const { check, target, skip } = automaton;
  let node = automaton.root;
  let number = 0;
  for (let i = from; i < to; i++) {
    const code = codes[i] as number;
    const slot = node + code;
    if (code === 0 || check[slot] !== code) return -1;
    number += skip[slot] as number;
    node = target[slot] as number;
  }
  return check[node] === FINAL ? number : -1;
}
