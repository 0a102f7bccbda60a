import { type Context, EXIT } from './command.js';
import { oneLine, write } from './io.js';
import type { Options } from './options.js';
import { complaint } from './say.js';
import { readTable } from './tables.js';
import { similar } from './values.js';

/** Checks a theme table and tells every error of it, a line each. Exit code 1 where there are any. */
export async function checkTable(
  action: string,
  actions: readonly string[],
  file: string,
  { format }: Options,
  { io, text, tell }: Context,
): Promise<number> {
  if (!actions.includes(action))
    throw complaint('unknown-value', {
      option: 'themes',
      name: action,
      near: similar(action, actions),
      choices: actions.join(', '),
    });
  const { checkThemes } = await import('../index.js');
  const table = await readTable(file);
  const errors = checkThemes(table.text, table.name);
  if (format === 'json') await write(io.stdout, `${JSON.stringify(errors, null, io.stdout.isTTY ? 2 : 0)}\n`);
  else {
    const lines = errors.map(({ row, column, message }) =>
      text('table-row', { name: table.name, row, column, detail: message }),
    );
    if (lines.length === 0) lines.push(text('table-good', { name: table.name }));
    await write(io.stdout, lines.map((line) => `${oneLine(line)}\n`).join(''));
  }
  if (errors.length === 0) return EXIT.done;
  await tell(text('table-bad', { name: table.name, count: errors.length }));
  return EXIT.failed;
}
