import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, forbidNetwork } from './answer.ts';
import { caseOf } from './cases.ts';

/**
 * Tries the cases FROM to TO of ROW, with a line for each before it is begun and after it, as JSON. Its parent watches
 * how long a case takes; that it runs in little memory is a limit on this process.
 */
const [row = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
/** Every so many cases one is run through to its rows, which takes longer than reading. */
const WHOLLY = 10;

const folder = mkdtempSync(join(tmpdir(), 'hearsay-fuzz-'));
forbidNetwork();
for (let n = from; n < to; n++) {
  const tried = caseOf(row, n);
  process.stdout.write(`${JSON.stringify({ begun: n, about: tried.about })}\n`);
  const file = join(folder, `case${tried.ending}`);
  const begun = process.cpuUsage();
  const outcome = await answer(file, tried, n % WHOLLY === 0).catch((error: Error) => `BUG ${error.stack}`);
  const { user, system } = process.cpuUsage(begun);
  rmSync(file, { force: true });
  process.stdout.write(`${JSON.stringify({ done: n, outcome, took: (user + system) / 1000 })}\n`);
}
rmSync(folder, { recursive: true });
