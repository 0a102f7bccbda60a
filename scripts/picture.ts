import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/**
 * Draws the terminal report of a fixture as docs/report.svg, for the README: `tsx scripts/picture.ts FIXTURE [LINES]`.
 * Knows the few SGR codes that the report uses.
 */
const [file = 'fixtures/blogger-2014.html', lines = '46'] = process.argv.slice(2);
const COLUMNS = 100;
const CELL = { width: 8.4, height: 19 };
const COLORS: Record<string, string> = { 31: '#ff8f8f', 32: '#8fd98f', 33: '#ffd479', 34: '#7fb0ff', 36: '#7fe0e8' };

const text = execFileSync(process.execPath, ['bin/postlens.js', 'analyze', file, '--color', '--lang', 'en'], {
  encoding: 'utf8',
  env: { ...process.env, COLUMNS: String(COLUMNS), FORCE_COLOR: '1' },
});

const inert = (part: string): string => part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function row(line: string, at: number): string {
  let style = { bold: false, dim: false, color: '' };
  let column = 0;
  let out = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
    const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1]?.split(';');
    if (codes) {
      for (const code of codes) {
        if (code === '1') style = { ...style, bold: true };
        else if (code === '2') style = { ...style, dim: true };
        else if (code === '22') style = { ...style, bold: false, dim: false };
        else if (code === '39') style = { ...style, color: '' };
        else if (code in COLORS) style = { ...style, color: COLORS[code]! };
      }
    } else if (part) {
      const fill = style.color || (style.dim ? '#9aa0ac' : '#e6e8ee');
      out += `<tspan x="${(20 + column * CELL.width).toFixed(1)}" fill="${fill}"${style.bold ? ' font-weight="bold"' : ''}>${inert(part)}</tspan>`;
      column += [...part].length;
    }
  }
  return out && `<text y="${34 + at * CELL.height}" xml:space="preserve">${out}</text>`;
}

const shown = text.split('\n').slice(0, Number(lines));
const width = Math.round(COLUMNS * CELL.width + 40);
const height = shown.length * CELL.height + 40;
writeFileSync(
  new URL('../docs/report.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A postlens report in the terminal" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="#1b1d23"/>
${shown.map(row).filter(Boolean).join('\n')}
</svg>
`,
);
