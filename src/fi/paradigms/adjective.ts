/** Comparison and the forms made from an adjective's stems. Source: Iso suomen kielioppi, sections 300-305, 371. */
import { type CellForm, FREE } from './cells.js';
import { isFront, isVowel, type Letter } from './gradation.js';
import { inflectParas, irregularDegrees } from './irregular.js';
import { inflectNominal } from './nominal.js';

export interface AdjectiveStems {
  readonly comparative: string;
  readonly superlative: string;
  /** -sti adverb in the positive, comparative and superlative. */
  readonly adverb: string;
  readonly adverbComparative: string;
  readonly adverbSuperlative: string;
  /** -UUs noun. */
  readonly quality: string;
}

/** From the weak vowel stem, which the genitive shows. */
export function adjectiveStems(
  lemma: string,
  kotus: number,
  letter: Letter,
  front = isFront(lemma),
): AdjectiveStems | undefined {
  const genitive = inflectNominal(lemma, kotus, letter, front).find(
    (form) => form.cell === 'Case=Gen|Number=Sing' && form.flags & FREE,
  )?.form;
  if (!genitive || genitive.length < 3) return undefined;
  const weak = genitive.slice(0, -1);
  const U = front ? 'y' : 'u';
  const vowels = weak.match(/[aeiouyäö]+/g)?.length ?? 0;
  const short = /[aä]$/.test(weak) && !isVowel(weak[weak.length - 2]) && vowels === 2;
  const base = short ? `${weak.slice(0, -1)}e` : weak;
  const superlativeBase = superlativeStem(lemma, weak, kotus);
  return {
    comparative: `${base}mpi`,
    superlative: `${superlativeBase}in`.replace(/iin$/, 'in'),
    adverb: `${weak}sti`,
    adverbComparative: `${base}mmin`,
    adverbSuperlative: `${superlativeBase}immin`.replace(/iimmin$/, 'immin'),
    quality: qualityNoun(lemma, weak, kotus, U),
  };
}

function superlativeStem(lemma: string, weak: string, kotus: number): string {
  if (kotus === 27 || kotus === 28) return lemma.slice(0, -1);
  const last = weak[weak.length - 1] as string;
  if (weak.endsWith('ii')) return `${weak.slice(0, -2)}e`;
  if (last === weak[weak.length - 2]) return weak.slice(0, -1);
  if (last === 'i') return `${weak.slice(0, -1)}e`;
  return /[aäe]/.test(last) ? weak.slice(0, -1) : weak;
}

function qualityNoun(lemma: string, weak: string, kotus: number, U: string): string {
  if (kotus === 38) return `${lemma.slice(0, -3)}s${U}${U}s`;
  const last = weak[weak.length - 1] as string;
  const body =
    /[aäe]/.test(last) && !/ee$/.test(weak) ? weak.slice(0, -1) : /[ouyö]/.test(last) ? weak.slice(0, -1) : weak;
  return /(ee|ii|aa|ää)$/.test(weak) ? `${weak.slice(0, -1)}${U}s` : last === 'i' ? `${weak}${U}s` : `${body}${U}${U}s`;
}

/** Forms of an adjective in all degrees; the cells carry `Degree`. */
export function inflectAdjective(
  lemma: string,
  kotus: number,
  letter: Letter,
  front = isFront(lemma),
  compared = true,
): CellForm[] {
  const forms = degree(inflectNominal(lemma, kotus, letter, front), 'Pos');
  if (!compared) return forms;
  const irregular = irregularDegrees(lemma);
  if (irregular) {
    const more = irregular.comparative.flatMap((word) => inflectNominal(word, 16, 'H', isFront(word)));
    const most = irregular.superlative.flatMap((word) =>
      word === 'paras' ? inflectParas() : inflectNominal(word, 36, '', isFront(word)),
    );
    return [...forms, ...degree(more, 'Cmp'), ...degree(most, 'Sup')];
  }
  const stems = adjectiveStems(lemma, kotus, letter, front);
  if (!stems) return forms;
  return [
    ...forms,
    ...degree(inflectNominal(stems.comparative, 16, 'H', front), 'Cmp'),
    ...degree(inflectNominal(stems.superlative, 36, '', front), 'Sup'),
  ];
}

/** In UD order `Degree` comes after `Case`. */
export const degree = (forms: readonly CellForm[], value: 'Pos' | 'Cmp' | 'Sup'): CellForm[] =>
  forms.map((form) =>
    form.cell.startsWith('Case=') ? { ...form, cell: form.cell.replace('|', `|Degree=${value}|`) } : form,
  );
