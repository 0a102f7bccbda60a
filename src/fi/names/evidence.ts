import { type Facts, GAZETTEER, LOOK } from './features.js';

/** What a text says of a lemma wherever it stands, as bits. */
export const EVIDENCE = {
  /** After a given name. */
  afterGiven: 1,
  /** Before a surname that is no place. */
  beforeSurname: 2,
  /** Before `Oy`, `Ab` or the like. */
  firm: 4,
  /** In a case of being in, out of or into. */
  inside: 8,
  /** Without a capital. */
  small: 16,
  /** With a capital within a sentence. */
  capital: 32,
  /** Three times or more with a capital. */
  often: 64,
  /** After a title of persons. */
  title: 128,
  /** Beside the head of a name of that kind (`yhtiö`, `romaani`, `kylä`, `sota`). */
  organisation: 256,
  product: 512,
  place: 1024,
  event: 2048,
  /** After a quotation mark. */
  quoted: 4096,
  afterCapital: 8192,
  beforeCapital: 16384,
} as const;

/** Whether a lemma may be known to have a capital, by a few bits of its hash: most small words are told apart by these. */
const met = new Uint8Array(1024);
const slotOf = (lemma: number): number => lemma & (met.length - 1);
/** Bits of EVIDENCE; above them is how often the lemma has a capital. */
const BITS = 16;
const ONCE = 1 << BITS;

/** Bits of EVIDENCE of every word of a text, a list a sentence. */
export function textEvidence(sentences: readonly (readonly Facts[])[]): Uint16Array[] {
  const said = new Map<number, number>();
  met.fill(0);
  for (const words of sentences)
    for (let i = 0; i < words.length; i++) {
      const { look, lemma } = words[i] as Facts;
      if ((look & LOOK.capital) === 0) continue;
      const now = ((said.get(lemma) ?? 0) + ONCE) | besideOf(words, i);
      said.set(lemma, now >>> BITS > 2 ? now | EVIDENCE.often : now);
      met[slotOf(lemma)] = 1;
    }
  for (const words of sentences)
    for (let i = 0; i < words.length; i++) {
      const { look, lemma } = words[i] as Facts;
      if ((look & LOOK.small) === 0 || met[slotOf(lemma)] === 0) continue;
      const own = said.get(lemma);
      if (own !== undefined) said.set(lemma, own | EVIDENCE.small);
    }
  return sentences.map((words) => {
    const found = new Uint16Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const { lemma, open } = words[i] as Facts;
      if (open) found[i] = said.get(lemma) ?? EVIDENCE.small;
    }
    return found;
  });
}

/** What stands beside a word with a capital. */
function besideOf(words: readonly Facts[], i: number): number {
  const before = i > 0 ? (words[i - 1] as Facts) : undefined;
  const after = i + 1 < words.length ? (words[i + 1] as Facts) : undefined;
  let own = i > 0 ? EVIDENCE.capital : 0;
  if (((words[i] as Facts).look & LOOK.inner) !== 0) own |= EVIDENCE.inside;
  if (before && (before.look & LOOK.capital) !== 0 && (before.listed & GAZETTEER.given) !== 0)
    own |= EVIDENCE.afterGiven;
  own |= headsBeside(before, after);
  if (before?.quote) own |= EVIDENCE.quoted;
  if (i > 1 && before && (before.look & LOOK.capital) !== 0) own |= EVIDENCE.afterCapital;
  if (!after) return own;
  if ((after.look & LOOK.firm) !== 0) own |= EVIDENCE.firm;
  if ((after.look & LOOK.capital) !== 0) own |= EVIDENCE.beforeCapital;
  const place = (after.listed & (GAZETTEER.place | GAZETTEER.state)) !== 0;
  if ((after.look & LOOK.capital) !== 0 && (after.listed & GAZETTEER.surname) !== 0 && !place)
    own |= EVIDENCE.beforeSurname;
  return own;
}

/** What the common nouns on both sides say. */
function headsBeside(before: Facts | undefined, after: Facts | undefined): number {
  const near = headOf(before) | headOf(after);
  return (
    (before && (before.head & GAZETTEER.title) !== 0 ? EVIDENCE.title : 0) |
    (near & GAZETTEER.orgHead ? EVIDENCE.organisation : 0) |
    (near & GAZETTEER.productHead ? EVIDENCE.product : 0) |
    (near & GAZETTEER.placeHead ? EVIDENCE.place : 0) |
    (near & GAZETTEER.eventHead ? EVIDENCE.event : 0)
  );
}

const headOf = (word: Facts | undefined): number => (word && (word.look & LOOK.small) !== 0 ? word.head : 0);
