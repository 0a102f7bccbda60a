import { join } from 'node:path';
import type { Gathered } from '../index.js';
import type { Context } from './command.js';
import { writeWhole } from './files.js';
import { write } from './io.js';
import { baseName, type Product, type Sink } from './output.js';

/** A post gathered for the page of several, with the address of its own report beside that page. */
export interface Entry {
  readonly gathered: Gathered;
  readonly link?: string;
}

type Failure = { readonly name: string; readonly message: string };

/** Makes the page of several posts. */
export type IndexOf = (entries: readonly Entry[], failures: readonly Failure[]) => Promise<string>;

/** All posts on one page, on a stream or in a file, when the last of them is read. */
export function pageSink(output: string | undefined, indexOf: IndexOf, { io }: Pick<Context, 'io'>): Sink {
  const put = (page: string) => (output === undefined ? write(io.stdout, page) : writeWhole(output, page));
  return collecting(indexOf, put, undefined);
}

/** A report an input in a folder, and the page of all of them beside: `index.html`, or another name where that is taken. */
export function folderSink(folder: string, reports: Sink, inputs: readonly string[], indexOf: IndexOf): Sink {
  const taken = inputs.some((name) => baseName(name).toLowerCase() === 'index');
  const name = taken ? 'postlens-index.html' : 'index.html';
  return collecting(indexOf, (page) => writeWhole(join(folder, name), page), reports);
}

function collecting(indexOf: IndexOf, put: (page: string) => Promise<void>, reports: Sink | undefined): Sink {
  const entries: Entry[] = [];
  const failures: Failure[] = [];
  const finish = async (): Promise<void> => {
    if (entries.length > 0) await put(await indexOf(entries, failures));
  };
  return {
    async product(name, product) {
      await reports?.product(name, product);
      entries.push(...entriesOf(name, product, reports !== undefined));
    },
    async failure(name, error) {
      await reports?.failure(name, error);
      failures.push({ name, message: error.message });
    },
    end: finish,
    // What was done is worth its page though the rest cannot be.
    abandon: finish,
  };
}

function entriesOf(name: string, { gathered = [] }: Product, linked: boolean): Entry[] {
  const file = `${encodeURIComponent(baseName(name))}.html`;
  // The page of an input with several posts shows each in a section of its own.
  return gathered.map((one, at) => ({
    gathered: one,
    ...(linked ? { link: gathered.length > 1 ? `${file}#p${at + 1}` : file } : {}),
  }));
}
