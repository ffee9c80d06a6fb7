import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { GraphError } from '../../src/errors.ts';
import { newsroom } from '../query/newsroom.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Recorder, recorder } from './recorder.ts';

const folder = temporaryFolder();

/** Runs a command as typed, without a shell; `"a b"` is one word. */
async function run(line: string): Promise<Recorder> {
  const screen = recorder();
  const words = Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
  await program(screen).parseAsync(words, { from: 'user' });
  return screen;
}

const other = join(folder, 'decided.db');
const at = (line: string) => run(`${line} --db ${other}`);
const names = async () => JSON.parse((await at('actors --json')).out[0]!).map(({ name }: { name: string }) => name);

beforeAll(async () => (await newsroom(other)).destroy());

test('merge, distinct, split and undo say what they did, and queries follow', async () => {
  const merged = await at('merge "Tomas Brandt" "Nora Brandt" --reason "one on stage"');
  expect(merged.out[0]).toMatch(/^\w+ Brandt \(id \d+\) is the same as \w+ Brandt \(id \d+\): one on stage$/);
  expect(await names()).not.toContain('Tomas Brandt');
  const byTomas = JSON.parse((await at('claims --by "Tomas Brandt" --json')).out[0]!);
  expect(new Set(byTomas.flatMap(({ speaker }: { speaker: string }) => speaker.split('; ')))).toContain('Nora Brandt');
  await at('split "Tomas Brandt"');
  expect(await names()).toContain('Tomas Brandt');
  expect((await at('undo "Nora Brandt" "Tomas Brandt"')).out[0]).toMatch(/^taken back: .* is not /);
  const parted = await at('distinct "Tomas Brandt" "Nora Brandt" --json');
  expect(JSON.parse(parted.out[0]!)).toMatchObject([{ verdict: 'different', reason: null }]);
});

test('a namesake is told apart in one article, and joined again', async () => {
  const before = (await at('digest')).out;
  const split = await at('split "Nora Brandt" --article letter.txt --reason "her aunt"');
  expect(split.out[0]).toMatch(/^Nora Brandt \(id \d+\) is not Nora Brandt \(id \d+\): her aunt$/);
  expect((await names()).filter((name: string) => name === 'Nora Brandt')).toHaveLength(2);
  await expect(at('split "Nora Brandt" --article letter.txt')).rejects.toThrow('"Nora Brandt" is the name of 2 actors');
  await at('undo "Nora Brandt" "Nora Brandt"');
  expect((await at('digest')).out).toEqual(before);
});

test('decisions are listed, and another graph takes them over', async () => {
  const listed = (await at('decisions --json')).out[0]!;
  expect(
    JSON.parse(listed)
      .map(({ verdict }: { verdict: string }) => verdict)
      .sort(),
  ).toEqual(['different', 'same']);
  expect((await at('decisions')).out[0]).toMatch(/^actor\tis\tother\treason\t/);
  const [kept, empty] = [join(folder, 'decisions.json'), join(folder, 'empty.db')];
  writeFileSync(kept, listed);
  await run(`ingest ${kept} --db ${empty}`);
  expect((await run(`decisions --import ${kept} --db ${empty}`)).out).toEqual(['2 decisions taken over']);
  expect((await run(`decisions --json --db ${empty}`)).out[0]).toBe(listed);
});

test.each([
  ['merge "Tomas Brandt" "Nora Brandt"', 'were told apart'],
  ['distinct "J. Quiroga" "José Quiroga"', 'were merged'],
  ['merge Calloway Lisbon', 'Lisbon is a place; only actors'],
  ['merge Brandt Calloway', '"Brandt" is the name of 2 actors'],
  ['merge "Ines Caloway" Brandt', 'did you mean "Ines Calloway"'],
  ['merge Calloway "Ines Calloway"', 'is one row already'],
  ['merge Calloway 17', 'no actor has the id 17'],
  ['split Calloway', 'merged with nobody'],
  ['split Calloway --article ferry.md', 'does not name Ines Calloway'],
  ['split Calloway --article nowhere.md', 'no article is "nowhere.md"'],
  ['undo Calloway "Nora Brandt"', 'nothing was decided of'],
  ['decisions --import nowhere.json', 'nowhere.json is not there'],
  [`decisions --import ${join(folder, 'no.json')}`, 'is not JSON'],
  [`decisions --import ${join(folder, 'list.json')}`, 'not a list of decisions: 0.verdict'],
])('%s', async (line, message) => {
  writeFileSync(join(folder, 'no.json'), 'no');
  writeFileSync(join(folder, 'list.json'), '[{"actor_id": 1, "other_id": 2}]');
  const before = (await at('digest')).out;
  await expect(at(line)).rejects.toThrow(UsageError);
  await expect(at(line)).rejects.toThrow(message);
  expect((await at('digest')).out).toEqual(before);
});

test('a graph that is not there is not made', async () => {
  await expect(run(`merge Calloway Brandt --db ${join(folder, 'no.db')}`)).rejects.toThrow(GraphError);
});
