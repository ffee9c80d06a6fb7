/**
 * What the tests of several processes run, one task a process:
 *   open FILE             opens a graph and closes it
 *   hold FILE SECONDS     locks a graph, says so, and lets go after a while
 *   ingest FILE PATH…     ingests, with a line for each file
 *   ingest-until FILE N PATH…  ingests, and dies before the commit of the n-th transaction
 */
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { openGraph } from '../src/store/open-graph.ts';

const [task, file = '', ...rest] = process.argv.slice(2);

if (task === 'open') await (await openGraph(file)).destroy();

if (task === 'hold') {
  const sqlite = new Sqlite(file);
  sqlite.exec('BEGIN IMMEDIATE');
  console.log('held');
  await setTimeout(Number(rest[0]) * 1000);
  sqlite.exec('COMMIT');
}

if (task === 'ingest') {
  const { ingest } = await import('../src/ingest.ts');
  await ingest(rest, { db: file, onProgress: ({ path }) => console.log(path) });
}

if (task === 'ingest-until') {
  const [nth, ...paths] = rest;
  dieBefore(Number(nth));
  const { ingest } = await import('../src/ingest.ts');
  await ingest(paths, { db: file });
}

/** The process ends where everything is written that the n-th transaction writes, and nothing of it is committed. */
function dieBefore(nth: number): void {
  const { transaction } = Sqlite.prototype;
  let begun = 0;
  Sqlite.prototype.transaction = function <F extends (...given: unknown[]) => unknown>(this: Sqlite.Database, work: F) {
    const watched = (...given: unknown[]): unknown => {
      const result = work(...given);
      if (++begun === nth) process.kill(process.pid, 'SIGKILL');
      return result;
    };
    return transaction.call(this, watched);
  } as typeof transaction;
}
