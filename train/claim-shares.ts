import type { ResolvedClaim } from '../src/model.ts';

/** Of claims, the share that has each thing a claim can have. */
export function partShares(claims: readonly ResolvedClaim[]): Record<string, number> {
  const share = (has: (claim: ResolvedClaim) => boolean): number =>
    claims.length === 0 ? 0 : claims.filter(has).length / claims.length;
  return {
    'speaker span': share(({ claim }) => claim.speaker !== null),
    'speaker named': share(({ speakers }) => speakers.some(({ actorId }) => actorId !== null)),
    addressee: share(({ addressees }) => addressees.length > 0),
    via: share(({ via }) => via.length > 0),
    'said on': share(({ claim }) => claim.saidOn !== null),
  };
}

/** Of claims, the share that has each value, the commonest first. */
export function valueShares(
  claims: readonly ResolvedClaim[],
  value: (claim: ResolvedClaim) => string,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(value(claim), (counts.get(value(claim)) ?? 0) + 1);
  return [...counts]
    .map(([name, count]): [string, number] => [name, count / claims.length])
    .sort((a, b) => b[1] - a[1]);
}
