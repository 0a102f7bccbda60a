/**
 * Boundaries of listed compounds: the cut into the fewest listed parts, first parts in a form that links. What only looks
 * like a compound, or is written as one word by the treebank's convention, stands in data/fi/boundaries.tsv.
 */
export interface Parts {
  /** Forms that may stand before another part, with their cost. */
  readonly first: ReadonlyMap<string, number>;
  /** Lemmas that may come last, with their cost. */
  readonly last: ReadonlyMap<string, number>;
}

const SHORTEST = 2;

/** Parts of a word, or undefined where there is no cut. `limit` bounds the cost per cut. */
export function split(word: string, parts: Parts, lastMatches: (last: string) => boolean): string[] | undefined {
  interface Way {
    cost: number;
    from: number;
    back: number;
  }
  const best: (Way | undefined)[] = new Array(word.length + 1).fill(undefined);
  best[0] = { cost: 0, from: -1, back: -1 };
  let found: { cost: number; at: number } | undefined;
  for (let at = 0; at < word.length; at++) {
    const here = best[at];
    if (!here) continue;
    const rest = word.slice(at);
    if (at > 0 && rest.length >= SHORTEST) {
      const cost = parts.last.get(rest);
      if (cost !== undefined && lastMatches(rest)) {
        const total = here.cost + cost + shortness(rest.length);
        if (!found || total < found.cost) found = { cost: total, at };
      }
    }
    for (let end = at + SHORTEST; end < word.length; end++) {
      const piece = word.slice(at, end);
      const cost = parts.first.get(piece);
      if (cost === undefined) continue;
      const next = word[end] === '-' ? end + 1 : end;
      const total = here.cost + 4 + cost + shortness(end - at);
      const known = best[next];
      if (!known || total < known.cost) best[next] = { cost: total, from: at, back: at };
    }
    // A hyphen is a boundary whatever stands before it.
    const hyphen = word.indexOf('-', at);
    if (hyphen > at) {
      const total = here.cost + 5;
      const known = best[hyphen + 1];
      if (!known || total < known.cost) best[hyphen + 1] = { cost: total, from: at, back: at };
      if (!found && hyphen + 1 < word.length) found = undefined;
    }
  }
  if (!found) return undefined;
  const pieces = [word.slice(found.at)];
  for (let at = found.at; at > 0; ) {
    const way = best[at] as Way;
    pieces.unshift(word.slice(way.back, at).replace(/-$/, ''));
    at = way.back;
  }
  return pieces;
}

const shortness = (length: number): number => (length <= 2 ? 5 : length === 3 ? 1.2 : length === 4 ? 0.2 : 0);
