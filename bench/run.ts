import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Bench } from 'tinybench';

/**
 * Benchmarks of every stage, medians of several runs, with `node -e 0` beside them as the measure of this machine:
 * `npm run bench`, or `npm run bench -- html fi` for some.
 */
export interface Task {
  readonly name: string;
  readonly run: () => unknown;
  /** Words or pages that one run handles. */
  readonly units?: number;
}

const STAGES = ['start', 'html', 'text', 'fi', 'readings', 'stats', 'stance', 'themes', 'whole'] as const;
const { positionals } = parseArgs({ allowPositionals: true });

const nodes = Array.from({ length: 9 }, () => {
  const start = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`node -e 0: median ${nodes[4]!.toFixed(1)} ms\n`);

for (const stage of STAGES) {
  if (positionals.length > 0 && !positionals.includes(stage)) continue;
  const { tasks } = (await import(`./${stage}.js`)) as { tasks: () => Promise<Task[]> };
  const bench = new Bench({ iterations: 5, time: 1500, warmupTime: 500, warmupIterations: 1 });
  const list = await tasks();
  for (const { name, run } of list) bench.add(name, run);
  await bench.run();
  for (const [at, { name, result }] of bench.tasks.entries()) {
    if (!('latency' in result)) throw new Error(`${name} did not run`);
    const median = result.latency.p50;
    const units = list[at]?.units;
    const rate = units ? `  ${Math.round((units / median) * 1000).toLocaleString('en')} a second` : '';
    console.log(`${name.padEnd(44)} median ${median.toFixed(2).padStart(9)} ms${rate}`);
  }
}
