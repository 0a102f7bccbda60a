import { existsSync } from 'node:fs';
import { type Argument, Command, type CommanderError, Option } from 'commander';
import type { Lang } from '../types.js';
import { VERSION } from '../version.js';
import type { CommandSpec, Context, Format } from './command.js';
import { columns } from './look.js';
import type { MessageKey } from './messages.js';
import { type OptionName, type Options, optionSpec } from './options.js';
import { formatOf } from './output.js';
import { complaint, sayIn } from './say.js';
import { checked, suggestion } from './values.js';

/** Where commander's texts and the outcome of a command go. */
export interface Program {
  readonly command: Command;
  /** What help and version want printed. */
  readonly printed: () => string;
  /** The exit code of the command that ran; nothing when none did. */
  readonly code: () => number | undefined;
}

/** The context in the language that a command line or a config file chose. */
const inLanguage = (context: Context, lang: Lang | undefined): Context =>
  lang && lang !== context.lang ? { ...context, lang, text: sayIn(lang) } : context;

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
        const options = await readOptions(command.opts(), spec, context);
        code = await spec.run(args, options, inLanguage(context, options.lang));
      });
    for (const arg of spec.args.split(' ').filter(Boolean)) {
      const about = arg.includes('query')
        ? context.text('query-arg')
        : /input|<[ab]>/.test(arg)
          ? context.text('input-arg')
          : (spec.choices ?? []).join(', ');
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

/** The options of a command line once they agree with each other, over those of a config file. */
async function readOptions(given: Given, spec: CommandSpec, { io }: Context): Promise<Options> {
  if (given.json && given.format && given.format !== 'json')
    throw complaint('contradiction', { one: '--json', other: `--format ${given.format}` });
  if (given.text && given.from && given.from !== 'text')
    throw complaint('contradiction', { one: '--text', other: `--from ${given.from}` });
  const configured: Partial<Options> =
    spec.options.includes('config') && given.config !== false
      ? (await import('./config.js')).readConfig(given.config, spec, io.cwd())
      : {};
  const { json, format, config: _config, ...flags } = given;
  const asked = json ? 'json' : (format ?? formatOf(given.output, spec.formats));
  return { ...configured, ...flags, format: asked ?? configured.format ?? spec.formats[0] ?? 'text' };
}

/** What commander gives: the options without defaults. */
type Given = Partial<Options> & { readonly json?: boolean; readonly config?: string | false };

/** Commander's complaint as one of ours. */
export function usageError(error: CommanderError, argv: readonly string[], specs: readonly CommandSpec[]): Error {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const known = specs.find((spec) => spec.name === argv.find((arg) => !arg.startsWith('-')))?.name;
  const command = known ? `${known} ` : '';
  const facts = { name, command, near: suggestion(error.message) };
  if (error.code === 'commander.unknownOption') {
    // A query such as -kokemus looks like an option.
    const isQuery = known === 'kwic' && /^-[^-]/.test(name);
    return complaint('unknown-option', isQuery ? { ...facts, near: `postlens kwic -- ${name}` } : facts);
  }
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
