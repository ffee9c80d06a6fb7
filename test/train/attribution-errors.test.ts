import { expect, test } from 'vitest';
import { findErrors } from '../../train/attribution-errors.ts';
import type { Marked } from '../../train/polnear.ts';
import { attributionIn } from './marked-sample.ts';

const TEXT = 'Roth said the old bridge is safe, but Lind denied that any ship had called.';
const ROTH = attributionIn(TEXT, { source: 'Roth', cue: 'said', content: 'the old bridge is safe' });
const LIND = attributionIn(TEXT, { source: 'Lind', cue: 'denied', content: 'that any ship had called' });
const kinds = (predicted: Marked[], gold: Marked[]) => findErrors(TEXT, predicted, gold).map(({ kind }) => kind);

test('what is right is no error', () => {
  expect(kinds([ROTH, LIND], [LIND, ROTH])).toEqual([]);
});

test('a cue is missed or extra', () => {
  expect(kinds([], [ROTH])).toEqual(['missed cue']);
  expect(kinds([ROTH], [])).toEqual(['extra cue']);
  expect(kinds([ROTH], [LIND])).toEqual(['missed cue', 'extra cue']);
});

test('where the cue is there, source or content or both are wrong', () => {
  expect(kinds([{ ...ROTH, source: LIND.source }], [ROTH])).toEqual(['wrong source']);
  expect(kinds([{ ...ROTH, content: LIND.content }], [ROTH])).toEqual(['wrong content']);
  expect(kinds([{ ...LIND, cue: ROTH.cue }], [ROTH])).toEqual(['both wrong']);
});

test('a claim that is right under another cue leaves no cue behind', () => {
  const elsewhere = { ...ROTH, cue: LIND.cue };
  expect(kinds([elsewhere], [ROTH, LIND])).toEqual(['missed cue']);
});
