import type { CommandSpec } from '../command.js';
import { COMMON } from '../options.js';

export const extract: CommandSpec = {
  name: 'extract',
  args: '[input...]',
  group: 'read',
  about: 'extract',
  options: ['format', 'json', 'output', 'explain', 'text', 'from', 'allowPrivate', ...COMMON],
  formats: ['text', 'markdown', 'json', 'ndjson'],
  examples: [
    'postlens extract post.html',
    'postlens extract post.html --json',
    'postlens extract post.html --format markdown --explain',
    'postlens extract posts -o texts',
  ],
  async run(names, options, context) {
    const [{ batch }, { extractWork }] = await Promise.all([import('../batch.js'), import('../extract-work.js')]);
    return batch('extract', names, options, context, () => extractWork(options));
  },
};
