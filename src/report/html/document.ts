import { createHash } from 'node:crypto';
import type { Lang } from '../../types.js';
import { el, inert } from './markup.js';

interface Parts {
  readonly lang: Lang;
  readonly title: string;
  /** Of postlens. */
  readonly version: string;
  readonly style: string;
  readonly script: string;
  /** Markup. */
  readonly body: readonly string[];
}

const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/**
 * A page that needs nothing else. Its policy allows nothing from anywhere, and no script or style but its own, known by
 * their hashes.
 */
export function page({ lang, title, version, style, script, body }: Parts): string {
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>\n${el(
    'html',
    { lang },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'generator', content: `postlens ${version}` }),
      el('title', {}, inert(`${title} – postlens`)),
      `<style>${style}</style>`,
    ),
    el('body', {}, ...body, `<script>${script}</script>`),
  )}\n`;
}
