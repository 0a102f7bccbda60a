import type { Doc, Word } from '../types.js';
import type { WordClasses } from './pattern.js';

/** Stretches that punctuation marks off. Positions count words of the sentence; a quotation may run over several. */
export type SegmentKind = 'quote' | 'parenthesis' | 'dash' | 'question';

export interface Segment {
  readonly kind: SegmentKind;
  /** Offsets into the text, with the marks. */
  readonly start: number;
  readonly end: number;
  /** Sentence and word of the first and the last word, marks included. */
  readonly from: readonly [sentence: number, word: number];
  readonly to: readonly [sentence: number, word: number];
}

/** Longest quotation, in words: a mark that finds no partner within it is stray. */
const LONGEST_QUOTE = 80;
const LONGEST_SINGLE_QUOTE = 5;

const DOUBLE = /^["”“„»«]$/;
/** Guillemets that stand alone are arrows of a link (Lue lisää »). */
const ARROW = /^[»«]$/;
const SINGLE = /^['’‘´]$/;
const DASH = /^[-–—]$/;

interface Place {
  readonly word: Word;
  readonly at: readonly [number, number];
  readonly spaceBefore: boolean;
}

/** All segments of a document by the sentence they begin in. */
export function segmentsOf(doc: Doc, classes: WordClasses): Segment[] {
  const found: Segment[] = [];
  speech(doc, classes, found);
  let places: Place[] = [];
  let block = -1;
  doc.sentences.forEach((sentence, s) => {
    if (sentence.block !== block) {
      quotes(places, found);
      places = [];
      block = sentence.block;
    }
    sentence.words.forEach((word, w) => {
      const previous = sentence.words[w - 1];
      places.push({ word, at: [s, w], spaceBefore: !previous || previous.spaceAfter });
    });
    within(sentence.words, s, found);
  });
  quotes(places, found);
  return found;
}

function quotes(places: readonly Place[], found: Segment[]): void {
  for (const [mark, longest] of [
    [DOUBLE, LONGEST_QUOTE],
    [SINGLE, LONGEST_SINGLE_QUOTE],
  ] as const) {
    let open = -1;
    places.forEach((place, i) => {
      if (!mark.test(place.word.form)) return;
      if (ARROW.test(place.word.form) && place.spaceBefore && place.word.spaceAfter) return;
      const next = places[i + 1]?.word;
      const opens = place.spaceBefore && !place.word.spaceAfter && next !== undefined && next.upos !== 'PUNCT';
      const closes = !place.spaceBefore && place.word.spaceAfter;
      if (open >= 0 && (opens && !closes ? false : i - open - 1 <= longest && i - open > 1)) {
        const first = places[open]!;
        found.push({ kind: 'quote', start: first.word.start, end: place.word.end, from: first.at, to: place.at });
        open = -1;
      } else open = closes && mark === SINGLE ? -1 : i;
    });
  }
}

/** Longest line of speech, in sentences. */
const LONGEST_SPEECH = 6;

/** Words behind the comma of a line of speech in which its verb stands: ", sanoo Elisan johtaja", ", Virtanen sanoo". */
const SPEAKER = 6;

function saysBehind(words: readonly Word[], comma: number, saying: ReadonlySet<string>): boolean {
  return words
    .slice(comma + 1, comma + 1 + SPEAKER)
    .some(
      ({ lemma, feats }) =>
        saying.has(lemma.toLowerCase()) && feats.VerbForm === 'Fin' && !/^[12]$/.test(feats.Person ?? ''),
    );
}

/** Speech of a news story: a dash opens the sentence, and a comma with a verb of saying ends what was said. */
function speech(doc: Doc, classes: WordClasses, found: Segment[]): void {
  const saying = classes.get('saying')!;
  doc.sentences.forEach((sentence, s) => {
    if (!DASH.test(sentence.words[0]?.form ?? '') || sentence.words.length < 3) return;
    for (let t = s; t < Math.min(s + LONGEST_SPEECH, doc.sentences.length); t++) {
      const { words } = doc.sentences[t]!;
      if (t > s && DASH.test(words[0]?.form ?? '')) return;
      const comma = words.findLastIndex((word) => word.form === ',');
      if (comma < 2 || !saysBehind(words, comma, saying)) continue;
      const first = sentence.words[1]!;
      found.push({ kind: 'quote', start: first.start, end: words[comma - 1]!.end, from: [s, 1], to: [t, comma - 1] });
      return;
    }
  });
}

function within(words: readonly Word[], sentence: number, found: Segment[]): void {
  const add = (kind: SegmentKind, first: number, last: number): void => {
    found.push({
      kind,
      start: words[first]!.start,
      end: words[last]!.end,
      from: [sentence, first],
      to: [sentence, last],
    });
  };
  let bracket = -1;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i]!;
    if (form === '(') bracket = i;
    else if (form === ')' && bracket >= 0) {
      add('parenthesis', bracket, i);
      bracket = -1;
    }
  }
  for (let i = 1; i < words.length - 1; i++) {
    if (!DASH.test(words[i]!.form) || !words[i]!.spaceAfter || !words[i - 1]!.spaceAfter) continue;
    if (/^\d/.test(words[i + 1]!.form)) continue;
    let end = i + 1;
    while (end < words.length && !DASH.test(words[end]!.form)) end++;
    const pair = end < words.length;
    let last = pair ? end : words.length - 1;
    while (!pair && last > i && /^[.!?…]+$/.test(words[last]!.form)) last--;
    if (last > i) add('dash', i, last);
    i = pair ? end : words.length;
  }
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i]!;
    if (form === ':' && words[i]!.spaceAfter) from = i + 1;
    else if (/^[?!]*\?[?!]*$/.test(form)) {
      let last = i;
      while (last + 1 < words.length && /^[?!]+$/.test(words[last + 1]!.form)) last++;
      if (i > from) add('question', from, last);
      from = last + 1;
    }
  }
}
