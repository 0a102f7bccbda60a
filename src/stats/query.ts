import { PostlensError } from '../errors.js';
import type { Upos, Word } from '../types.js';

/** Tests one word; a query is one of these a word. */
export type WordTest = (word: Word) => boolean;

const TAGS: ReadonlySet<string> = new Set<Upos>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]);

/**
 * Reads a query: one word or several that follow one another, each written as
 * `asiakas` a lemma (or a form as it stands), `asiakas-` a compound that starts with the part, `-kokemus` one that ends
 * with it, `-asiakas-` one with the part anywhere, `=asiakkaan` this form alone, `ADJ` a part of speech,
 * `NOUN[Case=Gen,Number=Plur]` with features, `*` any word.
 * @throws PostlensError `usage`, naming the word of the query that is wrong
 */
export function parseQuery(query: string): WordTest[] {
  const words = query.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) throw wrong(query, 'it has no word');
  return words.map((word) => {
    if (word === '*') return () => true;
    const tag = /^([A-Z]+)(?:\[(.*)\])?$/.exec(word);
    if (tag && TAGS.has(tag[1]!)) return tagTest(tag[1]!, tag[2], query);
    if (/[[\]]/.test(word)) throw wrong(query, `"${word}" has brackets, which belong after a part of speech`);
    if (word.startsWith('=')) return formTest(word.slice(1), query);
    if (/^-|-$/.test(word)) return partTest(word, query);
    return lemmaTest(word);
  });
}

function tagTest(upos: string, written: string | undefined, query: string): WordTest {
  const feats = (written ?? '').split(/[,|]/).filter(Boolean);
  const pairs = feats.map((feat) => {
    const [name, value] = feat.split('=');
    if (!name || !value) throw wrong(query, `"${feat}" is no feature: write Case=Gen`);
    return [name, value] as const;
  });
  return (word) => word.upos === upos && pairs.every(([name, value]) => word.feats[name] === value);
}

function formTest(form: string, query: string): WordTest {
  if (form === '') throw wrong(query, '"=" has no form after it');
  const wanted = form.toLowerCase();
  return (word) => word.form.toLowerCase() === wanted;
}

function partTest(written: string, query: string): WordTest {
  const part = written.replaceAll(/^-|-$/g, '').toLowerCase();
  if (part === '') throw wrong(query, `"${written}" has no compound part`);
  const open = { start: written.startsWith('-'), end: written.endsWith('-') };
  return ({ parts }) => {
    if (parts.length < 2) return false;
    const lower = parts.map((one) => one.toLowerCase());
    // A part of the query may itself be made of parts: `asiakaspalvelu-` finds asiakas|palvelu|numero.
    for (let from = 0; from < lower.length; from++)
      for (let to = from + 1; to <= lower.length; to++) {
        if (to - from === lower.length || lower.slice(from, to).join('') !== part) continue;
        if ((from === 0 && open.end) || (to === lower.length && open.start) || (open.start && open.end)) return true;
      }
    return false;
  };
}

function lemmaTest(written: string): WordTest {
  const wanted = written.toLowerCase();
  // Lemmas of the treebank have no hyphen between parts (vapaa-aika: vapaaaika).
  const joined = wanted.replaceAll(/(?<=.)-(?=.)/g, '');
  return ({ lemma, form }) => {
    const own = lemma.toLowerCase();
    return own === wanted || own === joined || form.toLowerCase() === wanted;
  };
}

const wrong = (query: string, why: string): PostlensError =>
  new PostlensError(
    'usage',
    `The query "${query}" cannot be read: ${why}. Write a lemma, asiakas-, -kokemus, =form, ADJ NOUN, or *.`,
  );
