/** Possessive suffixes and clitics at a form's end, and the features they add. */
import { codeAt, endsAt } from './forms.js';

export interface Tail {
  /** Letters before the suffixes. */
  readonly end: number;
  /** Index into POSSESSIVES; 0 for none. */
  readonly possessive: number;
  /** Whether the possessive is the lengthened vowel with n. */
  readonly lengthened: boolean;
  /** Index into CLITICS; 0 for none. */
  readonly clitic: number;
}

/** Features by possessive; the first stands for none. */
export const POSSESSIVES: readonly (readonly string[])[] = [
  [],
  ['Number[psor]=Sing', 'Person[psor]=1'],
  ['Number[psor]=Sing', 'Person[psor]=2'],
  ['Number[psor]=Plur', 'Person[psor]=1'],
  ['Number[psor]=Plur', 'Person[psor]=2'],
  ['Person[psor]=3'],
];
const POSSESSIVE_ENDS: readonly (readonly [string, number])[] = [
  ['ni', 1],
  ['si', 2],
  ['mme', 3],
  ['nne', 4],
  ['nsa', 5],
  ['nsä', 5],
];

/** `Clitic` values as UD Finnish-TDT writes them; the first stands for none. */
export const CLITICS: readonly string[] = [
  '',
  'Kin',
  'Kaan',
  'Ko',
  'Han',
  'Pa',
  'S',
  'Ka',
  'Ko,S',
  'Pa,S',
  'Han,Ko',
  'Han,Pa',
  'Han,Kin',
  'Kaan,Ko',
  'Kin,Ko',
];
const CLITIC_ENDS: readonly (readonly [string, number])[] = [
  ['kaankohan', 10],
  ['kohan', 10],
  ['köhän', 10],
  ['pahan', 11],
  ['pähän', 11],
  ['kinhan', 12],
  ['kinhän', 12],
  ['kaan', 2],
  ['kään', 2],
  ['han', 4],
  ['hän', 4],
  ['kos', 8],
  ['kös', 8],
  ['pas', 9],
  ['päs', 9],
  ['kin', 1],
  ['ko', 3],
  ['kö', 3],
  ['pa', 5],
  ['pä', 5],
  ['s', 6],
];

const SHORTEST = 2;
const [A, Ä, E, N] = [97, 228, 101, 110];

/** Every way to take suffixes off a lower-case form, the whole form first. */
export function tailsOf(form: string): Tail[] {
  const tails: Tail[] = [{ end: form.length, possessive: 0, lengthened: false, clitic: 0 }];
  possessivesOf(form, form.length, 0, tails);
  const last = codeAt(form, form.length - 1);
  // n, o, ö, a, ä, s: nothing else ends a clitic.
  if (last === 110 || last === 111 || last === 246 || last === 97 || last === 228 || last === 115)
    for (const [ending, clitic] of CLITIC_ENDS) {
      const end = form.length - ending.length;
      if (end < SHORTEST || !endsAt(form, ending, form.length)) continue;
      tails.push({ end, possessive: 0, lengthened: false, clitic });
      possessivesOf(form, end, clitic, tails);
    }
  return tails;
}

function possessivesOf(form: string, end: number, clitic: number, tails: Tail[]): void {
  for (const [ending, possessive] of POSSESSIVE_ENDS)
    if (end - ending.length >= SHORTEST && endsAt(form, ending, end))
      tails.push({ end: end - ending.length, possessive, lengthened: false, clitic });
  // talossa + an: the vowel before n is double.
  if (end <= SHORTEST + 2 || codeAt(form, end - 1) !== N) return;
  const vowel = codeAt(form, end - 2);
  if (vowel === codeAt(form, end - 3) && (vowel === A || vowel === Ä || vowel === E))
    tails.push({ end: end - 2, possessive: 5, lengthened: true, clitic });
}
