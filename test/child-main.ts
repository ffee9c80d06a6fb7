/**
 * What the tests of several processes run, one task a process:
 *   open FILE             opens a graph and closes it
 *   hold FILE SECONDS     locks a graph, says so, and lets go after a while
 *   ingest FILE PATH…     ingests, with a line for each file
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
