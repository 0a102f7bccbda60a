import type { ColorLevel } from './look.js';

const same = (text: string): string => text;

/** One meaning a colour. Without colours chalk is not even loaded. */
export async function palette(level: ColorLevel) {
  if (level === 0)
    return { title: same, heading: same, dim: same, bar: same, positive: same, negative: same, cue: same };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    title: chalk.bold,
    heading: chalk.bold.cyan,
    dim: chalk.dim,
    bar: chalk.blue,
    positive: chalk.green,
    negative: chalk.red,
    cue: chalk.yellow,
  };
}
