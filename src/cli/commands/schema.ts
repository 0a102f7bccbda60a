import type { CommandSpec } from '../command.js';

export const schema: CommandSpec = {
  name: 'schema',
  args: '',
  group: 'set-up',
  about: 'schema',
  options: ['output', 'lang'],
  formats: [],
  examples: ['postlens schema', 'postlens schema -o report.schema.json'],
  async run(_args, options, context) {
    const { printSchema } = await import('../schema.js');
    return printSchema(options, context);
  },
};
