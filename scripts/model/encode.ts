/** Packs lexemes into the sections of the lexicon file (src/fi/lexicon.ts). */
import { sectionsOf } from '../../src/fi/automaton.js';
import { jsonSection, type Section, writeContainer } from '../../src/fi/container.js';
import { CELL_BITS, capitalised, cut, EXPLICIT, KIND, type Kind, LEXICON_VERSION } from '../../src/fi/lexicon.js';
import { type CellForm, LINK } from '../../src/fi/paradigms/cells.js';
import { buildAutomaton } from './automaton.js';
import { guesses, guessKind, isOpen, tailCounts } from './guesser.js';
import { bare, formsOf, type Lexeme } from './lexeme.js';

interface Pattern {
  /** Letters of the last part that all its forms share. */
  readonly stem: string;
  readonly paradigm: number;
}

interface Entry {
  readonly stem: string;
  readonly paradigm: number;
  readonly kind: number;
  readonly cuts: number;
  readonly explicit?: string;
}

export interface Encoded {
  readonly bytes: Uint8Array;
  readonly counts: Readonly<Record<string, number>>;
}

export function encode(lexemes: readonly Lexeme[]): Encoded {
  const t0 = Date.now();
  const lap = (w: string) => console.error(w, Date.now() - t0);
  const cells = interning<string>((cell) => cell);
  const lists = interning<readonly number[]>((list) => list.join());
  const paradigms = interning<{
    name: string;
    lemmaEnding: string;
    rows: readonly (readonly [ending: string, list: number])[];
  }>((p) => `${p.name}|${p.lemmaEnding}|${p.rows.map(([ending, list]) => `${ending}:${list}`).join()}`);
  const kinds = interning<Kind>((kind) => `${kind.upos} ${kind.feats} ${kind.source} ${kind.bits}`);
  const memo = new Map<string, Pattern[]>();

  const patternsOf = (lexeme: Lexeme, last: string): Pattern[] => {
    const { kotus, letter, upos, pluralOnly, uncompared, front } = lexeme;
    const key = lexeme.forms
      ? ''
      : `${last}|${kotus}${letter}|${upos === 'ADJ'}|${pluralOnly}|${uncompared}|${front}|${lexeme.feats.includes('NumType')}`;
    const known = key === '' ? undefined : memo.get(key);
    if (known) return known;
    const own = last.toLowerCase();
    const name = kotus > 0 && kotus < 99 ? `${kotus}${letter === '' ? '' : `*${letter}`}` : '-';
    const patterns = stemGroups(formsOf({ ...lexeme, lemma: last })).map(({ stem, forms }): Pattern => {
      const byEnding = new Map<string, number[]>();
      for (const { form, cell, flags } of forms) {
        const ending = form.toLowerCase().slice(stem.length);
        const list = byEnding.get(ending) ?? [];
        byEnding.set(ending, list);
        const id = cells.idOf(cell);
        const at = list.findIndex((item) => (item & ((1 << CELL_BITS) - 1)) === id);
        if (at < 0) list.push(id | (flags << CELL_BITS));
        else list[at] = (list[at] as number) | (flags << CELL_BITS);
      }
      const rows = [...byEnding]
        .map(([ending, list]) => [ending, lists.idOf(list)] as const)
        .sort((a, b) => (a[0] < b[0] ? -1 : 1));
      const lemmaEnding = own.startsWith(stem) ? own.slice(stem.length) : '?';
      return { stem, paradigm: paradigms.idOf({ name, lemmaEnding, rows }) };
    });
    if (key !== '') memo.set(key, patterns);
    return patterns;
  };

  const entries = new Map<string, Entry>();
  const tails = tailCounts();
  for (const lexeme of lexemes) {
    const whole = bare(lexeme.lemma);
    const lastAt = lexeme.forms ? 0 : lexeme.lemma.lastIndexOf('#') + 1;
    const last = lexeme.forms ? whole : lexeme.lemma.slice(lastAt);
    const before = lexeme.forms ? '' : bare(lexeme.lemma.slice(0, lastAt)).toLowerCase();
    const kind = kinds.idOf({ upos: lexeme.upos, feats: lexeme.feats, source: lexeme.source, bits: lexeme.bits });
    const cuts = cutsOf(lexeme.lemma);
    for (const pattern of patternsOf(lexeme, last)) {
      const stem = before + pattern.stem;
      const ending = (paradigms.values[pattern.paradigm] as { lemmaEnding: string }).lemmaEnding;
      const spelt = lexeme.bits & KIND.capital ? capitalised(stem + ending) : stem + ending;
      const explicit = cuts < 0 || (cuts > 0 ? cut(spelt, cuts) : spelt) !== lexeme.lemma;
      if (isOpen(lexeme)) tails.add(stem, pattern.paradigm, kinds.idOf({ ...guessKind(lexeme) }));
      const entry: Entry = { stem, paradigm: pattern.paradigm, kind, cuts: explicit ? EXPLICIT : cuts, ...(explicit ? { explicit: lexeme.lemma } : {}) };
      entries.set(`${stem}|${entry.paradigm}|${kind}|${entry.cuts}|${entry.explicit ?? ''}`, entry);
    }
  }

  lap('entries');
  const sorted = [...entries.values()];
  const alphabet = [
    ...new Set(
      sorted
        .flatMap((entry) => [...entry.stem])
        .concat(paradigms.values.flatMap((p) => p.rows.flatMap(([ending]) => [...ending]))),
    ),
  ].sort();
  if (alphabet.length > 250) throw new Error(`The alphabet has ${alphabet.length} letters; 250 are the most.`);
  const letters = new Uint8Array(0x2200);
  alphabet.forEach((letter, i) => {
    letters[letter.charCodeAt(0)] = i + 1;
  });
  const codes = (word: string): number[] => Array.from(word, (letter) => letters[letter.charCodeAt(0)] as number);
  const keyed = sorted.map((entry) => ({ entry, codes: codes(entry.stem) }));
  keyed.sort(
    (a, b) =>
      compareCodes(a.codes, b.codes) ||
      a.entry.kind - b.entry.kind ||
      a.entry.paradigm - b.entry.paradigm ||
      a.entry.cuts - b.entry.cuts ||
      ((a.entry.explicit ?? '') < (b.entry.explicit ?? '') ? -1 : 1),
  );
  const stems = buildAutomaton(keyed.map((item) => item.codes));

  lap('stems');
  const reversed = [...new Set(paradigms.values.flatMap((p) => p.rows.map(([ending]) => ending)))].map((ending) => ({
    ending,
    codes: codes(ending).reverse(),
  }));
  reversed.sort((a, b) => compareCodes(a.codes, b.codes));
  const endingId = new Map(reversed.map((item, i) => [item.ending, i]));
  const linking = new Set<string>();
  for (const p of paradigms.values)
    for (const [ending, list] of p.rows)
      if ((lists.values[list] as readonly number[]).some((item) => (item >> CELL_BITS) & LINK)) linking.add(ending);
  const links = [...linking]
    .map((ending) => ({ ending, codes: codes(ending) }))
    .sort((a, b) => compareCodes(a.codes, b.codes));

  const rows = displace(
    paradigms.values.map((p) => p.rows.map(([ending, list]) => [endingId.get(ending) as number, list] as const)),
  );
  lap('rows');
  const listStart = new Uint32Array(lists.values.length + 1);
  lists.values.forEach((list, i) => {
    listStart[i + 1] = (listStart[i] as number) + list.length;
  });
  const explicit = keyed
    .map((item, i) => ({ i, lemma: item.entry.explicit }))
    .filter((item) => item.lemma !== undefined);
  if (cells.values.length > 1 << CELL_BITS || paradigms.values.length >= 0xffff || lists.values.length > 0xffff)
    throw new Error('The lexicon has outgrown its number ranges.');
  const sections: Record<string, Section> = {
    letters,
    ...sectionsOf(stems, 'st'),
    ...sectionsOf(buildAutomaton(reversed.map((item) => item.codes)), 'en'),
    ...sectionsOf(buildAutomaton(links.map((item) => item.codes)), 'li'),
    linkend: Uint16Array.from(links, (item) => endingId.get(item.ending) as number),
    rowbase: rows.base,
    rowchk: rows.check,
    rowval: rows.value,
    liststrt: listStart,
    listcell: Uint16Array.from(lists.values.flat()),
    entpar: Uint16Array.from(keyed, (item) => item.entry.paradigm),
    entkind: Uint16Array.from(keyed, (item) => item.entry.kind),
    entcuts: Uint16Array.from(keyed, (item) => item.entry.cuts),
    ...guesses(tails, codes),
    expent: Uint32Array.from(explicit, (item) => item.i),
    explem: new TextEncoder().encode(explicit.map((item) => item.lemma).join('\n')),
    names: jsonSection({
      kinds: kinds.values,
      cells: cells.values,
      endings: paradigms.values.map((p) => p.lemmaEnding),
      paradigms: paradigms.values.map((p) => p.name),
    }),
  };
  const counts = {
    entries: keyed.length,
    paradigms: paradigms.values.length,
    endings: reversed.length,
    cells: cells.values.length,
    kinds: kinds.values.length,
    explicit: explicit.length,
  };
  return { bytes: writeContainer(LEXICON_VERSION, sections), counts };
}

