import { expect, test } from 'vitest';
import { readOffice } from '../../src/resolve/office-names.ts';
import { resolved } from './resolved.ts';

test.each([
  ['Foreign Minister', null, 'foreign minister', 'held'],
  ['Former President', null, 'president', 'former'],
  ['ex-minister', null, 'minister', 'former'],
  ['then-President', null, 'president', 'then'],
  ['acting mayor', null, 'mayor', 'acting'],
  ['President-elect', null, 'president', 'elect'],
  ['outgoing prime minister', null, 'prime minister', 'held'],
  ['Sen.', 'former', 'senator', 'former'],
  ['former', null, 'former', 'held'],
])('%s (%s)', (title, qualifier, office, status) => {
  expect(readOffice(title, qualifier)).toEqual({ office, status });
});

test('what qualifies an office may stand before its owner', () => {
  const { positions } = resolved('Former Norwegian President Anna Roth left. Acting Mayor Mary Lind stayed.');
  expect(positions.map(({ office, status }) => [office, status])).toEqual([
    ['president', 'former'],
    ['mayor', 'acting'],
  ]);
});

test('an office after a name has its owner too', () => {
  const { positions, actors } = resolved('Anna Roth, the French president, left.');
  expect(positions.map(({ office, ofActorId }) => [office, actors.find(({ id }) => id === ofActorId)?.name])).toEqual([
    ['president', 'France'],
  ]);
});
