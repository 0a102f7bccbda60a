import { describe, expect, it } from 'vitest';
import { openContainer, writeContainer } from '../../../src/fi/container.js';
import { choicesOf, openChoices, packChoices, wordKey } from '../../../src/fi/tagger/choices.js';
import { tagText } from '../../../src/fi/tags.js';

describe('the table of choices', () => {
  const words = Array.from({ length: 500 }, (_, i) => `sana${i}`);
  const entries = new Map(
    words.map((word, i) => [
      wordKey(word),
      [
        { tag: `NOUN Case=${i % 2 ? 'Gen' : 'Nom'}|Number=Sing`, script: `L\t${i % 3}\ta\t`, count: 1 + (i % 200) },
        ...(i % 5 === 0 ? [{ tag: 'ADV _', script: '=\t0\t\t', count: 1 }] : []),
      ],
    ]),
  );
  const choices = openChoices(openContainer(writeContainer(1, packChoices(entries)), 'choices', 1));

  it('gives back what was packed, in its order', () => {
    words.forEach((word, i) => {
      const found = choicesOf(choices, wordKey(word));
      expect(found).toHaveLength(i % 5 === 0 ? 2 : 1);
      expect(tagText(found[0]!.tag)).toBe(`NOUN Case=${i % 2 ? 'Gen' : 'Nom'}|Number=Sing`);
      expect(found[0]!.script).toEqual({ lower: true, cut: i % 3, add: 'a', bounds: [] });
      expect(found[0]!.count).toBe(Math.min(127, 1 + (i % 200)));
    });
  });

  it('has nothing of other words', () => {
    for (let i = 500; i < 2000; i++) expect(choicesOf(choices, wordKey(`sana${i}`))).toEqual([]);
  });
});
