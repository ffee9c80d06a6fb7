import { expect, test } from 'vitest';
import { pathBetween } from '../../src/query/path-between.ts';
import { newsroom } from './newsroom.ts';

const db = await newsroom();
const steps = async (a: string, b: string) =>
  (await pathBetween(db, a, b)).map(
    (row) => `${row.step} ${row.source} ${row.relation} ${row.target} (${row.source_path})`,
  );

test('neighbours, with all that joins them whichever way it points', async () => {
  expect(await steps('Calloway', 'Tomas Brandt')).toEqual([
    '1 Tomas Brandt said_about Ines Calloway (harbour.md)',
    '1 Ines Calloway told Tomas Brandt (harbour.md)',
  ]);
});

test('an office and a claim carry a step each', async () => {
  expect(await steps('People’s Council', 'Calloway')).toEqual([
    '1 Ines Calloway position People’s Council (harbour.md)',
    '1 Ines Calloway said_about People’s Council (harbour.md)',
  ]);
});

test('the shortest way over others, through actors found to be the same', async () => {
  expect(await steps('Tomas Brandt', 'Nora Brandt')).toEqual([
    '1 Tomas Brandt said_about Ines Calloway (harbour.md)',
    '1 Ines Calloway told Tomas Brandt (harbour.md)',
    '2 Meridian Agency via Ines Calloway (harbour.md)',
    '3 José Quiroga said_about Meridian Agency (letter.txt)',
    '4 José Quiroga told Nora Brandt (letter.txt)',
  ]);
});

test('a step shows the words that carry it', async () => {
  const [row] = await pathBetween(db, 'Quiroga', 'MA');
  expect(row).toMatchObject({ relation: 'said_about', content: 'who MA was' });
  expect(row!.claim_id).not.toBeNull();
});

test.each([
  ['Calloway', 'Aldo Hermit'],
  ['Calloway', 'The Harbour Post'],
  ['Calloway', 'Calloway'],
  ['Calloway', 'Wintermute'],
])('nothing joins %s and %s', async (a, b) => {
  expect(await pathBetween(db, a, b)).toEqual([]);
});
