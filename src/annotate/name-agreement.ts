import type { Word } from '../model.ts';
import { type LabelledName, LEARNED_KINDS, speaksForKinds } from './name-chain.ts';

/**
 * The names, those of one spelling all of the kind for which most speaks where they stand, all taken together: "Kelbrook
 * was founded in 1898" may be a town, but "Kelbrook makes bicycles" is none. `emissions`: words × labels.
 */
export function inAgreement(
  names: readonly LabelledName[],
  words: readonly Word[],
  emissions: ArrayLike<number>,
): LabelledName[] {
  const spelled = names.map(({ first, last }) =>
    words
      .slice(first, last)
      .map(({ text }) => text)
      .join(' '),
  );
  const sums = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const before = sums.get(spelled[index]!);
    const own = speaksForKinds(emissions, name);
    sums.set(spelled[index]!, before ? own.map((value, kind) => value + before[kind]!) : own);
  }
  return names.map((name, index) => {
    const sum = sums.get(spelled[index]!)!;
    return { ...name, kind: LEARNED_KINDS[sum.indexOf(Math.max(...sum))]! };
  });
}