function interning<T>(key: (value: T) => string) {
  const ids = new Map<string, number>();
  const values: T[] = [];
  const idOf = (value: T): number => {
    const text = key(value);
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, values.length);
    values.push(value);
    return values.length - 1;
  };
  return { values, idOf };
}

/**
 * Forms by their common stem. Suppletive words (yö : öitä, hyvä : parempi) and those with a stem much shorter than the
 * word (nähdä) fall into groups, so that endings stay short and shared.
 */
function stemGroups(forms: readonly CellForm[]): { stem: string; forms: CellForm[] }[] {
  const groups = new Map<string, CellForm[]>();
  const whole = commonStart(forms.map((form) => form.form.toLowerCase()));
  if (whole !== '') return [{ stem: whole, forms: [...forms] }];
  for (const form of forms) {
    const key = form.form.slice(0, 1).toLowerCase();
    const group = groups.get(key);
    if (group) group.push(form);
    else groups.set(key, [form]);
  }
  return [...groups.values()].map((group) => ({ stem: commonStart(group.map((form) => form.form.toLowerCase())), forms: group }));
}

function commonStart(words: readonly string[]): string {
  let start = words[0] ?? '';
  for (const word of words) while (!word.startsWith(start)) start = start.slice(0, -1);
  return start;
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

/** Boundaries as five-bit steps in a 15-bit number; -1 where they do not fit. A hyphen may have stood at any of them. */
function cutsOf(lemma: string): number {
  let cuts = 0;
  let shift = 0;
  const pieces = lemma.split('#');
  for (let i = 0; i < pieces.length - 1; i++, shift += 5) {
    const step = (pieces[i] as string).length;
    if (shift > 10 || step > 31 || step === 0) return -1;
    cuts |= step << shift;
  }
  return cuts;
}

/** First-fit row displacement (Tarjan and Yao 1979), fullest rows first. */
function displace(rows: readonly (readonly (readonly [column: number, value: number])[])[]) {
  const order = rows
    .map((_, i) => i)
    .sort((a, b) => (rows[b] as readonly unknown[]).length - (rows[a] as readonly unknown[]).length || a - b);
  const base = new Uint32Array(rows.length);
  let owner = new Uint16Array(1 << 16);
  let value = new Uint16Array(1 << 16);
  let end = 0;
  let lowest = 0;
  for (const row of order) {
    const items = rows[row] as readonly (readonly [number, number])[];
    const first = Math.min(...items.map(([column]) => column));
    for (let offset = Math.max(0, lowest - first); ; offset++) {
      const last = offset + 65536;
      if (last > owner.length) {
        owner = grow(owner);
        value = grow(value);
      }
      if (items.some(([column]) => owner[offset + column] !== 0)) continue;
      base[row] = offset;
      for (const [column, list] of items) {
        owner[offset + column] = row + 1;
        value[offset + column] = list;
        end = Math.max(end, offset + column + 1);
      }
      break;
    }
    while (owner[lowest] !== 0) lowest++;
  }
  // Room past the end, so that any row may be asked for any column.
  const columns = 1 + Math.max(...rows.flatMap((items) => items.map(([column]) => column)));
  return { base, check: owner.slice(0, end + columns), value: value.slice(0, end + columns) };
}

function grow(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(array.length * 2);
  wider.set(array);
  return wider;
}
