import { describe, expect, test } from 'vitest';
import { ROLE_OF_STATE, ROLES } from '../../../src/attribute/chains.ts';
import { type Example, exampleOf } from '../../../train/learn/example.ts';
import type { Marked } from '../../../train/polnear.ts';
import { articleOf } from '../../article-of.ts';
import { attributionIn } from '../marked-sample.ts';

const TEXT = 'Anna Roth said again that the pier would close. The ferry left.';
const WORDS = 'Anna Roth said again that the pier would close . The ferry left .'.split(' ');
const exampleWith = (...attributions: Marked[]): Example =>
  exampleOf({ name: 'sample', document: articleOf(TEXT), attributions }, 256);

const ROTH = { source: 'Anna Roth', cue: 'said', content: 'that the pier would close' };
const marked = (flags: ArrayLike<number>): string => WORDS.filter((_, t) => flags[t]! > 0).join(' ');
/** The words of the window around the first cue that have a role. */
function wordsOf({ cues: [cue] }: Example, role: string): string {
  const { anchor, states } = cue!;
  return marked(WORDS.map((_, t) => (ROLES[ROLE_OF_STATE[states[t - anchor.from] ?? 0]!] === role ? 1 : 0)));
}

describe('an annotated article becomes', () => {
  test('words that are cues, contents and sources', () => {
    const example = exampleWith(attributionIn(TEXT, ROTH));
    expect(marked(example.cueStates)).toBe('said');
    expect(marked(example.inContent)).toBe('that the pier would close');
    expect(marked(example.inSource)).toBe('Anna Roth');
    expect(wordsOf(example, 'content')).toBe('that the pier would close');
    expect(wordsOf(example, 'source')).toBe('Anna Roth');
  });

  test('a cue from its first word to its last, where it has several parts', () => {
    const cue = [...attributionIn(TEXT, { cue: 'said' }).cue, ...attributionIn(TEXT, { cue: 'that' }).cue];
    const example = exampleWith({ ...attributionIn(TEXT, { ...ROTH, content: 'the pier would close' }), cue });
    expect(marked(example.cueStates)).toBe('said again that');
  });

  test('an attribution without a source', () => {
    const example = exampleWith(attributionIn(TEXT, { cue: 'said', content: 'The ferry left' }));
    expect(wordsOf(example, 'source')).toBe('');
    expect(wordsOf(example, 'content')).toBe('The ferry left');
  });

  test('words of the cue as none, where its content was drawn around it', () => {
    const example = exampleWith(attributionIn(TEXT, { cue: 'again', content: 'said again that' }));
    expect(wordsOf(example, 'content')).toBe('said that');
  });

  test('nothing, where there is no cue or no content', () => {
    const { cues, cueStates, inContent, inSource } = exampleWith(
      attributionIn(TEXT, { source: 'Anna Roth', cue: 'said' }),
      attributionIn(TEXT, { source: 'Anna Roth', content: 'The ferry left' }),
    );
    expect(cues).toEqual([]);
    expect([cueStates, inContent, inSource].map((flags) => marked(flags))).toEqual(['', '', '']);
  });

  test('rows of the feature table, whatever its size was before', () => {
    for (const rows of [256, 16]) {
      const { words } = exampleOf({ name: 'sample', document: articleOf(TEXT), attributions: [] }, rows);
      expect(Math.max(...words.flatMap(({ features }) => [...features]))).toBeLessThan(rows);
      for (const { features, lexical } of words) expect([...lexical].every((row) => features.includes(row))).toBe(true);
    }
  });
});
