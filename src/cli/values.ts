import { Command } from 'commander';
import type { Format } from './command.js';
import { type OptionName, optionSpec } from './options.js';
import { complaint } from './say.js';

/**
 * The value of an option, once it is one that the option takes.
 * @throws PostlensError `usage`, with a suggestion where another value is near
 */
export function checked(name: OptionName, value: string, formats: readonly Format[]): unknown {
  const {
    flags,
    choices = name === 'format' ? formats : undefined,
    list,
    least,
  } = optionSpec(name) as ReturnType<typeof optionSpec>;
  const long = /--[\w-]+/.exec(flags)![0];
  if (least !== undefined) {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least)
      throw complaint('not-a-number', { option: long, name: value, least });
    return Number(value);
  }
  if (!choices) {
    if (value === '') throw complaint('missing-value', { name: long });
    return value;
  }
  const parts = list ? value.split(',').map((part) => part.trim()) : [value];
  const wrong = parts.find((part) => !choices.includes(part));
  if (wrong !== undefined)
    throw complaint('unknown-value', {
      option: long,
      name: wrong || "''",
      near: similar(wrong, choices),
      choices: choices.join(', '),
    });
  return list ? parts : value;
}

/** Commander's own suggestion for a word among others. */
export function similar(word: string, candidates: readonly string[]): string {
  const probe = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpCommand(false)
    .helpOption(false);
  for (const candidate of candidates) probe.command(candidate);
  try {
    probe.parse([word], { from: 'user' });
    return '';
  } catch (error) {
    return suggestion((error as Error).message);
  }
}

/** The words that a complaint of commander's suggests. */
export const suggestion = (message: string): string => /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1] ?? '';
