import pc from 'picocolors';
import type { Screen } from '../../src/cli/screen.ts';

export interface Recorder extends Screen {
  readonly out: string[];
  readonly notes: string[];
  readonly failures: true[];
}

/** A screen that keeps what a command writes, results and notes apart. */
export function recorder(width?: number): Recorder {
  const out: string[] = [];
  const notes: string[] = [];
  const failures: true[] = [];
  return {
    ...{ out, notes, failures, width, bar: undefined, hearsay: 'hearsay', colours: pc.createColors(false) },
    print: (text) => void out.push(text),
    stream: async (pieces) => {
      for await (const piece of pieces) out.push(String(piece));
    },
    note: (text) => void notes.push(text),
    failed: () => void failures.push(true),
  };
}
