import { describe, expect, test } from 'vitest';
import { lastSpeakers, resolved } from './resolved.ts';

/** What the source of the last claim is, and whose. */
function source(text: string): (string | null | undefined)[] {
  const { claims, actors } = resolved(text);
  const unnamed = claims.at(-1)?.speakers[0]?.unnamed;
  return [unnamed?.kind, actors.find(({ id }) => id === unnamed?.ofActorId)?.name ?? null];
}

describe('a source without a name is typed, and tied to whom it belongs', () => {
  test.each([
    ['A spokesman for the European Commission said it rained.', 'spokesperson', 'European Commission'],
    ['A European Commission spokeswoman said it rained.', 'spokesperson', 'European Commission'],
    ['Two senior officials said it rained.', 'official', null],
    ['A European Commission report said it rained.', 'document', 'European Commission'],
    ['Three people familiar with the talks said it rained.', 'anonymous', null],
    ['Anna Roth left. Her lawyer said it rained.', 'person', 'Anna Roth'],
    ['Police said it rained.', 'group', null],
  ])('%s', (text, kind, of) => {
    expect(source(text)).toEqual([kind, of]);
  });

  test('who has a name has no type', () => {
    expect(source('Anna Roth said it rained.')).toEqual([undefined, null]);
  });
});

test('one of several, or what a study is by, does not speak for all', () => {
  expect(lastSpeakers('Many experts, including Anna Roth, said it rained.')).toEqual([null]);
  expect(lastSpeakers('A study by Kelbrook Shipping and the European Commission found that it rained.')).toEqual([
    null,
  ]);
});
