import type { AnalysedSentence, Block, BlockType, Doc, Meta, NameSpan, Upos, Word } from '../../src/types.js';

/** One block: its type, and sentences of words written `form/lemma/UPOS` (`|` between compound parts of the lemma). */
export type Lines = readonly (readonly [BlockType | 'furniture', ...string[]])[];

/** A document of hand-analysed words, blocks parted by a line feed, words by a space. */
export function docOf(lines: Lines, meta: Meta = {}, names: (sentence: number) => readonly NameSpan[] = () => []): Doc {
  let text = '';
  const blocks: Block[] = [];
  const sentences: AnalysedSentence[] = [];
  lines.forEach(([type, ...written], block) => {
    if (block > 0) text += '\n';
    const blockStart = text.length;
    written.forEach((line, i) => {
      if (i > 0) text += ' ';
      const start = text.length;
      const words = line.split(' ').map((item): Word => {
        const [form, lemma, upos, feats] = item.split('/') as [string, string?, Upos?, string?];
        if (text.length > start && upos !== 'PUNCT') text += ' ';
        const at = text.length;
        text += form;
        const parts = (lemma ?? form).split('|');
        return {
          form,
          start: at,
          end: text.length,
          lemma: parts.join(''),
          parts,
          upos: upos ?? 'ADV',
          feats: Object.fromEntries(
            (feats ?? '')
              .split(',')
              .filter(Boolean)
              .map((feat) => feat.split('=') as [string, string]),
          ),
          from: 'lexicon',
          kind: upos === 'PUNCT' ? 'punct' : /^\d+$/.test(form) ? 'number' : 'word',
          spaceAfter: true,
        };
      });
      sentences.push({ start, end: text.length, block, words, names: names(sentences.length) });
    });
    blocks.push({
      type: type === 'furniture' ? 'paragraph' : type,
      start: blockStart,
      end: text.length,
      ...(type === 'furniture' ? { furniture: true as const } : {}),
    });
  });
  return { post: { kind: 'post', meta, text, blocks }, sentences };
}
