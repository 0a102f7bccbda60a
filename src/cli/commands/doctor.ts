import type { CommandSpec } from '../command.js';

export const doctor: CommandSpec = {
  name: 'doctor',
  args: '',
  group: 'set-up',
  about: 'doctor',
  options: ['json', 'lang', 'color', 'noColor'],
  formats: ['terminal', 'json'],
  examples: ['postlens doctor', 'postlens doctor --json'],
  async run(_args, options, context) {
    const { examine } = await import('../doctor.js');
    return examine(options, context);
  },
};
