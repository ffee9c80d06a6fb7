import { SingleBar } from 'cli-progress';
import { oneLine } from './printable.ts';
import type { Screen } from './screen.ts';

/** What is shown of long work; `stop` before anything else is written. */
export interface Progress {
  readonly show: (step: { readonly done: number; readonly total: number; readonly path: string }) => void;
  readonly stop: () => void;
}

/** Between two lines in a log, in milliseconds. */
const PAUSE = 5_000;

/** A bar on a terminal, elsewhere a line every few seconds. */
export function progress({ bar: stream, note }: Screen): Progress {
  return stream ? bar(stream) : lines(note);
}

function bar(stream: NodeJS.WritableStream): Progress {
  const drawn = new SingleBar({
    stream,
    format: '{bar} {value} of {total} files  {path}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    show: ({ done, total, path }) => {
      if (!drawn.isActive) drawn.start(total, done, { path: '' });
      drawn.setTotal(total);
      drawn.update(done, { path: oneLine(path) });
    },
    stop: () => drawn.stop(),
  };
}

function lines(note: (text: string) => void): Progress {
  let last = performance.now();
  return {
    show: ({ done, total }) => {
      if (performance.now() - last < PAUSE) return;
      last = performance.now();
      note(`${done} of ${total} files`);
    },
    stop: () => {},
  };
}
