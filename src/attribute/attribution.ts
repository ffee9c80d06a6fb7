import type { Span } from '../model.ts';

/** A cue with its source and its content: what a finder gives, and what the rest of this room types. */
export interface Attribution {
  readonly cue: Span;
  readonly source: Span | null;
  readonly contents: readonly Span[];
  readonly confidence: number;
}
