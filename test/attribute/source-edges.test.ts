import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { withTrimmedSource } from '../../src/attribute/source-edges.ts';
import { articleOf } from '../article-of.ts';

/** The source of an attribution whose source is so spelled, once it is trimmed. */
function trimmed(text: string, spelled: string): string {
  const at = text.indexOf(spelled);
  const attribution = {
    source: { start: at, end: at + spelled.length },
    cue: { start: 0, end: 1 },
    contents: [],
    confidence: 1,
  };
  const { source } = withTrimmedSource(annotate(articleOf(text)), attribution);
  return text.slice(source!.start, source!.end);
}

test.each([
  ['He left the port, which the mayor said was closed.', 'which the mayor', 'the mayor'],
  ['That is what Anna Roth, the mayor, has said.', 'what Anna Roth, the mayor,', 'Anna Roth, the mayor,'],
  ['It was Anna Roth, who said so.', 'Anna Roth,', 'Anna Roth'],
])('%s', (text, source, expected) => expect(trimmed(text, source)).toBe(expected));

test.each([
  ['The report, which said so, is lost.', 'which'],
  ['Anna Roth, the mayor, said so.', 'Anna Roth, the mayor,'],
  ['Those which remain say so.', 'Those which remain'],
  ['“Go,” said Anna Roth.', 'Anna Roth'],
])('must not be trimmed: %s', (text, source) => expect(trimmed(text, source)).toBe(source));
