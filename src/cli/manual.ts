import { VERSION } from '../version.js';
import type { CommandSpec } from './command.js';
import type { MessageKey } from './messages.js';
import { type OptionName, optionSpec } from './options.js';
import { type Say, sayIn } from './say.js';
import { TOPICS } from './topics.js';

/** Text as roff takes it: what would be a request or an escape is quoted. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1');

const section = (title: string, body: string): string => `.SH ${title}\n${body}`;
const preformatted = (text: string): string => `.nf\n${roff(text)}\n.fi\n`;

/** The manual page, in man(7), from the same tables as the help. */
export function manualPage(commands: readonly CommandSpec[]): string {
  const text = sayIn('en');
  const shown = commands.filter(({ hidden }) => !hidden);
  const names = [...new Set(shown.flatMap(({ options }) => options))];
  return [
    `.TH POSTLENS 1 "" "postlens ${VERSION}" "User commands"\n`,
    section('NAME', `postlens \\- ${roff(text('program'))}\n`),
    section('SYNOPSIS', shown.map(synopsis).join('.br\n')),
    section('COMMANDS', shown.map((spec) => command(spec, text)).join('')),
    section('INPUTS', `${roff(text('input-arg'))}\n`),
    section('OPTIONS', names.map((name) => option(name, shown, text)).join('')),
    section('EXAMPLES', preformatted(shown.flatMap(({ examples }) => examples).join('\n'))),
    section('JSON', preformatted(TOPICS.json.en)),
    section('EXIT STATUS', preformatted(TOPICS.exit.en)),
    section(
      'ENVIRONMENT',
      ['LC_ALL, LC_MESSAGES, LANG', 'NO_COLOR, FORCE_COLOR', 'COLUMNS']
        .map(
          (names, at) => `.TP\n${names}\n${roff(text((['env-locale', 'env-color', 'env-columns'] as const)[at]!))}\n`,
        )
        .join(''),
    ),
    section('FILES', `.TP\npostlens.config.json\n${roff(text('file-config'))}\n`),
  ].join('');
}

const synopsis = ({ name, args }: CommandSpec): string =>
  `.B postlens ${roff(name)}\n${args ? `${roff(args)} ` : ''}[options]\n`;

const command = ({ name, about }: CommandSpec, text: Say): string => `.TP\n.B ${roff(name)}\n${roff(text(about))}\n`;

function option(name: OptionName, commands: readonly CommandSpec[], text: Say): string {
  const { flags, about, choices } = optionSpec(name);
  const formats = [...new Set(commands.flatMap((spec) => spec.formats))];
  const taken = (name === 'format' ? formats : (choices ?? [])).join(', ');
  const users = commands.filter(({ options }) => options.includes(name)).map((spec) => spec.name);
  return `.TP\n.B ${roff(flags)}\n${roff(text(about satisfies MessageKey, { choices: taken }))} (${roff(users.join(', '))})\n`;
}
