/** Rows of a table by the words that they are looked up by, of which a text has few. */

/** Plain data, which a build can write. */
export interface Keyed {
  readonly keys: readonly string[];
  /** Key number i has the rows `rows[starts[i]]` to `rows[starts[i + 1] - 1]`. */
  readonly starts: readonly number[];
  /** Where the line of a row begins in the table's text. */
  readonly rows: readonly number[];
}

/** What a map gives; that is all that is asked of the rows of a table. */
export type Rows<T> = Pick<ReadonlyMap<string, readonly T[]>, 'get'>;

/** Gathers rows by key, those of one key in the order given. */
export function keyed(pairs: Iterable<readonly [key: string, row: number]>): Keyed {
  const lists = new Map<string, number[]>();
  for (const [key, row] of pairs) {
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  const starts = [0];
  for (const list of lists.values()) starts.push(starts[starts.length - 1]! + list.length);
  return { keys: [...lists.keys()], starts, rows: [...lists.values()].flat() };
}

/** The rows as what `make` makes of each when its key is first asked for. */
export function whenAsked<T>({ keys, starts, rows }: Keyed, make: (row: number) => T): Rows<T> {
  /** The number of a key until its rows are made. */
  const known = new Map<string, number | readonly T[]>();
  for (let i = 0; i < keys.length; i++) known.set(keys[i]!, i);
  return {
    get(key) {
      const found = known.get(key);
      if (typeof found !== 'number') return found;
      const made = rows.slice(starts[found], starts[found + 1]).map(make);
      known.set(key, made);
      return made;
    },
  };
}

/** What `make` makes of a key, made once. */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as V;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** The line of `text` that begins at `start`. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
