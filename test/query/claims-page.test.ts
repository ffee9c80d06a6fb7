import { expect, test } from 'vitest';
import { claims } from '../../src/query/claims.ts';
import { CLAIM_ORDERS, claimGroups, claimsPage } from '../../src/query/claims-page.ts';
import { newsroom } from './newsroom.ts';

const db = await newsroom();
const everything = { minConfidence: 0 };
const all = await claims(db, everything);

test.each(CLAIM_ORDERS)('pages of the %s claims are parts of one list, which holds each claim once', async (order) => {
  const groups = await claimGroups(db, everything, order);
  const page = (offset: number, limit: number) => claimsPage(db, { ...everything, offset, limit }, order, groups);
  const whole = await page(0, all.length);
  expect(whole.map(({ claim_id }) => claim_id).sort()).toEqual(all.map(({ claim_id }) => claim_id).sort());
  for (const limit of [1, 2, 3])
    for (let offset = 0; offset < all.length; offset += limit)
      expect(await page(offset, limit)).toEqual(whole.slice(offset, offset + limit));
  expect(await page(all.length, 5)).toEqual([]);
});

test('the surest claims come first, and the newest are those of the newest articles', async () => {
  const inOrder = async (order: 'newest' | 'oldest' | 'surest') =>
    claimsPage(db, everything, order, await claimGroups(db, everything, order));
  const sure = (await inOrder('surest')).map(({ confidence }) => confidence);
  expect(sure).toEqual([...sure].sort((a, b) => b - a));
  const dates = (await inOrder('newest')).map(({ published_on }) => published_on ?? '');
  expect(dates).toEqual([...dates].sort().reverse());
  expect((await inOrder('oldest')).map(({ published_on }) => published_on ?? '9999')).toEqual(
    [...dates].map((date) => date || '9999').sort(),
  );
});
