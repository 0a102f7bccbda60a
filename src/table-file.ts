import { readFileSync } from 'node:fs';
import { PostlensError } from './errors.js';

/** A table as the build makes it of the files that people edit: what it is looked up by, and its rows as text. */
export interface BuiltTable<Index> {
  readonly index: Index;
  readonly text: string;
}

/** One line of JSON, then the text: neither is copied or escaped to find the other. */
export const writeTable = ({ index, text }: BuiltTable<unknown>): string => `${JSON.stringify(index)}\n${text}`;

/**
 * @returns undefined where the build has made none: the table is then read from the files that it is made from
 * @throws PostlensError `model` for a damaged file
 */
export function readTable<Index>(path: string): BuiltTable<Index> | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const end = bytes.indexOf('\n');
  try {
    return { index: JSON.parse(bytes.toString('utf8', 0, end)) as Index, text: bytes.toString('utf8', end + 1) };
  } catch (cause) {
    throw new PostlensError('model', `The table ${path} is damaged; reinstall postlens or run "npm run build".`, {
      cause,
    });
  }
}
