import type { CommandSpec } from '../command.js';

export const help: CommandSpec = {
  name: 'help',
  args: '[topic]',
  group: 'set-up',
  about: 'help',
  options: [],
  formats: [],
  examples: ['postlens help analyze', 'postlens help json', 'postlens help exit'],
  async run([topic], _options, context) {
    const { showHelp } = await import('../topics.js');
    return showHelp(topic, context);
  },
};
