import { clearLine, cursorTo } from 'node:readline';
import progressLibrary from 'cli-progress';
import type { Context } from './command.js';

/** A line on the terminal that tells how far a batch is. */
export interface Progress {
  /** One more input is done. */
  readonly step: () => void;
  /** Takes the line away, so that a message can stand there; the next step draws it anew. */
  readonly clear: () => void;
  readonly end: () => void;
}

/** Starts the progress line of a batch on stderr. */
export function startProgress(total: number, { io, text }: Context): Progress {
  const { stderr } = io;
  const start = performance.now();
  let done = 0;
  const bar = new progressLibrary.SingleBar(
    {
      format: text('progress'),
      stream: stderr as NodeJS.WritableStream,
      clearOnComplete: true,
      barsize: 24,
      fps: 8,
      etaBuffer: 50,
    },
    progressLibrary.Presets.shades_classic,
  );
  bar.start(total, 0, { rate: '-' });
  return {
    step() {
      done++;
      bar.update(done, { rate: ((done * 1000) / (performance.now() - start)).toFixed(1) });
    },
    clear() {
      clearLine(stderr, 0);
      cursorTo(stderr, 0);
    },
    end: () => bar.stop(),
  };
}
