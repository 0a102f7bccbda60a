/** The `Derivation` feature of a lemma as UD Finnish-TDT writes it: by the word's end, with what only looks so taken out. */

/** -lainen words whose l belongs to the root: their suffix is -inen. */
const L_ROOT =
  /(^|#)(alainen|suolainen|vähäsuolainen|salainen|eteläinen|pohjalainen|kylläinen|kukkulainen|pitkulainen)$|[aeiouyäö]nalainen$/;
const FALSE_LAINEN = /(jälkeläinen|kimalainen|^alainen|mehiläinen|eteläinen|hampurilainen|muurahainen)$/;
const FALSE_MINEN = /(ihminen|huominen)$/;

const BY_END: Readonly<Partial<Record<string, readonly (readonly [end: RegExp, value: string])[]>>> = {
  ADJ: [
    [/llinen$/, 'Llinen'],
    [/(suomalainen|eurooppalainen|lainen|läinen)$/, 'Lainen'],
    [/inen$/, 'Inen'],
    [/t[oö]n$/, 'Ton'],
  ],
  NOUN: [
    [/minen$/, 'Minen'],
    [/l[aä]inen$/, 'Lainen'],
    [/llisuus$/, 'Llinen,Vs'],
    [/laisuus$/, 'Lainen,Vs'],
    [/ttomuus$/, 'Ton,Vs'],
    [/isuus$/, 'Inen,Vs'],
    [/t[aä]r$/, 'Tar'],
  ],
  ADV: [
    [/[^a]sti$|varmasti$|runsaasti$|selvästi$/, 'Sti'],
    [/tt[aä]in$/, 'Ttain'],
  ],
};

/** `Derivation` value by ending alone; undefined for none. `lemma` may carry `#`. */
export function derivationOf(lemma: string, upos: string): string | undefined {
  if (upos === 'ADJ' && /l[aä]inen$/.test(lemma) && !/llinen$/.test(lemma) && L_ROOT.test(lemma)) return 'Inen';
  if (upos === 'NOUN' && (FALSE_MINEN.test(lemma) || FALSE_LAINEN.test(lemma))) return undefined;
  if (upos === 'ADV' && /sti$/.test(lemma))
    return /^(asti|useasti|karsaasti|.{0,2}sti)$/.test(lemma) ? undefined : 'Sti';
  for (const [end, value] of BY_END[upos] ?? []) if (end.test(lemma)) return value;
  return undefined;
}

/** Kotus type 40: -UUs nouns, whose front -isyys, -llisyys and -ttömyys stand without the feature. */
export const qualityDerivation = (lemma: string): string | undefined =>
  derivationOf(lemma, 'NOUN') ?? (/yys$/.test(lemma) ? undefined : 'Vs');
