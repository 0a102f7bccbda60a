import type { CommandSpec } from '../command.js';

const SHELLS = ['bash', 'zsh', 'fish'];

export const completion: CommandSpec = {
  name: 'completion',
  args: '<shell>',
  group: 'set-up',
  about: 'completion',
  options: [],
  formats: [],
  examples: ['postlens completion bash', 'postlens completion zsh', 'postlens completion fish'],
  choices: SHELLS,
  async run([shell], _options, context) {
    const { printScript } = await import('../complete.js');
    return printScript(shell!, SHELLS, context);
  },
};

/** What the completion scripts call on every press of the tab key. */
export const completionServer: CommandSpec = {
  name: 'completion-server',
  args: '[words...]',
  group: 'set-up',
  about: 'completion-server',
  options: [],
  formats: [],
  examples: [],
  hidden: true,
  async run(words, _options, context) {
    const { answer } = await import('../complete.js');
    return answer(words, context);
  },
};
