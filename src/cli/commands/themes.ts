import type { CommandSpec } from '../command.js';

const ACTIONS = ['check'];

export const themes: CommandSpec = {
  name: 'themes',
  args: '<action> <file>',
  group: 'set-up',
  about: 'themes',
  options: ['json', 'lang'],
  formats: ['terminal', 'json'],
  examples: ['postlens themes check themes.tsv'],
  choices: ACTIONS,
  async run([action, file], options, context) {
    const { checkTable } = await import('../check.js');
    return checkTable(action!, ACTIONS, file!, options, context);
  },
};
