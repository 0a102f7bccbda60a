import { PostlensError } from '../errors.js';
import { VERSION } from '../version.js';
import { type Context, EXIT } from './command.js';
import { write } from './io.js';
import { colorLevel, columns } from './look.js';
import type { Options } from './options.js';
import { sentenceOf } from './say.js';

/** What `doctor` found: facts that a report of a fault should have with it. */
interface Findings {
  readonly postlens: string;
  readonly node: string;
  readonly platform: string;
  readonly model: { readonly ok: boolean; readonly version?: string; readonly problem?: string };
  readonly locale: { readonly language: string; readonly from: string };
  readonly terminal: {
    readonly output: boolean;
    readonly columns: number;
    readonly colors: number;
    readonly term: string;
  };
}

/** Looks at everything postlens stands on. Exit code 2 where the model cannot be loaded. */
export async function examine(options: Options, context: Context): Promise<number> {
  const { io, lang, text } = context;
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((name) => io.env[name]);
  const findings: Findings = {
    postlens: VERSION,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    model: await model(context),
    locale: { language: lang, from: options.lang ? '--lang' : locale ? `${locale}=${io.env[locale]}` : '' },
    terminal: {
      output: io.stdout.isTTY === true,
      columns: columns(io),
      colors: [1, 16, 256, 16_777_216][colorLevel(options.color, io)]!,
      term: io.env.TERM ?? '',
    },
  };
  const { terminal } = findings;
  const rows: [string, string][] = [
    ['postlens', findings.postlens],
    ['Node.js', `${findings.node} (${findings.platform})`],
    [text('doctor-model'), findings.model.ok ? `${findings.model.version} ✓` : `✗ ${findings.model.problem}`],
    [text('doctor-language'), findings.locale.from ? `${lang} (${findings.locale.from})` : lang],
    [
      text('doctor-terminal'),
      text(terminal.output ? 'doctor-is-terminal' : 'doctor-no-terminal', {
        columns: terminal.columns,
        colors: text(terminal.colors > 1 ? 'doctor-colors' : 'doctor-no-colors', { colors: terminal.colors }),
        term: terminal.term || '-',
      }),
    ],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  await write(
    io.stdout,
    options.format === 'json'
      ? `${JSON.stringify(findings, null, io.stdout.isTTY ? 2 : 0)}\n`
      : rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join(''),
  );
  return findings.model.ok ? EXIT.done : EXIT.usage;
}

async function model({ lang }: Context): Promise<Findings['model']> {
  try {
    const { loadFinnish } = await import('../index.js');
    const { morphology } = await loadFinnish();
    return { ok: true, version: morphology.version };
  } catch (error) {
    if (!(error instanceof PostlensError)) throw error;
    return { ok: false, problem: sentenceOf(error, lang, 'model') };
  }
}
