import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { GraphError } from '../../src/errors.ts';
import { graphFailure, isBusy } from '../../src/store/graph-failure.ts';

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each([
  ['SQLITE_BUSY', 'is in use by another process'],
  ['SQLITE_BUSY_SNAPSHOT', 'is in use by another process'],
  ['SQLITE_READONLY_DBMOVED', 'the file or its folder is read-only'],
  ['SQLITE_READONLY_RECOVERY', 'was left in the middle of a write'],
  ['SQLITE_IOERR_WRITE', 'the disk reported an error'],
  ['SQLITE_CORRUPT_VTAB', 'is damaged'],
])('%s is told in words, with the file and the cause', (code, words) => {
  const cause = new Sqlite.SqliteError('as SQLite says', code);
  const failure = graphFailure(cause, 'news.db');
  expect(failure).toBeInstanceOf(GraphError);
  expect(failure).toMatchObject({ message: expect.stringMatching(new RegExp(`^news.db .*${words}`)), cause });
  expect(isBusy(cause)).toBe(code.startsWith('SQLITE_BUSY'));
});

test('a graph that has lost a table is damaged', () => {
  const cause = new Sqlite.SqliteError('no such table: main.claims_full', 'SQLITE_ERROR');
  expect(graphFailure(cause, 'news.db')).toMatchObject({
    message: expect.stringMatching(/^news.db is damaged/),
    cause,
  });
});

test('what is no fault of the file stays what it is', () => {
  const sqlite = new Sqlite(':memory:');
  const mistake = failureOf(() => sqlite.exec('SELECT * FROM nowhere'));
  expect(mistake).toBeInstanceOf(Sqlite.SqliteError);
  for (const error of [mistake, new GraphError('x'), new TypeError('x'), 'x'])
    expect(graphFailure(error, 'news.db')).toBe(error);
});
