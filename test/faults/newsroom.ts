import { rmSync } from 'node:fs';
import { prose } from '../../bench/prose.ts';
import { ingest } from '../../src/ingest.ts';
import { checked } from '../graph-at-hand.ts';

/** Articles of different lengths; some are in two files, so that files make way for each other. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => {
    const story = n % 9 === 8 ? n - 4 : n;
    return [`news/${n % 4}/${n}.md`, `# Story ${story}\n\n${prose(300 + 160 * (story % 11))}\n`];
  }),
);

/** Takes up where a run was cut off; gives what the graph then says. */
export async function completed(file: string): Promise<string> {
  await ingest(['news'], { db: file });
  return checked(file);
}

/** The same as `completed`, of a graph that nothing ever happened to. */
export async function undisturbed(): Promise<string> {
  rmSync('whole.db', { force: true });
  return completed('whole.db');
}
