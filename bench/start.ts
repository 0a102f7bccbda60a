import { execFileSync } from 'node:child_process';
import type { Task } from './run.js';

/** Whole processes, cold: what a user waits for. Divide by `node -e 0`. */
export async function tasks(): Promise<Task[]> {
  const run = (...args: string[]) => execFileSync(process.execPath, ['bin/postlens.js', ...args], { stdio: 'pipe' });
  return [
    { name: 'node -e 0', run: () => execFileSync(process.execPath, ['-e', '0']) },
    { name: 'postlens --help', run: () => run('--help') },
    { name: 'postlens analyze (cold, one post)', run: () => run('analyze', 'fixtures/blogger-2014.html', '--json') },
  ];
}
