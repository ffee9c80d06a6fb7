import { createHash } from 'node:crypto';
import { connectionOf } from '../../src/store/connection.ts';
import { GraphWriter } from '../../src/store/graph-writer.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { prepareArticle } from '../../src/store/prepared-article.ts';
import { resolvedSample, type Sample } from './resolved-sample.ts';

/** A graph with a writer, in memory unless a file is named. */
export async function sampleGraph(articles: Readonly<Record<string, Sample>> = {}, file = ':memory:') {
  const db = await openGraph(file);
  const sqlite = connectionOf(db);
  const writer = new GraphWriter(sqlite);
  const write = (path: string, sample: Sample) =>
    writer.write(hashOf(sample), prepareArticle(path, resolvedSample(sample)));
  for (const [path, sample] of Object.entries(articles)) write(path, sample);
  return { db, sqlite, writer, write };
}

export function hashOf(sample: unknown): string {
  return createHash('sha256').update(JSON.stringify(sample)).digest('hex');
}
