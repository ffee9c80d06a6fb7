import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { answer } from './answer.ts';
import { caseOf } from './cases.ts';
import { HOSTILE } from './hostile.ts';

const folder = temporaryFolder();

/** A few of what `npm run test:fuzz` tries by the ten thousand. */
test('spoilt files are answered', async () => {
  for (let n = 0; n < 150; n++) {
    const tried = caseOf(0, n);
    const outcome = await answer(join(folder, `case${tried.ending}`), tried, n % 30 === 0);
    expect(['loaded', 'read', 'skipped', 'failed', 'nothing'], tried.about).toContain(outcome);
  }
});

test.each(Object.entries(HOSTILE))('%s: answered', async (about, make) => {
  const made = make(40);
  const outcome = await answer(join(folder, `case${made.ending}`), { about, ...made }, false);
  expect(['read', 'skipped', 'failed', 'nothing']).toContain(outcome);
});
