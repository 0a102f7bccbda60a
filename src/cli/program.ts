import { existsSync } from 'node:fs';
import { type Argument, Command, type CommanderError, Option } from 'commander';
import { VERSION } from '../version.js';
import type { CommandSpec, Context, Format } from './command.js';
import { columns } from './look.js';
import { complaint, type MessageKey } from './messages.js';
import { type OptionName, type Options, optionSpec } from './options.js';
import { formatOf } from './output.js';

/** Where commander's texts and the outcome of a command go. */
export interface Program {
  readonly command: Command;
  /** What help and version want printed. */
  readonly printed: () => string;
  /** The exit code of the command that ran; nothing when none did. */
  readonly code: () => number | undefined;
}

/** Commander's program made from the command table. Nothing is printed here: texts are collected. */
export function buildProgram(specs: readonly CommandSpec[], context: Context): Program {
  let printed = '';
  let code: number | undefined;
  const program = new Command('postlens');
  program
    .description(context.text('program'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => {},
      getOutHelpWidth: () => columns(context.io),
      getOutHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => translated(title, context),
      styleUsage: (usage) =>
        usage.replace('[options]', context.text('usage-options')).replace('[command]', context.text('usage-command')),
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(term)].join(' '),
      minWidthToWrap: 10,
    })
    .version(VERSION, '-V, --version', context.text('opt-version'))
    .helpOption('-h, --help', context.text('opt-help'))
    .helpCommand(false)
    .enablePositionalOptions()
    .addOption(option('lang', [], context))
    .addHelpText('after', `\n${context.text('more-help')}`);
  for (const spec of specs) {
    const command = program.command(spec.name, spec.hidden ? { hidden: true } : {});
    command
      .description(context.text(spec.about))
      .helpOption('-h, --help', context.text('opt-help'))
      .helpGroup(context.text(`group-${spec.group}`))
      .action(async (...given: unknown[]) => {
        const args = given
          .slice(0, -2)
          .flat()
          .filter((arg) => arg !== undefined) as string[];
        code = await spec.run(args, readOptions(command.opts(), spec), context);
      });
    for (const arg of spec.args.split(' ').filter(Boolean)) {
      const about = arg.includes('input') ? context.text('input-arg') : (spec.choices ?? []).join(', ');
      command.argument(arg, about);
    }
    for (const name of spec.options) command.addOption(option(name, spec.formats, context));
    if (spec.examples.length > 0) command.addHelpText('after', examples(spec, context));
  }
  return { command: program, printed: () => printed, code: () => code };
}

const term = (argument: Argument): string => {
  const inner = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${inner}>` : `[${inner}]`;
};

const examples = (spec: CommandSpec, { text }: Context): string =>
  `\n${text('title-examples')}\n${spec.examples.map((line) => `  ${line}`).join('\n')}`;

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'title-usage',
  'Arguments:': 'title-arguments',
  'Options:': 'title-options',
};

const translated = (title: string, { text }: Context): string => {
  const key = TITLES[title];
  return key ? text(key) : title;
};

function option(name: OptionName, formats: readonly Format[], { text }: Context): Option {
  const { flags, about, choices = name === 'format' ? formats : undefined } = optionSpec(name);
  const made = new Option(flags, text(about, { choices: (choices ?? []).join(', ') }));
  // `--no-text` is no opposite of `--text`, which says what the input is.
  if (name === 'noText') made.negate = false;
  if (made.required) made.argParser((value: string) => checked(name, value, formats));
  return made;
}

function checked(name: OptionName, value: string, formats: readonly Format[]): unknown {
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
  if (!choices) return value;
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

/** The options once they agree with each other. */
function readOptions(given: Record<string, unknown>, spec: CommandSpec): Options {
  const { json, format, ...rest } = given as Record<string, unknown> & { json?: boolean; format?: Format };
  const options = rest as unknown as Omit<Options, 'format'>;
  if (json && format && format !== 'json')
    throw complaint('contradiction', { one: '--json', other: `--format ${format}` });
  if (options.text && options.from && options.from !== 'text')
    throw complaint('contradiction', { one: '--text', other: `--from ${options.from}` });
  const chosen = json ? 'json' : (format ?? formatOf(options.output, spec.formats) ?? spec.formats[0] ?? 'text');
  return { ...options, format: chosen };
}

/** Commander's own suggestion for a word among others. */
function similar(word: string, candidates: readonly string[]): string {
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

const suggestion = (message: string): string => /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1] ?? '';

/** Commander's complaint as one of ours. */
export function usageError(error: CommanderError, argv: readonly string[], specs: readonly CommandSpec[]): Error {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const known = specs.find((spec) => spec.name === argv.find((arg) => !arg.startsWith('-')))?.name;
  const command = known ? `${known} ` : '';
  const facts = { name, command, near: suggestion(error.message) };
  if (error.code === 'commander.unknownOption') return complaint('unknown-option', facts);
  if (error.code === 'commander.unknownCommand') {
    const isInput = existsSync(name) || /^https?:\/\//i.test(name);
    return complaint('unknown-command', isInput ? { ...facts, near: `postlens analyze ${name}` } : facts);
  }
  if (error.code === 'commander.optionMissingArgument')
    return complaint('missing-value', { ...facts, name: name.replace(/ <.*$/, '') });
  if (error.code === 'commander.missingArgument')
    return complaint('missing-argument', { ...facts, command: known ?? '' });
  if (error.code === 'commander.excessArguments') return complaint('too-many-arguments', facts);
  return complaint('wrong-usage', { detail: error.message });
}
