import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PostlensError } from '../errors.js';
import { type CommandSpec, FORMATS } from './command.js';
import { type OptionName, type Options, optionSpec, SETTINGS } from './options.js';
import { complaint } from './say.js';
import { checked, similar } from './values.js';

const NAME = 'postlens.config.json';
type Setting = (typeof SETTINGS)[number];

/**
 * The settings that apply to a command, from the file named or else the nearest `postlens.config.json` at or above a
 * folder. Paths in it are relative to it. Settings of other commands are checked and left out.
 * @throws PostlensError `usage`
 */
export function readConfig(file: string | undefined, spec: CommandSpec, cwd: string): Partial<Options> {
  const found = file === undefined ? nearest(cwd) : named(file);
  if (!found) return {};
  const { path, text } = found;
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parse(path, text))) {
    if (key === '$schema') continue;
    const name = SETTINGS.find((known) => known === key);
    if (!name)
      throw complaint('config-setting', {
        path,
        name: key,
        near: similar(key, SETTINGS),
        choices: SETTINGS.join(', '),
      });
    const setting = settingOf(path, name, value);
    if (name === 'format' ? spec.formats.includes(setting as never) : spec.options.includes(name))
      settings[name] = setting;
  }
  return settings;
}

interface Found {
  readonly path: string;
  readonly text: string;
}

function named(path: string): Found {
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch {
    throw complaint('config-missing', { path });
  }
}

/** The nearest file at or above a folder that is not empty; one that is there and cannot be read is as none. */
function nearest(folder: string): Found | undefined {
  const path = join(folder, NAME);
  const above = dirname(folder);
  const next = () => (above === folder ? undefined : nearest(above));
  if (!existsSync(path)) return next();
  try {
    const text = readFileSync(path, 'utf8');
    return text.trim() === '' ? next() : { path, text };
  } catch {
    return undefined;
  }
}

function parse(path: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw complaint('config-broken', { path, detail: (error as Error).message });
  }
  throw complaint('config-broken', { path, detail: text.trim().slice(0, 20) });
}

/** A setting's value, as its option would give it. */
function settingOf(path: string, name: Setting, value: unknown): unknown {
  const { flags, list } = optionSpec(name as OptionName);
  if (!flags.includes('<')) {
    if (typeof value === 'boolean') return value;
    throw complaint('config-value', { path, name, detail: 'true, false' });
  }
  const written = list && Array.isArray(value) ? value.join(',') : value;
  if (typeof written !== 'string' && typeof written !== 'number')
    throw complaint('config-value', { path, name, detail: JSON.stringify(value) });
  try {
    const read = checked(name, String(written), FORMATS);
    return flags.includes('<file>') ? resolve(dirname(path), String(read)) : read;
  } catch (error) {
    if (error instanceof PostlensError) throw complaint('config-value', { path, name, detail: error.message });
    throw error;
  }
}
