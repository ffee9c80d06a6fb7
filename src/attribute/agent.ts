import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Span } from '../model.ts';
import { overlapping } from '../spans.ts';
import type { Attribution } from './attribution.ts';
import { nounPhraseAfter } from './noun-phrase.ts';

/**
 * Where nobody is the source of a passive, whoever stands behind "by" is:
 *   The mayor was asked [by a caller why it sank] → was asked by [a caller] [why it sank]
 *   Roth was criticised [by many voters] → Roth was criticised by [many voters]; not: by Monday, by ten points
 */
export function withAgent<A extends Attribution>(annotated: Annotated, attribution: A): A {
  if (attribution.source) return attribution;
  const agent = agentBehind(annotated, attribution.cue);
  if (!agent) return attribution;
  const contents = attribution.contents.flatMap((content) => behind(annotated, content, agent));
  return contents.length > 0
    ? { ...attribution, source: { start: agent.start, end: agent.end }, contents }
    : attribution;
}

interface Agent extends Span {
  /** Where "by" begins. */
  readonly from: number;
}

function agentBehind({ tokens, times }: Annotated, cue: Span): Agent | undefined {
  const next = lowerBound(tokens, ({ start }) => start >= cue.end);
  const by = tokens[next - 1]?.lower === 'by' ? next - 1 : next;
  if (tokens[by]?.lower !== 'by' || tokens[by + 1]?.pos === 'NUM') return undefined;
  const phrase = nounPhraseAfter(tokens, by + 1);
  if (!phrase) return undefined;
  const span = { start: tokens[phrase.first]!.start, end: tokens[phrase.last - 1]!.end };
  return overlapping(times, span).length > 0 ? undefined : { ...span, from: tokens[by]!.start };
}

/** What is left of a content without the agent that it begins with; one that goes on through the agent is none. */
function behind({ tokens }: Annotated, content: Span, { from, end }: Agent): Span[] {
  if (content.end <= from || content.start >= end) return [content];
  const rest = tokens[lowerBound(tokens, ({ start }) => start >= end)];
  return content.start >= from && rest && rest.start < content.end ? [{ start: rest.start, end: content.end }] : [];
}
