import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export type Terminal = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  getColorDepth?(env?: object): number;
};

/** All that the command line touches of the world; another one in tests. */
export interface Io {
  /** Nothing where standard input is a terminal. */
  readonly stdin: () => Readable | undefined;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder we are in: where the search for a config file begins. */
  readonly cwd: () => string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Writes and waits until the stream has taken it, so that a slow reader holds us back and memory stays flat. */
export const write = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (text === '') return resolve();
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** Whether the reader of our output has gone, as `head` does: no failure of ours. */
export const isClosedPipe = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** Control characters other than tab and line ends, and characters that turn the direction of a line. */
const COMMANDING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

/** Text of a page made fit for a terminal, which nothing in it can command. */
export const harmless = (text: string): string => text.replace(COMMANDING, '�');

/** The same of a file's name or a message, which is kept on one line. */
export const oneLine = (text: string): string => harmless(text).replace(/[\t\r\n]/g, '�');

/** The same of JSON, which stays JSON and means the same. */
export const harmlessJson = (json: string): string =>
  json.replace(COMMANDING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
