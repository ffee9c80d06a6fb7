import { describe, expect, test } from 'vitest';
import { summary } from '../../src/cli/ingest-summary.ts';
import { EVIDENCE_GRADE } from '../../src/confidence.ts';
import type { IngestReport } from '../../src/ingest-report.ts';
import { recorder } from './recorder.ts';

const NONE: IngestReport = {
  ...{ files: 0, loaded: 0, unchanged: 0, skipped: 0, failed: 0, pruned: 0, leftAlone: 0, skips: [], failures: [] },
  ...{ took: 900, slowest: [] },
  totals: { copies: 0, articles: 0, actors: 0, places: 0, claims: 0, evidenceGrade: 0 },
};
const VERA = { id: 1, kind: 'person', name: "Vera O'Dowd", claims: 3 } as const;

test('what happened, what the graph holds, where it is, and what to ask', () => {
  const report = {
    ...{ ...NONE, files: 5, loaded: 1, unchanged: 2, skipped: 1, failed: 1, pruned: 3 },
    skips: [{ path: 'b.md', reason: 'the same article as a.md', recorded: true }],
    failures: [{ path: 'c.md', reason: 'is empty', recorded: true }],
    totals: { copies: 0, articles: 3, actors: 1, places: 2, claims: 4, evidenceGrade: 3 },
  };
  expect(summary(recorder(), 'my news.db', report, [VERA])).toBe(
    `files     5 (1 loaded, 2 unchanged, 1 skipped, 1 failed, 3 gone and forgotten)
  failed  c.md: is empty
  skipped  b.md: the same article as a.md
graph     3 articles, 1 actor, 2 places, 4 claims, 3 of evidence grade
speakers  Vera O'Dowd (3 claims)
database  my news.db

Try:
  hearsay claims --by "Vera O'Dowd" --db "my news.db"
  sqlite3 "my news.db" "SELECT speaker, cue, content FROM claims_full WHERE speaker LIKE '%Vera O''Dowd%' AND confidence >= ${EVIDENCE_GRADE}"`,
  );
});

describe('where many failed', () => {
  const failed = (reasons: readonly string[]) => {
    const failures = reasons.map((reason, at) => ({ path: `${at}.md`, reason, recorded: true }));
    return { ...NONE, files: failures.length, failed: failures.length, failures };
  };
  const told = (report: IngestReport) =>
    summary(recorder(), 'data/graph.db', report, []).match(/^ {2}(?:failed|and) .*/gm);

  test('they are counted by reason, each with an example', () => {
    const lines = [3, 7, 12].map((line) => `is not UTF-8 (line ${line})`);
    const reasons = [...Array(1_200).fill('is empty'), ...lines, 'is 2.5 MB long'];
    const twins = ['a.md', 'b.md'].map((path) => `the same article as ${path}`);
    expect(told(failed([...reasons, ...twins]))).toEqual([
      '  failed  1,200 × is empty, e.g. 0.md',
      '  failed  3 × is not UTF-8, e.g. 1200.md',
      '  failed  2 × the same article as another, e.g. 1204.md',
      '  failed  1203.md: is 2.5 MB long',
    ]);
  });

  test('ten reasons are named, and where the others are', () => {
    const lines = told(failed([...'abcdefghijklm', 'a']));
    expect(lines).toHaveLength(11);
    expect(lines?.at(-1)).toBe(
      `  and 3 more: sqlite3 data/graph.db "SELECT path, reason FROM sources WHERE status = 'failed'"`,
    );
  });

  test('what the graph has no record of is named one by one', () => {
    const { failures, ...rest } = failed(Array(12).fill('is empty'));
    const gone = { path: 'nowhere', reason: 'is not there', recorded: false };
    expect(told({ ...rest, failures: [...failures, gone] })).toEqual([
      '  failed  nowhere: is not there',
      '  failed  12 × is empty, e.g. 0.md',
    ]);
  });
});

test('of a long run, how long it took and what held it up', () => {
  const slowest = [
    { path: 'a.md', took: 61_200 },
    { path: 'b.md', took: 800 },
  ];
  const long = { ...NONE, files: 4_000, loaded: 3_900, unchanged: 100, took: 130_000, slowest };
  expect(summary(recorder(), 'data/graph.db', long, [])).toContain(
    '\ntook      2 min, 30 articles a second; the slowest: a.md (61.2 s), b.md (0.8 s)\n',
  );
});

test('an empty folder is said to be one, and a graph without claims is asked for its articles', () => {
  const text = summary(recorder(), 'data/graph.db', NONE, []);
  expect(text).toMatch(/^files {5}0: no file there that ends like news \(\.md, .*\)\n/);
  expect(text).toMatch(/\nTry:\n {2}hearsay articles$/);
});
