import { expect, test } from 'vitest';
import { topSpeakers } from '../../src/query/top-speakers.ts';
import { newsroom } from './newsroom.ts';

test('who says most, those found to be the same as one, then by name', async () => {
  const speakers = await topSpeakers(await newsroom(), { limit: 3 });
  expect(speakers.map(({ name, claims }) => [name, claims])).toEqual([
    ['José Quiroga', 2],
    ['Ines Calloway', 1],
    ['Nora Brandt', 1],
  ]);
});
