import type { CommandSpec } from '../command.js';

const SCHEMAS = ['report', 'config'];

export const schema: CommandSpec = {
  name: 'schema',
  args: '[of]',
  group: 'set-up',
  about: 'schema',
  options: ['output', 'lang'],
  formats: [],
  examples: ['postlens schema', 'postlens schema config', 'postlens schema -o report.schema.json'],
  choices: SCHEMAS,
  async run([of = 'report'], options, context) {
    const { printSchema } = await import('../schema.js');
    return printSchema(of, SCHEMAS, options, context);
  },
};
