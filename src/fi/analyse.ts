import type { AnalysedSentence, Analysis, Sentence, Token, Upos, Word } from '../types.js';
import type { Morphology } from './load.js';
import { splitMultiword } from './multiword.js';
import { applyScript, parseScript } from './tagger/scripts.js';
import { endingKey, firstChoice, type Seen, wordKey } from './tagger/seen.js';
import { featsOf, parseTag, uposOf } from './tags.js';

/**
 * Every token with its lemma, part of speech and features in context, and the names among them. A token of several words
 * (`ettei`) gives several words of the same span.
 */
export function analyse(fi: Morphology, sentences: readonly Sentence[]): AnalysedSentence[] {
  return sentences.map(({ start, end, block, tokens }) => ({
    start,
    end,
    block,
    words: tokens.flatMap((token) => wordsOf(fi, token)),
    names: [],
  }));
}

function wordsOf(fi: Morphology, token: Token): Word[] {
  const forms = token.words ?? splitMultiword(token.form);
  const { start, end, kind, spaceAfter } = token;
  if (!forms) return [{ start, end, form: token.form, kind, spaceAfter, ...analyseForm(fi, token.form) }];
  return forms.map((form, index) => ({
    start,
    end,
    form,
    kind,
    spaceAfter,
    ...analyseForm(fi, form),
    multiword: { index, count: forms.length },
  }));
}

const memo = new WeakMap<Morphology, Map<string, Analysis>>();

function analyseForm(fi: Morphology, form: string): Analysis {
  let known = memo.get(fi);
  if (!known) memo.set(fi, (known = new Map()));
  const found = known.get(form);
  if (found) return found;
  const made = guess(fi.tagger.seen, form);
  if (known.size < 100_000) known.set(form, made);
  return made;
}

function guess(seen: Seen, form: string): Analysis {
  if (/^\p{P}+$/u.test(form)) return made('PUNCT _', form, 'identity');
  if (/^\p{S}+$/u.test(form)) return made('SYM _', form, 'identity');
  if (/^\d/u.test(form)) return made('NUM NumType=Card', form, 'identity');
  const word = firstChoice(seen, wordKey(form));
  const own = word >= 0 ? word : firstChoice(seen, wordKey(form.toLowerCase()));
  if (own >= 0) return choice(seen, form, own, 'lexicon') ?? made('X _', form, 'identity');
  const lower = form.toLowerCase();
  for (let n = Math.min(6, lower.length - 1); n > 0; n--) {
    const at = firstChoice(seen, endingKey(lower, n));
    const found = at < 0 ? undefined : choice(seen, form, at, 'guess');
    if (found) return found;
  }
  return made('NOUN Case=Nom|Number=Sing', form, 'identity');
}

function choice(seen: Seen, form: string, at: number, from: Analysis['from']): Analysis | undefined {
  const lemma = applyScript(form, parseScript(seen.scripts[seen.choiceScript[at] as number] as string));
  return lemma === undefined ? undefined : made(seen.tags[seen.choiceTag[at] as number] as string, lemma, from);
}

function made(tagText: string, lemma: string, from: Analysis['from']): Analysis {
  const tag = parseTag(tagText);
  const parts = Object.freeze(lemma.split('#').filter((part) => part !== ''));
  const upos: Upos = uposOf(tag);
  return { lemma: parts.length > 1 ? lemma.replaceAll('#', '') : lemma, upos, feats: featsOf(tag), parts, from };
}
