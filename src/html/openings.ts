import { wordingOf } from '../text/wording.js';

/** Characters of an opening by which the alternatives for a line are looked up. */
const KEY = 2;
/** What may stand before the first word of a line. */
const LEAD = /^[\s–—\-•*>»→▶►#]+/;

/** For lines that begin with the alternative itself. */
export const NOTHING = /^/;

export type LineTest = (line: string) => boolean;

/**
 * Whether a line begins with one of the alternatives (patterns, parted by ` | ` or line breaks) and `after` them. A process that reads one page compiles every pattern it tries: so only those are made whose
 * first letters a line has.
 */
export function beginning(alternatives: string, after = '(?![\\p{L}\\p{N}])', lead: RegExp = LEAD): LineTest {
  let table: ReadonlyMap<string, readonly LineTest[]> | undefined;
  return (line) => {
    table ??= byOpening(alternatives, after);
    const rest = line.replace(lead, '');
    const first = rest.slice(0, KEY).toLowerCase();
    for (let length = 0; length <= Math.min(KEY, first.length); length++)
      if (table.get(first.slice(0, length))?.some((test) => test(rest))) return true;
    return false;
  };
}

/** Begins with letters that none can do without: most do. */
const PLAIN = /^[^\\[\](){}.^$|?*+]{2}(?![?*+{])/;

function byOpening(alternatives: string, after: string): Map<string, LineTest[]> {
  const table = new Map<string, LineTest[]>();
  for (const alternative of alternatives.trim().split(/\s*\n\s*|\s+\|\s+/)) {
    let pattern: RegExp | undefined;
    const test = (rest: string): boolean => {
      pattern ??= wordingOf(`^(?:${alternative})${after}`, 'i');
      return pattern.test(rest);
    };
    for (const opening of PLAIN.test(alternative) ? [alternative.slice(0, KEY).toLowerCase()] : openings(alternative)) {
      const tests = table.get(opening);
      if (tests) tests.push(test);
      else table.set(opening, [test]);
    }
  }
  return table;
}

/** The ways in which what a pattern matches can begin: `KEY` characters, fewer where something but a letter follows. */
export function openings(pattern: string, head = '', found: Set<string> = new Set()): Set<string> {
  const bar = head.length < KEY ? closing(pattern, '|') : -1;
  if (bar >= 0) {
    openings(pattern.slice(0, bar), head, found);
    return openings(pattern.slice(bar + 1), head, found);
  }
  const group = pattern.startsWith('(?:') ? closing(pattern.slice(3), ')') : -1;
  const end = group >= 0 ? group + 4 : 1;
  const rest = pattern.slice(end).replace(/^\?/, '');
  const optional = pattern.charAt(end) === '?';
  const repeated = /[*+{]/.test(pattern.charAt(end));
  if (head.length === KEY || repeated || (group < 0 && (pattern === '' || '\\[].^$()'.includes(pattern.charAt(0)))))
    return found.add(head);
  if (optional) openings(rest, head, found);
  return group < 0
    ? openings(rest, head + pattern.charAt(0).toLowerCase(), found)
    : openings(expand(pattern.slice(3, group + 3), rest), head, found);
}

/** `a|b` and what follows: `a...|b...`. */
function expand(group: string, rest: string): string {
  const bar = closing(group, '|');
  return bar < 0 ? group + rest : `${group.slice(0, bar)}${rest}|${expand(group.slice(bar + 1), rest)}`;
}

/** Index of the first `mark` outside brackets, -1 for none. */
function closing(pattern: string, mark: string): number {
  if (!pattern.includes(mark)) return -1;
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '\\') at++;
    else if (depth === 0 && char === mark) return at;
    else if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
  }
  return -1;
}
