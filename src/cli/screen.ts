import type pc from 'picocolors';

export type Colours = ReturnType<typeof pc.createColors>;

/** The world outside a command: `src/cli.ts` makes it from the process, and nothing else writes or exits. */
export interface Screen {
  /** Results, to standard output; a line break is added where there is none. */
  readonly print: (text: string) => void;
  /** Results of any length, to standard output, no faster than they are taken. */
  readonly stream: (pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>) => Promise<void>;
  /** Anything else, to standard error, likewise. */
  readonly note: (text: string) => void;
  /** Something failed and the rest was done: the exit code will be 1. */
  readonly failed: () => void;
  /** Columns of the terminal that shows the results; undefined where they go to a file or another program. */
  readonly width: number | undefined;
  readonly colours: Colours;
  /** Where a progress bar may be drawn; undefined where it would end up in a log. */
  readonly bar: NodeJS.WritableStream | undefined;
  /** What the user types to run hearsay, e.g. `npx hearsay`. */
  readonly hearsay: string;
}
