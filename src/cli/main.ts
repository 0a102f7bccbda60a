import type { Io } from './io.js';
import { run } from './run.js';

/** Runs the process' own command line. Sets the exit code and lets the process end by itself, its output whole. */
export async function main(): Promise<void> {
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
