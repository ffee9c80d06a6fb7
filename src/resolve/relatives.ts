import type { Claim, Mention, Span } from '../model.ts';

/** A relative pronoun that speaks, with the mention that it stands for: "Anna Roth, *who* said", "the KPA, *which* warns". */
export interface Relative extends Span {
  readonly to: Mention;
}

/** `canSpeak` tells persons from bodies: "an aide at the KPA *who* said" is not the authority. */
export function findRelatives(
  text: string,
  claims: readonly Claim[],
  mentions: readonly Mention[],
  isPerson: (mention: Mention) => boolean,
): Relative[] {
  const ending = new Map(mentions.filter(({ actorId }) => actorId !== null).map((mention) => [mention.end, mention]));
  return claims.flatMap(({ speaker }): Relative[] => {
    const word = speaker && /^(?:who|which)$/i.exec(text.slice(speaker.start, speaker.end))?.[0]?.toLowerCase();
    if (!word) return [];
    const gap = /(?:,(?: \d+,)?| [—–-])?\s*$/.exec(text.slice(Math.max(0, speaker.start - 8), speaker.start))![0];
    const to = ending.get(speaker.start - gap.length);
    return to && isPerson(to) === (word === 'who') ? [{ ...speaker, to }] : [];
  });
}
