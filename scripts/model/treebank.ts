import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A syntactic word of a treebank. `lemma` has `#`; `feats` is as written, `_` for none. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  /** Whether the annotation marks its tag (`TagP`) or lemma (`LemP`) as unsure. */
  readonly unsureTag: boolean;
  readonly unsureLemma: boolean;
}

export interface GoldSentence {
  readonly id: string;
  /** Document the sentence stands in, for held-out splits by text. */
  readonly doc: string;
  readonly words: readonly GoldWord[];
  /** Lemmas checked against a gold source. */
  readonly goldLemmas: boolean;
  /** Forms of the surface tokens with the number of words each gives. */
  readonly tokens: readonly { readonly form: string; readonly words: number }[];
}

/** Sentences of a CoNLL-U file, gzipped or not. */
export function readTreebank(path: string): GoldSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
  let doc = '';
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      let id = '';
      let goldLemmas = false;
      const words: GoldWord[] = [];
      const tokens: { form: string; words: number }[] = [];
      let inside = 0;
      for (const line of block.split('\n')) {
        if (line.startsWith('#')) {
          const [, key, value] = /^#\s*(\S+(?: id)?)\s*=\s*(.*)$/.exec(line) ?? [];
          if (key === 'newdoc id') doc = value as string;
          if (key === 'sent_id') id = value as string;
          if (key === 'lemmas' && value === 'gold') goldLemmas = true;
          continue;
        }
        const [number, form, lemma, upos, , feats, , , , misc] = line.split('\t') as string[];
        if (number === undefined || form === undefined || number.includes('.')) continue;
        if (number.includes('-')) {
          const [from, to] = number.split('-').map(Number) as [number, number];
          inside = to - from + 1;
          tokens.push({ form, words: inside });
          continue;
        }
        if (inside > 0) inside--;
        else tokens.push({ form, words: 1 });
        words.push({
          form,
          lemma: lemma as string,
          upos: upos as string,
          feats: feats as string,
          unsureTag: misc?.includes('TagP') ?? false,
          unsureLemma: misc?.includes('LemP') ?? false,
        });
      }
      return { id, doc: doc || (id.split('.')[0] as string), words, goldLemmas, tokens };
    });
}
