import type { ColorLevel } from './look.js';

const same = (text: string): string => text;

/** One meaning a colour. Without colours chalk is not even loaded. */
export async function palette(level: ColorLevel) {
  if (level === 0)
    return { title: same, heading: same, dim: same, bar: same, positive: same, negative: same, cue: same };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  // Of one argument each, so that they can be mapped over lines: chalk's own join all they are given.
  const styled = (style: (text: string) => string) => (text: string) => style(text);
  return {
    title: styled(chalk.bold),
    heading: styled(chalk.bold.cyan),
    dim: styled(chalk.dim),
    bar: styled(chalk.blue),
    positive: styled(chalk.green),
    negative: styled(chalk.red),
    cue: styled(chalk.yellow),
  };
}
