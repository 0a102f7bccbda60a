import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN, buildThemes } from '../../src/themes/load.js';
import { openThemes } from '../../src/themes/open.js';
import { parseThemes } from '../../src/themes/table.js';

describe('an indexed table', () => {
  it.each(BUILT_IN)('%s says the same as compiled whole', (name) => {
    const text = readFileSync(`data/themes/${name}.tsv`, 'utf8');
    const whole = parseThemes(text, `${name}.tsv`);
    const opened = openThemes(buildThemes(name), `${name}.tsv`);
    expect(opened.definitions).toEqual(whole.definitions);
    expect(opened.classNames).toEqual(whole.classNames);
    expect(whole.triggers.size).toBeGreaterThan(100);
    for (const [key, triggers] of whole.triggers) expect(opened.triggers.get(key)).toEqual(triggers);
    const words = text.split('\n').map((line) => line.split('\t')[1] ?? '');
    for (const word of words) expect(opened.classes.get(word)).toEqual(whole.classes.get(word));
  });
});
