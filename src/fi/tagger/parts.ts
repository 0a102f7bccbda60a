import { featsTextOf, parseFeats, type Tag, tagCount, uposOf } from '../tags.js';
import { hashText, join } from './hash.js';

/**
 * A tag seen by its parts. A feature of the context is weighed with each part on its own and the weights are summed, so
 * that a rare whole tag profits from what is known of its word class, its case and its form of the verb.
 */
export const PART = { none: 0, upos: 1, form: 2, whole: 3, extra: 4 } as const;
const COUNT = 5;

/** Features that go with the word rather than with its place in the sentence. */
const LEXICAL = new Set(['Derivation', 'Style', 'Typo', 'Clitic', 'Person[psor]', 'Number[psor]', 'AdpType']);
const CASES = ['Nom', 'Gen', 'Par', 'Acc', 'Ine', 'Ela', 'Ill', 'Ade', 'Abl', 'All', 'Ess', 'Tra', 'Ins', 'Abe', 'Com'];

/** 1 for tags whose parts are worked out. */
let ready = new Uint8Array(4096);
let known = 0;
let hashes = new Int32Array(COUNT * 4096);
let agreements = new Int8Array(4096);
let verbs = new Int32Array(4096);
/** Bit 0 = finite verb, bit 1 = may be a subject. */
let roles = new Uint8Array(4096);
let classes = new Int32Array(4096);

/** Works out the parts of a tag, once; they may be asked only after. */
export function prepare(tag: Tag): void {
  if (ready[tag] === 1) return;
  if (tag >= ready.length) {
    const size = 2 * tagCount();
    ready = extended(ready, new Uint8Array(size));
    hashes = extended(hashes, new Int32Array(COUNT * size));
    agreements = extended(agreements, new Int8Array(size));
    verbs = extended(verbs, new Int32Array(size));
    roles = extended(roles, new Uint8Array(size));
    classes = extended(classes, new Int32Array(size));
  }
  ready[tag] = 1;
  take(tag);
}

/** The same for every tag met so far. */
export function growParts(): void {
  for (; known < tagCount(); known++) prepare(known);
}

const extended = <T extends Int32Array | Int8Array | Uint8Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

function take(tag: Tag): void {
  const upos = uposOf(tag);
  const text = featsTextOf(tag);
  const feats = parseFeats(text);
  let core = '';
  let extra = '';
  for (const pair of text.split('|'))
    if (LEXICAL.has(pair.slice(0, pair.indexOf('=')))) extra = extra === '' ? pair : `${extra}|${pair}`;
    else core = core === '' ? pair : `${core}|${pair}`;
  const form =
    feats.Case === undefined
      ? `${upos} ${feats.VerbForm} ${feats.Mood} ${feats.Voice} ${feats.Connegative} ${feats.Polarity}`
      : `${feats.Case} ${feats.Number} ${feats.VerbForm} ${upos === 'ADJ' || upos === 'PRON' || upos === 'NUM'}`;
  const at = tag * COUNT;
  hashes[at] = 0x5bd1e995;
  hashes[at + 1] = hashText(upos);
  hashes[at + 2] = hashText(form, 0, form.length, 2);
  hashes[at + 3] = hashText(`${upos} ${core}`);
  hashes[at + 4] = hashText(`${upos} ${extra}`, 0, undefined, 4);
  const place = feats.Case === undefined ? -1 : CASES.indexOf(feats.Case);
  agreements[tag] = place < 0 ? -1 : place * 2 + (feats.Number === 'Plur' ? 1 : 0);
  verbs[tag] =
    upos === 'VERB' || upos === 'AUX'
      ? hashText(
          `${upos} ${feats.VerbForm} ${feats.Mood} ${feats.Person} ${feats.Number} ${feats.Polarity} ${feats.Case}`,
        )
      : 0;
  const nominal = upos === 'NOUN' || upos === 'PRON' || upos === 'PROPN';
  roles[tag] = (feats.VerbForm === 'Fin' ? 1 : 0) | (nominal && feats.Case === 'Nom' ? 2 : 0);
  classes[tag] = feats.Case === undefined ? (hashes[at + 2] as number) : join(hashes[at + 1] as number, place + 1);
}

export const partOf = (tag: Tag, part: number): number => hashes[tag * COUNT + part] as number;

/** Case and number of a nominal as a bit, 0..29; -1 where the tag has no case. */
export const agreementOf = (tag: Tag): number => agreements[tag] as number;

/** What a verb says of its clause, hashed; 0 of other words. */
export const verbOf = (tag: Tag): number => verbs[tag] as number;

/** Word class with case, or with the form of the verb, hashed. */
export const classOf = (tag: Tag): number => classes[tag] as number;

export const isFiniteVerb = (tag: Tag): boolean => ((roles[tag] as number) & 1) !== 0;
export const isSubject = (tag: Tag): boolean => ((roles[tag] as number) & 2) !== 0;
