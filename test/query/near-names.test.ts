import { expect, test } from 'vitest';
import { nearNames } from '../../src/query/near-names.ts';
import { newsroom } from './newsroom.ts';

const db = await newsroom();

test.each([
  ['Calowey', ['Calloway']],
  ['Jose Quirogo', ['José Quiroga']],
  ['Nora', ['Nora Brandt']],
  ['Harbor Post', ['The Harbour Post']],
  ['Wintermute', []],
])('for %j there is %j', async (name, near) => {
  expect((await nearNames(db, 'actor_names', name)).slice(0, 1)).toEqual(near);
});
