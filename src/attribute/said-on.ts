import type { Span, TimeExpression, TimeRange } from '../model.ts';
import { startingIn } from '../spans.ts';

/**
 * When it was said: the dating nearest to the cue in its sentence, outside what is said and outside the source's name.
 * Null where the sentence dates nothing: the day of publication is another clock. A day after publication is a plan.
 */
export function saidOn(
  cue: Span,
  claimed: readonly Span[],
  sentence: Span,
  times: readonly TimeExpression[],
  publishedOn: string | null,
): TimeRange | null {
  const candidates = startingIn(times, sentence)
    .filter((time) => !claimed.some(({ start, end }) => start < time.end && time.start < end))
    .filter(({ earliest }) => publishedOn === null || earliest.slice(0, publishedOn.length) <= publishedOn);
  const nearest = candidates.reduce<TimeExpression | null>(
    (best, time) => (best && distance(best, cue) <= distance(time, cue) ? best : time),
    null,
  );
  return nearest && { earliest: nearest.earliest, latest: nearest.latest, precision: nearest.precision };
}

function distance(time: Span, cue: Span): number {
  return time.start >= cue.end ? time.start - cue.end : cue.start - time.end;
}
