import { getCompletionScript, log, type SupportedShell } from '@pnpm/tabtab';
import { type CommandSpec, type Context, EXIT } from './command.js';
import { COMMANDS } from './commands/index.js';
import { write } from './io.js';
import { optionSpec } from './options.js';
import { complaint } from './say.js';
import { similar } from './values.js';

interface Item {
  readonly name: string;
  readonly description?: string;
}

/** What can stand where the cursor is: words of ours, or names of files, which the shell itself knows best. */
type Answer = readonly Item[] | 'files';

/** What the library's scripts take as the wish for names of files. Bash completes them when it gets nothing. */
const FILES: Readonly<Record<string, string>> = {
  bash: '',
  zsh: '__tabtab_complete_files__\n',
  fish: '__tabtab_complete_files__\n',
};

/** Prints the script that a shell is to read. */
export async function printScript(shell: string, shells: readonly string[], { io }: Context): Promise<number> {
  if (!shells.includes(shell))
    throw complaint('unknown-value', {
      option: 'completion',
      name: shell,
      near: similar(shell, shells),
      choices: shells.join(', '),
    });
  const script = await getCompletionScript({ name: 'postlens', completer: 'postlens', shell: shell as SupportedShell });
  await write(io.stdout, shell === 'fish' ? withoutEval(script) : script);
  return EXIT.done;
}

/**
 * The library's script for fish puts the typed words through `eval`, which would run a pattern such as `a; b` as a
 * command. Fish can hand words over as they are, and tell which of them the cursor is on.
 */
const withoutEval = (script: string): string =>
  script
    .replace(/^ {2}set (?:cmd|cursor|words) .*\n/gm, '')
    .replace(
      /^.*\beval\b.*$/m,
      '  set completions (env COMP_CWORD=(count (commandline -opc)) SHELL=fish postlens completion-server -- (commandline -opc) (commandline -ct))',
    );

/** Answers a shell: `words` is the command line with the program's name, COMP_CWORD the index of the word at the cursor. */
export async function answer(words: readonly string[], context: Context): Promise<number> {
  const { io } = context;
  const shell = (io.env.SHELL ?? 'bash').replace(/^.*\//, '');
  const at = Number(io.env.COMP_CWORD ?? words.length - 1);
  const typed = words.slice(1, at);
  const found = candidates(typed, words[at] ?? '', context);
  if (found === 'files') await write(io.stdout, FILES[shell] ?? '');
  else {
    const lines: string[] = [];
    log([...found], shell as SupportedShell, (line) => lines.push(`${line}\n`));
    await write(io.stdout, lines.join(''));
  }
  return EXIT.done;
}

/** What can stand after the words typed so far, for the beginning of a word. */
export function candidates(typed: readonly string[], word: string, context: Context): Answer {
  const spec = COMMANDS.find(({ name }) => name === typed[0]);
  const fits = (items: readonly Item[]) => items.filter(({ name }) => name.startsWith(word));
  if (!spec)
    return typed.length > 0
      ? 'files'
      : fits(
          COMMANDS.filter(({ hidden }) => !hidden).map(({ name, about }) => ({
            name,
            description: context.text(about),
          })),
        );
  const equals = /^(--[\w-]+=)(.*)$/.exec(word);
  const flag = equals ? equals[1]!.slice(0, -1) : typed.at(-1)!;
  const values = valuesOf(spec, flag);
  if (values === 'files') return 'files';
  if (values) {
    const lead = (equals?.[1] ?? '') + (values.list ? (equals?.[2] ?? word).replace(/[^,]*$/, '') : '');
    return fits(values.choices.map((choice) => ({ name: lead + choice })));
  }
  if (word.startsWith('-')) return fits(flagsOf(spec, context));
  if (spec.choices) return typed.length === 1 ? fits(spec.choices.map((name) => ({ name }))) : [];
  return /input|file|<[ab]>/.test(spec.args) ? 'files' : [];
}

/** The values an option takes; nothing for one that takes none, or for a word that is no option of the command. */
function valuesOf(
  spec: CommandSpec,
  flag: string,
): 'files' | { choices: readonly string[]; list: boolean } | undefined {
  const name = spec.options.find((option) => optionSpec(option).flags.split(/[ ,]+/).includes(flag));
  if (!name) return undefined;
  const { flags, list, choices = name === 'format' ? spec.formats : undefined } = optionSpec(name);
  if (choices) return { choices, list: list ?? false };
  return /<(?:path|file)>/.test(flags) ? 'files' : flags.includes('<') ? { choices: [], list: false } : undefined;
}

const flagsOf = (spec: CommandSpec, { text }: Context): Item[] => [
  ...spec.options.map((name) => {
    const { flags, about, choices = name === 'format' ? spec.formats : undefined } = optionSpec(name);
    return { name: /--[\w-]+/.exec(flags)![0], description: text(about, { choices: (choices ?? []).join(', ') }) };
  }),
  { name: '--help', description: text('opt-help') },
];
