import { type Extracted, extract } from './extract.ts';
import type { Entry } from './model.ts';

/** With how long it took, in milliseconds. */
export interface Timed {
  readonly extracted: Extracted;
  readonly took: number;
}

/** What a worker thread does with each entry that it is given. */
export default function extractTimed(entry: Entry): Timed {
  const start = performance.now();
  return { extracted: extract(entry), took: performance.now() - start };
}
