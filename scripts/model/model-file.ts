import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './counting.js';

/** Writes a built model as `NAME.bin`, and beside it what it is, with its checksum, as `NAME.json`. */
export function writeModel(
  out: string,
  name: string,
  bytes: Uint8Array,
  about: { readonly format: number; readonly licence: string } & Readonly<Record<string, unknown>>,
): void {
  writeFileSync(join(out, `${name}.bin`), bytes);
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify({ ...about, sha256: sha256(bytes) }, undefined, 2)}\n`);
}
