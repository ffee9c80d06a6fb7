import type { Span } from '../../src/model.ts';
import type { Counts } from '../attribution-score.ts';
import type { NamedKind, NamedText } from './named-text.ts';

/** The kinds that are scored. */
export const SCORED_KINDS = ['person', 'organisation', 'place'] as const;

export interface FoundName extends Span {
  readonly kind: string;
}

/** Names that are right to the character and in their kind, for one kind or all. */
export function countNames(text: NamedText, found: readonly FoundName[], kinds: readonly NamedKind[]): Counts {
  const wanted = (kind: string): boolean => (kinds as readonly string[]).includes(kind);
  const key = ({ start, end, kind }: FoundName): string => `${start} ${end} ${kind}`;
  const gold = new Set(text.names.filter(({ kind }) => wanted(kind)).map(key));
  const predicted = new Set(found.filter(({ kind }) => wanted(kind)).map(key));
  const right = [...predicted].filter((one) => gold.has(one)).length;
  return { predicted: predicted.size, gold: gold.size, right };
}
