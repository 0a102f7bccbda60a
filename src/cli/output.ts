import { basename } from 'node:path';
import type { PostlensError } from '../errors.js';
import type { Gathered } from '../index.js';
import type { Diagnostic } from '../types.js';
import type { Context, Format } from './command.js';
import { harmless, harmlessJson, type Io, write } from './io.js';
import type { Options } from './options.js';

/** What a command made of one input. */
export interface Product {
  /** Its posts, for JSON. */
  readonly values: readonly unknown[];
  /** The same for every other format; `first` of several on one stream. */
  readonly render: (first: boolean) => string | Promise<string>;
  readonly diagnostics: readonly Diagnostic[];
  /** What a page of several posts needs of each of its posts. */
  readonly gathered?: readonly Gathered[];
  /** What was asked to be told beside it, a line each. */
  readonly notes?: readonly string[];
  /** The input gave no post, though JSON can say so. */
  readonly failure?: PostlensError;
}

/** Where products go. */
export interface Sink {
  readonly product: (name: string, product: Product) => Promise<void>;
  readonly failure: (name: string, error: { code: string; message: string }) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Ends what was begun, when there will be no more. */
  readonly abandon: () => Promise<void>;
}

export const EXTENSIONS: Readonly<Record<Format, string>> = {
  terminal: 'txt',
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
  csv: 'csv',
  conllu: 'conllu',
  text: 'txt',
  html: 'html',
};

/** The format that a file's name asks for, of those a command can give. */
export function formatOf(path: string | undefined, formats: readonly Format[]): Format | undefined {
  const extension = /\.(\w+)$/.exec(path ?? '')?.[1]?.toLowerCase();
  return formats.find((format) => format !== 'terminal' && EXTENSIONS[format] === extension);
}

/** One input's whole content in a file of its own. */
export async function whole(format: Format, { values, render }: Product, pretty: boolean): Promise<string> {
  if (format === 'ndjson') return values.map((value) => `${JSON.stringify(value)}\n`).join('');
  if (format !== 'json') return render(true);
  return `${JSON.stringify(values.length === 1 ? values[0] : values, null, pretty ? 2 : 0)}\n`;
}

/** A failed input as JSON has it in its place. */
export const failed = (name: string, { code, message }: { code: string; message: string }) => ({
  ok: false,
  input: { name },
  error: { code, message },
});

/** Everything on one stream, in the order of the inputs. */
export function streamSink(stream: Io['stdout'], format: Format, several: boolean): Sink {
  const pretty = stream.isTTY === true;
  const data = format === 'json' || format === 'ndjson';
  let count = 0;
  /** The renderer for terminals makes its text harmless itself, before it colours it. */
  const put = (text: string) => {
    if (!pretty || format === 'terminal') return write(stream, text);
    return write(stream, data ? harmlessJson(text) : harmless(text));
  };

  /** One element of the array that several inputs give. */
  const element = async (value: unknown) => {
    const json = JSON.stringify(value, null, pretty ? 2 : 0);
    const lead = count++ === 0 ? '[' : ',';
    await put(pretty ? `${lead}\n  ${json.replaceAll('\n', '\n  ')}` : `${lead === '[' ? '[' : ',\n'}${json}`);
  };
  const end = async () => {
    if (format === 'json' && several) await write(stream, count === 0 ? '[]\n' : pretty ? '\n]\n' : ']\n');
  };
  return {
    async product(_name, product) {
      if (format === 'json' && several) for (const value of product.values) await element(value);
      else if (data) await put(await whole(format, product, pretty));
      else await put(await product.render(count++ === 0));
    },
    async failure(name, error) {
      if (format === 'ndjson') await put(`${JSON.stringify(failed(name, error))}\n`);
      if (format === 'json' && several) await element(failed(name, error));
    },
    end,
    abandon: async () => {
      if (count > 0) await end();
    },
  };
}

/** A value as JSON, a list by the line as NDJSON; nothing for the other formats. */
export function streamJson(format: Format, value: unknown): ((pretty: boolean) => string) | undefined {
  if (format === 'ndjson' && Array.isArray(value)) return () => value.map((one) => `${JSON.stringify(one)}\n`).join('');
  return format === 'json' ? (pretty) => `${JSON.stringify(value, null, pretty ? 2 : 0)}\n` : undefined;
}

/** One result of several inputs to where it is wanted: a stream or a file. */
export async function putWhole(
  { format, output }: Pick<Options, 'format' | 'output'>,
  { io }: Pick<Context, 'io'>,
  content: string | ((pretty: boolean) => string),
): Promise<void> {
  const onScreen = io.stdout.isTTY === true;
  const text = typeof content === 'string' ? content : content(onScreen);
  if (output !== undefined && output !== '-') {
    const { writeWhole } = await import('./files.js');
    return writeWhole(output, typeof content === 'string' ? content : content(false));
  }
  if (!onScreen || format === 'terminal') return write(io.stdout, text);
  return write(io.stdout, typeof content === 'string' ? harmless(text) : harmlessJson(text));
}

/** An input's name without folders, `.gz` and its extension; of an address its last part, or its host. */
export function baseName(name: string): string {
  if (name === '-') return 'stdin';
  let base = basename(name);
  if (/^https?:\/\//i.test(name) && URL.canParse(name)) {
    const { hostname, pathname } = new URL(name);
    const last = pathname.split('/').filter(Boolean).at(-1);
    base = last === undefined ? `${hostname}.html` : decode(last);
  }
  const bare = base.replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]*$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name from an address must be one that a file can have
  return bare.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '-') || 'post';
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
