const JOINED = /^(ett|ell|joll|mutt|vaikk|jott|kosk|miks)(?:e)(n|t|i|mme|tte|ivät)(k[oö])?$/iu;
const FIRST: Readonly<Record<string, string>> = {
  ett: 'että',
  ell: 'ellei',
  joll: 'jos',
  mutt: 'mutta',
  vaikk: 'vaikka',
  jott: 'jotta',
  kosk: 'koska',
  miks: 'miksi',
};

/** The two words of a conjunction grown together with the negative verb (`ettei` = `että` + `ei`). */
export function splitMultiword(form: string): readonly string[] | undefined {
  if (form.length < 5 || form.length > 12) return undefined;
  const match = JOINED.exec(form);
  if (!match) return undefined;
  const [, stem, ending, clitic] = match as unknown as [string, string, string, string | undefined];
  const first = stem.toLowerCase() === 'ell' ? 'jos' : (FIRST[stem.toLowerCase()] as string);
  const capital = form[0] !== form[0]?.toLowerCase();
  return [capital ? first[0]?.toUpperCase() + first.slice(1) : first, `e${ending}${clitic ?? ''}`];
}
