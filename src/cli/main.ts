import { setFlagsFromString } from 'node:v8';
import type { Io } from './io.js';
import { run } from './run.js';

/**
 * Bytes of bytecode after which the V8 of Node 20 looks whether to optimise a function, 67 584 by default. One post is
 * done before optimised code has paid for its making: with this a cold analysis takes a fifth less processor time, and a
 * batch of a hundred pages no more than before. Later versions have no such flag, and other compilers.
 */
const INTERRUPT_BUDGET = 1_500_000;
const V8_OF_NODE_20 = '11.';

/** Runs the process' own command line. Sets the exit code and lets the process end by itself, its output whole. */
export async function main(): Promise<void> {
  if (process.versions.v8.startsWith(V8_OF_NODE_20)) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
  const stop = new AbortController();
  // Once: a second Ctrl-C ends the process at once, as everywhere.
  process.once('SIGINT', () => stop.abort());
  const io: Io = {
    stdin: () => (process.stdin.isTTY ? undefined : process.stdin),
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: () => process.cwd(),
    signal: stop.signal,
  };
  process.exitCode = await run(process.argv.slice(2), io);
}
