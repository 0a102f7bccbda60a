import type { CommandSpec } from '../command.js';
import { COMMON } from '../options.js';

export const analyze: CommandSpec = {
  name: 'analyze',
  args: '[input...]',
  group: 'read',
  about: 'analyze',
  options: [
    'format',
    'json',
    'output',
    'only',
    'top',
    'rank',
    'explain',
    'noText',
    'text',
    'from',
    'lexicon',
    'themes',
    'reference',
    'allowPrivate',
    ...COMMON,
  ],
  formats: ['terminal', 'json', 'ndjson', 'markdown', 'csv', 'html'],
  examples: [
    'postlens analyze post.html',
    'postlens analyze post.txt --text --lang fi',
    'postlens analyze post.html --only keywords,themes --top 10',
    'postlens analyze post.html --json --no-text -o report.json',
    'postlens analyze post.html -o report.html',
    'postlens analyze posts --format ndjson',
    'cat post.html | postlens analyze --format markdown',
  ],
  async run(names, options, context) {
    const [{ batch }, { reportWork }] = await Promise.all([import('../batch.js'), import('../report-work.js')]);
    return batch('analyze', names, options, context, () => reportWork(options, context));
  },
};
