import { lowerBound } from '../lower-bound.ts';
import type { Participant, ResolvedClaim, Span } from '../model.ts';

/** Contents lie in one another only so deep. */
const MOST_LOOKED_AT = 30;

/** "I hope so," Roth said: the "I" of a claim inside what somebody says is that somebody. */
export function findFirstPersons(text: string, claims: readonly ResolvedClaim[]): Map<ResolvedClaim, Participant> {
  const contents = claims
    .flatMap((claim) => claim.claim.contents.map((span) => ({ ...span, claim })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found = new Map<ResolvedClaim, Participant>();
  for (const claim of claims) {
    const { speaker } = claim.claim;
    if (!speaker || !/^(?:I|me|my|myself)$/.test(text.slice(speaker.start, speaker.end))) continue;
    const outer = around(contents, speaker).find((one) => one.claim !== claim && one.claim.claim.form !== 'indirect');
    const [who, other] = outer?.claim.speakers ?? [];
    if (who && who.actorId !== null && !other) found.set(claim, { actorId: who.actorId, span: speaker });
  }
  return found;
}

/** The contents in which a span lies, the innermost first. */
function around<T extends Span>(contents: readonly T[], { start, end }: Span): T[] {
  const after = lowerBound(contents, (content) => content.start > start);
  return contents
    .slice(Math.max(0, after - MOST_LOOKED_AT), after)
    .reverse()
    .filter((content) => content.end >= end);
}
