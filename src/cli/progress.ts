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
  let shown = false;
  const bar = new progressLibrary.SingleBar(
    {
      format: text('progress'),
      stream: stderr as NodeJS.WritableStream,
      clearOnComplete: true,
      // Ctrl-C is ours to handle.
      gracefulExit: false,
      barsize: 24,
      fps: 8,
      etaBuffer: 50,
    },
    progressLibrary.Presets.shades_classic,
  );
  const clear = () => {
    if (shown) bar.stop();
    shown = false;
  };
  return {
    step() {
      done++;
      const rate = ((done * 1000) / (performance.now() - start)).toFixed(1);
      if (shown) bar.update(done, { rate });
      else bar.start(total, done, { rate });
      shown = true;
    },
    clear,
    end: clear,
  };
}
