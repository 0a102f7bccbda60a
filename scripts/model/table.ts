/** Rows of an edited table (data/fi/*.tsv), header and comment lines left out; none where there is no file. */
import { existsSync, readFileSync } from 'node:fs';

export const readTable = (path: string): string[][] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .slice(1)
        .map((line) => line.split('\t'))
    : [];
