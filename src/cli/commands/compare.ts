import type { CommandSpec } from '../command.js';
import { COMMON } from '../options.js';

export const compare: CommandSpec = {
  name: 'compare',
  args: '<a> <b>',
  group: 'search',
  about: 'compare',
  options: ['format', 'json', 'output', 'top', 'text', 'from', 'allowPrivate', ...COMMON],
  formats: ['terminal', 'json', 'csv'],
  examples: ['postlens compare post.html posts', 'postlens compare posts/a.html posts/b.html --json --top 10'],
  async run([a, b], options, context) {
    const { comparison } = await import('../comparison.js');
    return comparison(a!, b!, options, context);
  },
};
