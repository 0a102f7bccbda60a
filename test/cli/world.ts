import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { CommandSpec } from '../../src/cli/command.js';
import type { Io, Terminal } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

export const TITLE = 'Torikahvila aukeaa';
const PARAGRAPHS = [
  'Avasimme keväällä torille pienen kahvilan. Asiakkaat toivoivat aluksi vain kahvia, mutta pian he pyysivät myös keittoa, ja niin ruokalista kasvoi viikko viikolta.',
  'Minusta palaute on arvokasta. Kun asiakas kertoo, että jono oli liian pitkä, kannattaa kuunnella eikä selitellä. Palkkasimme lauantaiksi toisen kassan, ja jonot lyhenivät heti.',
  'Ehkä ensi kesänä kokeilemme iltoja. Mitä mieltä sinä olet, pitäisikö kahvilan olla auki myöhempään?',
];
export const TEXT = `${PARAGRAPHS.join('\n\n')}\n`;
export const POST = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>${TITLE} – Torin blogi</title>
<meta property="og:title" content="${TITLE}"><meta name="author" content="Aino Esimerkki">
<meta property="article:published_time" content="2024-05-03"></head>
<body><nav><a href="/">Etusivu</a> <a href="/tietoa">Tietoa</a></nav>
<article><h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</article>
<footer>Kaikki oikeudet pidätetään</footer></body></html>`;
/** A theme table of one theme. */
export const THEMES =
  'theme\ttrigger\tweight\tkind\tfi\ten\nkahvila\t\t\ttheme\tkahvila\tcafé\nkahvila\tkahvila\t2\t\t\t\n';
/** A page without a post. */
export const NOTHING = '<!doctype html><html><body><nav><a href="/">Etusivu</a></nav></body></html>';
export const FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Torin blogi</title><item><title>Yksi</title></item></channel></rss>';

/** A folder with post.html, post.txt, themes.tsv and posts/, that goes away with `remove`. */
export function folder(): {
  path: string;
  file: (name: string, content: string | Uint8Array) => string;
  remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'postlens cli ä '));
  const file = (name: string, content: string | Uint8Array) => {
    const full = join(path, name);
    mkdirSync(join(full, '..'), { recursive: true });
    writeFileSync(full, content);
    return full;
  };
  file('post.html', POST);
  file('post.txt', TEXT);
  file('themes.tsv', THEMES);
  file('posts/a.html', POST);
  file('posts/b.html', POST.replaceAll('Torikahvila', 'Rantakahvila'));
  file('posts/c.txt', TEXT);
  return { path, file, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface World {
  readonly stdin?: string | Uint8Array | Readable;
  readonly env?: Record<string, string>;
  /** Columns of stdout as a terminal; no terminal unless said. */
  readonly terminal?: number;
  /** Where a config file is looked for first; nowhere unless said. */
  readonly cwd?: string;
  /** Whether stderr is a terminal. */
  readonly stderrTerminal?: boolean;
  readonly signal?: AbortSignal;
  /** What happens when stdout is written: may throw, abort, or count. */
  readonly onWrite?: (text: string) => void;
  readonly commands?: readonly CommandSpec[];
}

/** Runs a command line inside this process. */
export async function cli(argv: readonly string[], world: World = {}) {
  let out = '';
  let err = '';
  const stream = (take: (text: string) => void): Writable =>
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, callback) {
        try {
          take(String(chunk));
          callback();
        } catch (error) {
          callback(error as Error);
        }
      },
    });
  const stdout = Object.assign(
    stream((text) => {
      world.onWrite?.(text);
      out += text;
    }),
    world.terminal === undefined ? {} : { isTTY: true, columns: world.terminal, getColorDepth: () => 8 },
  ) as Terminal;
  const stdin =
    world.stdin instanceof Readable
      ? world.stdin
      : world.stdin === undefined
        ? undefined
        : Readable.from([Buffer.from(world.stdin)]);
  const io: Io = {
    stdin: () => stdin,
    stdout,
    stderr: Object.assign(
      stream((text) => {
        err += text;
      }),
      world.stderrTerminal ? { isTTY: true, columns: 80 } : {},
    ) as Terminal,
    env: world.env ?? {},
    cwd: () => world.cwd ?? '/',
    signal: world.signal ?? new AbortController().signal,
  };
  const code = await (world.commands ? run(argv, io, world.commands) : run(argv, io));
  return { code, out, err, lines: err.split('\n').slice(0, -1) };
}
