/** Products in files. Loaded when one is asked for: what goes to a stream needs none of it. */
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Format } from './command.js';
import { baseName, EXTENSIONS, type Sink, whole } from './output.js';
import { complaint } from './say.js';

/** A file an input: the file named, or NAME.EXT in a folder. */
export async function fileSink(
  path: string,
  format: Format,
  several: boolean,
  inputs: readonly string[],
): Promise<Sink> {
  const read = new Set(inputs.map((name) => resolve(name)));
  const there = await stat(path).catch(() => undefined);
  const isFolder = there?.isDirectory() ?? (several || /[/\\]$/.test(path));
  if (several && there && !there.isDirectory()) throw complaint('output-not-folder', { path });
  if (isFolder) await mkdir(path, { recursive: true }).catch((error) => Promise.reject(writeError(path, error)));
  const written = new Map<string, string>();
  return {
    async product(name, product) {
      const target = isFolder ? join(path, `${baseName(name)}.${EXTENSIONS[format]}`) : path;
      const other = written.get(target);
      if (other !== undefined) throw complaint('output-taken', { path: target, name: other });
      if (read.has(resolve(target)) || (await sameFile(name, target)))
        throw complaint('output-is-input', { path: target });
      await writeWhole(target, await whole(format, product, false));
      written.set(target, name);
    },
    failure: async () => {},
    end: async () => {},
    abandon: async () => {},
  };
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => undefined)));
  return a !== undefined && a === b;
}

/**
 * Writes a file so that it is either there whole or as it was: into a new file beside it, then renamed. What is no
 * regular file (a device, a named pipe) is written to as it stands.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) {
    if (there.isDirectory()) throw complaint('write', { path, detail: 'EISDIR' });
    return writeTo(path, 'w', text, path);
  }
  const target = there ? await realpath(path) : resolve(path);
  const draft = join(dirname(target), `.postlens-${process.pid}.tmp`);
  try {
    await writeTo(draft, 'wx', text, path, there?.mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw writeError(path, error);
  }
}

async function writeTo(path: string, flag: 'w' | 'wx', text: string, shown: string, mode = 0o666): Promise<void> {
  try {
    const file = await open(path, flag, mode);
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw writeError(shown, error);
  }
}

function writeError(path: string, error: unknown): unknown {
  const { code, name, message } = error as NodeJS.ErrnoException;
  return name === 'PostlensError' ? error : complaint('write', { path, detail: code ?? message });
}
