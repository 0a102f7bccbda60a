import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderConllu } from '../../src/report/conllu.js';
import { parseConllu } from '../../src/text/conllu.js';
import { plainPost } from '../../src/text/plain.js';
import { segment } from '../../src/text/segment.js';
import type { Doc, Token, Word } from '../../src/types.js';

const bare = (token: Token): Word => ({
  ...token,
  lemma: token.form,
  upos: 'X',
  feats: {},
  parts: [token.form],
  from: 'identity',
});

/** A document whose words are its tokens, unanalysed, but for the multiword tokens that CoNLL-U input carries. */
const docOf = (read: Pick<ReturnType<typeof parseConllu>[number], 'post' | 'sentences'>): Doc => ({
  post: read.post,
  sentences: read.sentences.map(({ tokens, ...sentence }) => ({
    ...sentence,
    names: [],
    words: tokens.flatMap((token) =>
      token.words
        ? token.words.map((form, index) => ({
            ...bare(token),
            form,
            multiword: { index, count: token.words?.length ?? 0 },
          }))
        : [bare(token)],
    ),
  })),
});

const plainDoc = (text: string): Doc => {
  const post = plainPost(text);
  return docOf({ post, sentences: segment(text, post.blocks) });
};

describe('renderConllu', () => {
  it('writes lemma parts, sorted features, names, spacing and ranges', () => {
    const word = (start: number, form: string, rest: Partial<Word>): Word => ({
      start,
      end: start + form.length,
      form,
      kind: 'word',
      spaceAfter: true,
      lemma: form,
      upos: 'NOUN',
      feats: {},
      parts: [form],
      from: 'lexicon',
      ...rest,
    });
    const text = 'Maija Meri toivoi, ettei sadekausi ala.';
    const two = { start: 19, end: 24 };
    const doc: Doc = {
      post: { kind: 'post', meta: {}, text, blocks: [{ start: 0, end: text.length, type: 'paragraph' }] },
      sentences: [
        {
          start: 0,
          end: text.length,
          block: 0,
          names: [{ start: 0, end: 10, type: 'PER', first: 0, last: 1, lemma: 'Maija Meri' }],
          words: [
            word(0, 'Maija', { upos: 'PROPN', feats: { Number: 'Sing', Case: 'Nom' } }),
            word(6, 'Meri', { upos: 'PROPN', feats: { Number: 'Sing', Case: 'Nom' } }),
            word(11, 'toivoi', {
              upos: 'VERB',
              lemma: 'toivoa',
              parts: ['toivoa'],
              spaceAfter: false,
              feats: { VerbForm: 'Fin', 'Person[psor]': '1', Mood: 'Ind' },
            }),
            word(17, ',', { kind: 'punct', upos: 'PUNCT' }),
            word(19, 'että', { ...two, upos: 'SCONJ', multiword: { index: 0, count: 2 } }),
            word(19, 'ei', { ...two, upos: 'AUX', multiword: { index: 1, count: 2 } }),
            word(25, 'sadekausi', { lemma: 'sadekausi', parts: ['sade', 'kausi'] }),
            word(35, 'ala', { upos: 'VERB', lemma: 'alkaa', parts: ['alkaa'], spaceAfter: false }),
            word(38, '.', { kind: 'punct', upos: 'PUNCT' }),
          ],
        },
      ],
    };
    expect(renderConllu([doc], { ids: ['oma teksti'] })).toBe(
      `# newdoc id = oma_teksti
# newpar
# sent_id = oma_teksti.1
# text = ${text}
1	Maija	Maija	PROPN	_	Case=Nom|Number=Sing	_	_	_	NE=B-PER
2	Meri	Meri	PROPN	_	Case=Nom|Number=Sing	_	_	_	NE=I-PER
3	toivoi	toivoa	VERB	_	Mood=Ind|Person[psor]=1|VerbForm=Fin	_	_	_	SpaceAfter=No
4	,	,	PUNCT	_	_	_	_	_	_
5-6	ettei	_	_	_	_	_	_	_	_
5	että	että	SCONJ	_	_	_	_	_	_
6	ei	ei	AUX	_	_	_	_	_	_
7	sadekausi	sade#kausi	NOUN	_	_	_	_	_	_
8	ala	alkaa	VERB	_	_	_	_	_	SpaceAfter=No
9	.	.	PUNCT	_	_	_	_	_	_

`,
    );
  });

  it('is read back as the same text, paragraphs, sentences and tokens', () => {
    const text =
      'Kahvila Kesäyö\n\nHinta oli 10 000 €... ”Niinkö?” hän kysyi :) Nähdään klo 9.12!\n\nSe loppui.Sitten lähdin.';
    const doc = plainDoc(text);
    const [again] = parseConllu(renderConllu([doc]));
    expect(again!.post.text).toBe(text.replaceAll('\n\n', '\n'));
    expect(again!.post.blocks).toHaveLength(3);
    expect(
      again!.sentences.map((sentence) => sentence.tokens.map(({ form, spaceAfter }) => [form, spaceAfter])),
    ).toEqual(doc.sentences.map((sentence) => sentence.words.map(({ form, spaceAfter }) => [form, spaceAfter])));
  });

  it('keeps one value on one line whatever stands in the text', () => {
    const text = 'Rivi\tvaihtuu  tästä\u0085 tai\u2028tästä\u0007kin.';
    const rendered = renderConllu([plainDoc(text)]);
    for (const line of rendered.trimEnd().split('\n'))
      if (line && !line.startsWith('#')) expect(line.split('\t')).toHaveLength(10);
    expect(rendered).toContain('# text = Rivi vaihtuu tästä tai tästä kin.\n');
  });

  it('gives nothing for a document without words', () => expect(renderConllu([plainDoc('\n')])).toBe(''));

  const gold = '../shared/data/ud/fi_tdt-ud-dev.conllu';
  const scorer = '../shared/tools/ud-eval/ud-eval.mjs';
  if (!existsSync(gold)) console.log(`${gold} is not here: the treebank is not tried.`);
  it.skipIf(!existsSync(gold) || !existsSync(scorer))('keeps a treebank: tokens, words and sentences score 100', () => {
    const folder = mkdtempSync(join(tmpdir(), 'conllu-'));
    try {
      const file = join(folder, 'again.conllu');
      writeFileSync(file, renderConllu(parseConllu(readFileSync(gold, 'utf8')).map(docOf)));
      const scores = JSON.parse(execFileSync('node', [scorer, gold, file, '--json'], { encoding: 'utf8' })).metrics;
      expect([scores.Tokens.f1, scores.Words.f1, scores.Sentences.f1]).toEqual([1, 1, 1]);
      const check = JSON.parse(execFileSync('node', [scorer, '--check', file], { encoding: 'utf8' }));
      expect(check.textDiffers).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
