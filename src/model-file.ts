import { closeSync, fstatSync, openSync, read } from 'node:fs';

/**
 * The bytes of a file, read by one job beside the main thread: `readFile` takes a turn of the event loop for each half
 * megabyte, which waits for whatever else is being loaded.
 * @throws what the file system says
 */
export async function readModelFile(path: string): Promise<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = new Uint8Array(size);
    const got = await new Promise<number>((resolve, reject) => {
      read(file, bytes, 0, size, 0, (error, count) => (error ? reject(error) : resolve(count)));
    });
    return got === size ? bytes : bytes.subarray(0, got);
  } finally {
    closeSync(file);
  }
}
