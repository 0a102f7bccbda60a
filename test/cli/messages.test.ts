import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/cli/messages.js';
import { complaint, sentenceOf } from '../../src/cli/say.js';
import { PostlensError } from '../../src/errors.js';
import { PROBLEMS, problem } from '../../src/input/problems.js';

const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

describe('the tables of messages', () => {
  it.each([
    ...Object.entries(MESSAGES).map(([key, [en, fi]]) => [key, en, fi]),
    ...Object.entries(PROBLEMS).map(([key, [, en, fi]]) => [key, en, fi]),
  ])('say the same of %s in both languages', (_key, en, fi) => {
    expect(facts(fi!)).toEqual(facts(en!));
    expect(fi!.endsWith('.')).toBe(en!.endsWith('.'));
    expect(fi).toBe(fi!.normalize('NFC'));
  });

  it.each(Object.entries(PROBLEMS))('tell of %s in one sentence: what, where, what to do', (_key, [, en, fi]) => {
    for (const sentence of [en, fi]) {
      expect(sentence).toMatch(/\{(?:name|url|host)\}|\(-\)/);
      expect(sentence).toMatch(/^[^\n]+\.$/);
    }
  });
});

describe('sentenceOf', () => {
  it('knows inputs, complaints, codes, and leaves the rest in English', () => {
    const say = (error: PostlensError) => sentenceOf(error, 'fi', 'a.html');
    expect(say(problem('empty', { name: 'a.html' }))).toMatch(/^a\.html on tyhjä/);
    expect(say(problem('empty', { name: 'standard input' }))).toMatch(/^vakiosyöte on tyhjä/);
    expect(say(complaint('write', { path: 'x', detail: 'ENOSPC' }))).toContain('Kirjoittaminen ei onnistu: x (ENOSPC)');
    expect(say(new PostlensError('no-post', 'No post.'))).toContain('Syötteestä a.html ei löytynyt');
    expect(say(new PostlensError('model', 'web.bin is missing.'))).toContain('(web.bin is missing.)');
    expect(say(new PostlensError('is-folder', 'It is a folder.'))).toBe('It is a folder.');
    expect(sentenceOf(problem('empty', { name: 'a.html' }), 'en', 'a.html')).toMatch(/^a\.html is empty/);
  });
});
