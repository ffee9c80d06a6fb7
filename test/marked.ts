import type { Span } from '../src/model.ts';

/** A text with the spans that its marks set apart, so that expectations need no offsets. */
export interface Marked {
  readonly text: string;
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly contents: readonly Span[];
  readonly to: readonly Span[];
  readonly via: readonly Span[];
}

const MARK = /\[(to: |via: )?|\]|[<>{}]/g;

/**
 * Reads a sample in which `[Anna Roth]` is the speaker, `<told>` the cue, `{that it rained}` the content (several where
 * it is split), `[to: reporters]` the addressee and `[via: the agency]` who passed it on.
 */
export function marked(sample: string): Marked {
  let text = '';
  let at = 0;
  const open: { kind: string; start: number }[] = [];
  const spans: { kind: string; start: number; end: number }[] = [];
  for (const mark of sample.matchAll(MARK)) {
    text += sample.slice(at, mark.index);
    at = mark.index + mark[0].length;
    if (/^[[<{]/.test(mark[0])) open.push({ kind: mark[0], start: text.length });
    else spans.push({ ...open.pop()!, end: text.length });
  }
  text += sample.slice(at);
  const of = (kind: string): Span[] =>
    spans.filter((span) => span.kind === kind).map(({ start, end }) => ({ start, end }));
  return {
    text,
    speaker: of('[')[0] ?? null,
    cue: of('<')[0] ?? null,
    contents: of('{'),
    to: of('[to: '),
    via: of('[via: '),
  };
}
