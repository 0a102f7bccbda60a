import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figure } from './eval/figure.js';

/**
 * The quality gate: every stage's figures against pinned floors. `--shared DIR` names the folder of the scorers and
 * annotated data; what needs it is skipped, with a message, where it is missing. `--pin` gives new figures their floors; a
 * floor rises with `--raise`, and falls only with `--lower NAME`, which sets that one floor to the figure just measured.
 */
const STAGES = ['text', 'html', 'paradigms', 'fi', 'stats', 'stance', 'themes'] as const;
const FLOORS = new URL('./eval/floors.json', import.meta.url);

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    only: { type: 'string', multiple: true },
    raise: { type: 'boolean', default: false },
    lower: { type: 'string', multiple: true },
    pin: { type: 'boolean', default: false },
  },
});
const shared = existsSync(values.shared) ? values.shared : undefined;
if (!shared) console.log(`${values.shared} is not here: figures that need its data are skipped.`);

const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, number>;
const measured = new Map<string, number>();
for (const stage of STAGES) {
  if (values.only && !values.only.includes(stage)) continue;
  const { measure } = (await import(`./eval/${stage}.js`)) as {
    measure: (shared: string | undefined) => Promise<Figure[]>;
  };
  for (const { name, value } of await measure(shared)) measured.set(`${stage}: ${name}`, value);
}

let failed = 0;
for (const [name, value] of measured) {
  const floor = floors[name];
  const holds = floor === undefined || value >= floor || values.lower?.includes(name);
  if (!holds) failed += 1;
  if (floor === undefined || (values.raise && value > floor) || values.lower?.includes(name))
    floors[name] = Math.floor(value * 1000) / 1000;
  console.log(`${holds ? 'ok  ' : 'FALL'} ${name.padEnd(58)} ${value.toFixed(3)}  floor ${floor ?? 'new'}`);
}
if (values.raise || values.lower || values.pin)
  writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort()), null, 2)}\n`);
console.log(`${measured.size - failed} figures hold, ${failed} fell below their floor`);
process.exitCode = failed > 0 ? 1 : 0;
