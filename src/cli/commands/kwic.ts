import type { CommandSpec } from '../command.js';
import { COMMON } from '../options.js';

export const kwic: CommandSpec = {
  name: 'kwic',
  args: '<query> [input...]',
  group: 'search',
  about: 'kwic',
  options: ['format', 'json', 'output', 'sort', 'context', 'text', 'from', 'allowPrivate', ...COMMON],
  formats: ['terminal', 'json', 'ndjson', 'csv'],
  examples: [
    'postlens kwic asiakas post.html',
    'postlens kwic -- -lista posts',
    "postlens kwic 'ADJ kahvila' posts --sort left",
    'postlens kwic jono posts --format csv -o jono.csv',
  ],
  async run([query, ...names], options, context) {
    const { concordance } = await import('../concordance.js');
    return concordance(query!, names, options, context);
  },
};
