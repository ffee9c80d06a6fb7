import type { FrontMatter } from './front-matter.ts';
import type { Passage } from './passage.ts';

/** What an entry holds, in whatever format: its passages, and what it says of itself before them. */
export interface Source {
  readonly passages: readonly Passage[];
  readonly frontMatter: FrontMatter;
}
