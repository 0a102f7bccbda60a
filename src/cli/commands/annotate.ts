import type { CommandSpec } from '../command.js';
import { COMMON } from '../options.js';

export const annotate: CommandSpec = {
  name: 'annotate',
  args: '[input...]',
  group: 'read',
  about: 'annotate',
  options: ['format', 'json', 'output', 'text', 'from', 'allReadings', 'allowPrivate', ...COMMON],
  formats: ['conllu', 'json', 'ndjson'],
  examples: ['postlens annotate post.html', 'postlens annotate post.txt --text -o post.conllu'],
  async run(names, options, context) {
    const [{ batch }, { annotateWork }] = await Promise.all([import('../batch.js'), import('../annotate-work.js')]);
    return batch('annotate', names, options, context, () => annotateWork(options));
  },
};
