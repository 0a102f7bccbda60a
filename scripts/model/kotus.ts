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

/** Classes of singulars in -t: ohut, kevät, tuhat, kuollut; camembert. */
const SINGULAR_IN_T: readonly number[] = [22, 43, 44, 46, 47];
/** Classes of loans, of which those in -it are plurals but for a few. */
const LOANS: readonly number[] = [5, 6];
const SINGULAR_LOANS: readonly string[] = ['crossfit', 'kredit', 'sanskrit', 'tilsit'];

export function readKotus(text: string): KotusRow[] {
  const rows: KotusRow[] = [];
  const singulars: string[] = [];
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
    if (word.endsWith('t') && classes.some(({ kotus }) => SINGULAR_IN_T.includes(kotus))) singulars.push(word);
    const isPlural = ({ kotus }: { kotus: number }): boolean =>
      LOANS.includes(kotus)
        ? word.endsWith('it') && !SINGULAR_LOANS.includes(word)
        : kotus > 0 && kotus < 52 && !SINGULAR_IN_T.includes(kotus);
    const pluralOnly =
      !bound &&
      nominal &&
      word.endsWith('t') &&
      (classes.length === 0 ? !/n[uy]t$/.test(word) : classes.some(isPlural));
    rows.push({
      word,
      classes,
      pos: posList,
      ...(bound ? { bound } : {}),
      ...(pluralOnly ? { pluralOnly: true as const } : {}),
    });
  }
  // Compounds without a class of their own go as their last part: pullo-olut, untuvankevyt, alkukevät.
  return rows.map((row) => {
    const { pluralOnly, ...singular } = row;
    return pluralOnly && row.classes.length === 0 && singulars.some((last) => row.word.endsWith(last)) ? singular : row;
  });
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
