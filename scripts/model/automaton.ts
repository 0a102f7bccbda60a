/** Builds the automaton of src/fi/automaton.ts from sorted words. */
import { type Automaton, FINAL, SKIP_BITS, TARGET, TARGET_BITS } from '../../src/fi/automaton.js';

interface Node {
  /** Letter codes, ascending, and where they lead. */
  codes: number[];
  next: Node[];
  /** How many words end here. */
  count: number;
  id: number;
  size: number;
  base: number;
}

/** @param words letter codes of each word (0 < code < 255), in code order; equal words follow each other. */
export function buildAutomaton(words: readonly (readonly number[])[]): Automaton {
  const root = minimise(words);
  return layOut(root);
}

function minimise(words: readonly (readonly number[])[]): Node {
  let made = 0;
  const fresh = (): Node => ({ codes: [], next: [], count: 0, id: -1, size: 0, base: -1 });
  const register = new Map<string, Node>();
  const path: Node[] = [fresh()];
  let previous: readonly number[] = [];
  const close = (depth: number) => {
    for (let i = path.length - 1; i > depth; i--) {
      const node = path[i] as Node;
      let key = `${node.count}`;
      for (let k = 0; k < node.codes.length; k++) key += `,${node.codes[k]}:${(node.next[k] as Node).id}`;
      const twin = register.get(key);
      const parent = path[i - 1] as Node;
      if (twin) parent.next[parent.next.length - 1] = twin;
      else {
        node.id = made++;
        node.size = node.count + node.next.reduce((sum, next) => sum + next.size, 0);
        register.set(key, node);
      }
    }
    path.length = depth + 1;
  };
  for (const word of words) {
    let common = 0;
    while (common < word.length && common < previous.length && word[common] === previous[common]) common++;
    close(common);
    for (let i = common; i < word.length; i++) {
      const node = fresh();
      const parent = path[i] as Node;
      parent.codes.push(word[i] as number);
      parent.next.push(node);
      path.push(node);
    }
    (path[word.length] as Node).count++;
    previous = word;
  }
  close(0);
  const root = path[0] as Node;
  root.size = root.count + root.next.reduce((sum, next) => sum + next.size, 0);
  return root;
}

/** Slots a search looks through before the ones it began with are given up. */
const PATIENCE = 600;

/** First fit, widest nodes first. */
function layOut(root: Node): Automaton {
  const nodes: Node[] = [];
  const seen = new Set<Node>();
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    if (seen.has(node)) continue;
    seen.add(node);
    nodes.push(node);
    for (const next of node.next) stack.push(next);
  }
  nodes.sort((a, b) => b.codes.length - a.codes.length);
  let capacity = nodes.reduce((sum, node) => sum + node.codes.length + 1, 0) * 2 + 1024;
  let used = new Uint8Array(capacity);
  const bases = new Set<number>();
  let end = 0;
  // Searches start where room was last found; slots left behind stay empty (a few per cent).
  let start = 1;
  for (const node of nodes) {
    let base = start;
    for (; ; base++) {
      if (base + 256 >= capacity) {
        const wider = new Uint8Array(capacity * 2);
        wider.set(used);
        used = wider;
        capacity *= 2;
      }
      if (bases.has(base) || (node.count > 0 && used[base])) continue;
      let fits = true;
      for (const code of node.codes)
        if (used[base + code]) {
          fits = false;
          break;
        }
      if (fits) break;
    }
    bases.add(base);
    node.base = base;
    if (node.count > 0) used[base] = 1;
    for (const code of node.codes) used[base + code] = 1;
    end = Math.max(end, base + 256);
    if (base - start > PATIENCE) start = base - PATIENCE;
  }
  const check = new Uint8Array(end);
  if (end > TARGET || root.size >= 1 << (SKIP_BITS + 8))
    throw new Error('The automaton has outgrown its number ranges.');
  const link = new Uint32Array(end);
  const high = new Uint8Array(end);
  for (const node of nodes) {
    if (node.count > 0) {
      check[node.base] = FINAL;
      link[node.base] = node.count;
    }
    let before = node.count;
    node.codes.forEach((code, i) => {
      const next = node.next[i] as Node;
      const slot = node.base + code;
      check[slot] = code;
      link[slot] = (next.base | ((before << TARGET_BITS) >>> 0)) >>> 0;
      high[slot] = before >>> SKIP_BITS;
      before += next.size;
    });
  }
  return { check, link, high, root: root.base };
}
