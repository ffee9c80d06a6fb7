import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { newsroom } from '../query/newsroom.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { recorder } from './recorder.ts';

const folder = temporaryFolder();
const file = join(folder, 'news.db');
const db = await newsroom(file);
afterAll(() => db.destroy());

async function run(...words: string[]) {
  const screen = recorder();
  await program(screen).parseAsync(['export', ...words, '--db', file], { from: 'user' });
  return screen;
}

test('a format of one file is printed, or written where --out says, with its folders', async () => {
  const printed = (await run('jsonl', '--by', 'Calloway')).out.join('');
  expect(
    printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).speaker),
  ).toEqual(['Ines Calloway']);
  const out = join(folder, 'deep/claims.jsonl');
  const { notes } = await run('jsonl', '--by', 'Calloway', '--out', out);
  expect(notes).toEqual([out]);
  expect(readFileSync(out, 'utf8')).toBe(printed);
});

test('a format of several files is written to a folder', async () => {
  const out = join(folder, 'tables');
  await run('csv', '--out', out);
  expect(readdirSync(out)).toContain('claims.csv');
});

test.each([
  [['csv'], 'name a folder for them with --out'],
  [['jsonl', '--article', 'nowhere.md'], 'no article is "nowhere.md"'],
  [['jsonl', '--by', 'Nobody'], 'no actor is called "Nobody"'],
  [['jsonl', '--out', folder], 'cannot be written: is a folder where a file was expected'],
])('%j is refused in words', async (words, message) => {
  await expect(run(...words)).rejects.toThrow(message);
  await expect(run(...words)).rejects.toBeInstanceOf(UsageError);
});

test('a filter takes the article by its id too', async () => {
  const { id } = await db
    .selectFrom('articles')
    .select('id')
    .where('source_path', '=', 'harbour.md')
    .executeTakeFirstOrThrow();
  expect((await run('html', '--article', String(id))).out.join('')).toContain(
    '<mark class="cue" title="cue">told</mark>',
  );
});
