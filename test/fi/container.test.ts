import { expect, it } from 'vitest';
import { PostlensError } from '../../src/errors.js';
import { openContainer, sectionOf, writeContainer } from '../../src/fi/container.js';

const bytes = writeContainer(3, { one: Uint8Array.of(1, 2, 3), two: Uint32Array.of(7, 8) });

it('gives back what was written, as views', () => {
  const file = openContainer(bytes, 'x.bin', 3);
  expect([...sectionOf(file, 'one', 'u8')]).toEqual([1, 2, 3]);
  expect([...sectionOf(file, 'two', 'u32')]).toEqual([7, 8]);
  expect(sectionOf(file, 'two', 'u32').buffer).toBe(bytes.buffer);
});

it('reads bytes that lie askew in a larger buffer', () => {
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  expect([...sectionOf(openContainer(larger.subarray(3), 'x.bin', 3), 'two', 'u32')]).toEqual([7, 8]);
});

it.each([
  ['another version', () => openContainer(bytes, 'x.bin', 4), /format version 3/],
  [
    'no model file',
    () => openContainer(new TextEncoder().encode('just some text, no model'), 'x.bin', 3),
    /no model file/,
  ],
  ['a cut file', () => openContainer(bytes.slice(0, bytes.length - 8), 'x.bin', 3), /damaged/],
  ['an empty file', () => openContainer(new Uint8Array(0), 'x.bin', 3), /too short/],
  ['a missing part', () => sectionOf(openContainer(bytes, 'x.bin', 3), 'three', 'u8'), /lacks its part "three"/],
])('says so of %s', (_what, run, message) => {
  expect(run).toThrow(PostlensError);
  expect(run).toThrow(message);
});

it('notices a page that is overwritten, wherever it lies', () => {
  const whole = writeContainer(3, { long: Uint32Array.from({ length: 10_000 }, (_, i) => i + 1) });
  const start = whole.length - 40_000;
  for (let page = start; page < whole.length; page += 4096) {
    const broken = whole.slice();
    broken.fill(0, page, page + 4096);
    expect(() => openContainer(broken, 'x.bin', 3)).toThrow(/damaged/);
  }
});

it('notices overwritten bytes', () => {
  const broken = bytes.slice();
  broken[broken.length - 8] = 99;
  expect(() => openContainer(broken, 'x.bin', 3)).toThrow(/damaged/);
});
