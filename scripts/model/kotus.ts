/** Reads the word list of the Institute for the Languages of Finland (Nykysuomen sanalista 2024). */
export interface KotusRow {
  readonly word: string;
  readonly classes: readonly { readonly kotus: number; readonly letter: string; readonly rare: boolean }[];
  /** Word classes in Finnish, as listed. */
  readonly pos: readonly string[];
  /** `ala-`: only a first part; `-aiheinen`: only a last part. */
  readonly bound?: 'first' | 'last';
  readonly pluralOnly?: true;
}

export function readKotus(text: string): KotusRow[] {
  const rows: KotusRow[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [raw = '', , pos = '', inflection = ''] = line.split('\t');
    if (raw === '') continue;
    const spelt = raw.normalize('NFC').replaceAll('‑', '-').trim();
    const bound = spelt.startsWith('-') ? 'last' : spelt.endsWith('-') ? 'first' : undefined;
    const word = bound === 'last' ? spelt.slice(1) : bound === 'first' ? spelt.slice(0, -1) : spelt;
    // Class 77 beside another is that of the parallel verb: avata, (avajaa).
    const classes = parseClasses(inflection).filter(({ kotus }) => kotus !== 77 || /j(aa|ää)$/.test(word));
    const posList = pos.split(/, | \+ /).filter((name) => name !== '');
    const nominal = posList.length === 0 || posList.some((name) => name === 'substantiivi' || name === 'adjektiivi');
    const pluralOnly =
      !bound &&
      nominal &&
      word.endsWith('t') &&
      (classes.length === 0 ||
        classes.some((c) => c.kotus > 0 && c.kotus < 52 && ![43, 44, 46, 47, 5, 6, 22].includes(c.kotus)));
    rows.push({
      word,
      classes,
      pos: posList,
      ...(bound ? { bound } : {}),
      ...(pluralOnly ? { pluralOnly: true as const } : {}),
    });
  }
  return rows;
}

/** `9*F`, `5, (23)`, `50, 51`, `8, (mon. 7)`: brackets are rare. */
function parseClasses(text: string): KotusRow['classes'] {
  const classes = [];
  for (const part of text.split(',')) {
    const found = /^\s*(\()?(mon\.\s*)?(\d+)(?:\*\(?([A-M])\)?)?/.exec(part);
    if (found && !found[2])
      classes.push({ kotus: Number(found[3]), letter: found[4] ?? '', rare: found[1] !== undefined });
  }
  return classes;
}
