import type { CommandSpec } from '../command.js';

export const explain: CommandSpec = {
  name: 'explain',
  args: '<word...>',
  group: 'search',
  about: 'explain',
  options: ['format', 'json', 'output', 'lang', 'color', 'noColor'],
  formats: ['terminal', 'json', 'ndjson'],
  examples: ['postlens explain asiakaslähtöisyydestä', 'postlens explain kuusi voi --json'],
  async run(words, options, context) {
    const { explainWords } = await import('../explain.js');
    return explainWords(words, options, context);
  },
};
