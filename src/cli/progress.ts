import { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../ingest.ts';
import { duration, Pace } from './pace.ts';
import { oneLine } from './printable.ts';
import type { Screen } from './screen.ts';

/** What is shown of long work; `stop` before anything else is written. */
export interface Progress {
  readonly show: (step: IngestProgress) => void;
  readonly stop: () => void;
}

/** Between two lines in a log, in milliseconds: at first, and in the end, after hours. */
const SHORT_PAUSE = 5_000;
const LONG_PAUSE = 60_000;

/** Of the bar. */
const STEPS = 1_000;

/** A bar on a terminal, elsewhere a line now and then. */
export function progress({ bar: stream, note }: Screen): Progress {
  return stream ? bar(stream) : lines(note);
}

function bar(stream: NodeJS.WritableStream): Progress {
  const pace = new Pace(performance.now());
  const drawn = new SingleBar({
    stream,
    format: '{bar} {told}  {path}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    show: (step) => {
      pace.note(performance.now(), step.articles, step.share);
      if (!drawn.isActive) drawn.start(STEPS, 0, { told: '', path: '' });
      drawn.update(Math.round(step.share * STEPS), { told: tell(step, pace), path: oneLine(step.path) });
    },
    stop: () => drawn.stop(),
  };
}

function lines(note: (text: string) => void): Progress {
  const start = performance.now();
  const pace = new Pace(start);
  let last = start;
  return {
    show: (step) => {
      const now = performance.now();
      pace.note(now, step.articles, step.share);
      const pause = Math.min(Math.max(SHORT_PAUSE, (now - start) / 10), LONG_PAUSE);
      if (now - last < pause || step.share === 1) return;
      last = now;
      note(tell(step, pace));
    },
    stop: () => {},
  };
}

/** "1,200 of 4,000 files · 61 articles/s · 46 s left · 3 failed" */
function tell({ done, total, failed }: IngestProgress, { speed, left }: Pace): string {
  return [
    `${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`,
    ...(speed === null ? [] : [`${speed < 10 ? speed.toFixed(1) : Math.round(speed)} articles/s`]),
    ...(left === null ? [] : [`${duration(left)} left`]),
    ...(failed > 0 ? [`${failed.toLocaleString('en')} failed`] : []),
  ].join(' · ');
}
