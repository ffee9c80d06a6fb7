import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openGraph } from '../../src/store/open-graph.ts';

test('a query whose rows somebody stopped reading gives them all when it is asked again', async () => {
  const db = await openGraph(':memory:');
  const archive = { sha256: '0'.repeat(64), extractor: 'rules-0' };
  await db
    .insertInto('archives')
    .values(['a.gz', 'b.gz', 'c.gz'].map((path) => ({ path, ...archive })))
    .execute();
  const paths = db.selectFrom('archives').select('path').orderBy('path');
  for (let round = 0; round < 2; round++) {
    for await (const { path } of paths.stream()) if (path === 'b.gz') break;
    expect(await paths.execute()).toEqual([{ path: 'a.gz' }, { path: 'b.gz' }, { path: 'c.gz' }]);
  }
  await db.destroy();
});

test('of more queries than are remembered each is answered', async () => {
  const db = await openGraph(':memory:');
  for (let round = 0; round < 2; round++)
    for (let at = 0; at < 250; at++) {
      const { rows } = await sql<{ n: number }>`SELECT ${sql.raw(String(at))} AS n`.execute(db);
      expect(rows).toEqual([{ n: at }]);
    }
  await db.destroy();
});
