import { expect, test } from 'vitest';
import { summary } from '../../src/cli/ingest-summary.ts';
import { EVIDENCE_GRADE } from '../../src/confidence.ts';
import type { IngestReport } from '../../src/ingest.ts';
import { recorder } from './recorder.ts';

const NONE: IngestReport = {
  ...{ files: 0, loaded: 0, unchanged: 0, skipped: 0, failed: 0, pruned: 0, leftAlone: 0, skips: [], failures: [] },
  totals: { articles: 0, actors: 0, places: 0, claims: 0, evidenceGrade: 0 },
};
const VERA = { id: 1, kind: 'person', name: "Vera O'Dowd", claims: 3 } as const;

test('what happened, what the graph holds, where it is, and what to ask', () => {
  const report = {
    ...{ ...NONE, files: 5, loaded: 1, unchanged: 2, skipped: 1, failed: 1, pruned: 3 },
    skips: [{ path: 'b.md', reason: 'the same article as a.md', recorded: true }],
    failures: [{ path: 'c.md', reason: 'is empty', recorded: true }],
    totals: { articles: 3, actors: 1, places: 2, claims: 4, evidenceGrade: 3 },
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

test('of many failures ten are named, and where the others are', () => {
  const failures = Array.from({ length: 12 }, (_, at) => ({ path: `${at}.md`, reason: 'is empty', recorded: true }));
  const text = summary(recorder(), 'data/graph.db', { ...NONE, files: 12, failed: 12, failures }, []);
  expect(text.match(/^ {2}failed/gm)).toHaveLength(10);
  expect(text).toContain(
    `\n  and 2 more: sqlite3 data/graph.db "SELECT path, reason FROM sources WHERE status = 'failed'"\n`,
  );
});

test('what the graph has no record of is named, however many others failed', () => {
  const kept = Array.from({ length: 12 }, (_, at) => ({ path: `${at}.md`, reason: 'is empty', recorded: true }));
  const failures = [...kept, { path: 'nowhere', reason: 'is not there', recorded: false }];
  const text = summary(recorder(), 'data/graph.db', { ...NONE, files: 13, failed: 13, failures }, []);
  expect(text).toContain('  failed  nowhere: is not there\n');
  expect(text).toContain('\n  and 2 more: ');
});

test('an empty folder is said to be one, and a graph without claims is asked for its articles', () => {
  const text = summary(recorder(), 'data/graph.db', NONE, []);
  expect(text).toMatch(/^files {5}0: no \.md, \.markdown or \.txt there\n/);
  expect(text).toMatch(/\nTry:\n {2}hearsay articles$/);
});
