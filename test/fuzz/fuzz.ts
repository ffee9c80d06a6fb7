import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * `npm run test:fuzz -- [CASES] [ROW] [FROM]`: so many hostile files (20,000 unless said otherwise) of a row of them,
 * from the given one on. Each has to be answered: with documents that are sound, or a refusal in words, in bounded time
 * and memory, without the network. What is not is printed with its number; `-- 1 ROW NUMBER` tries it alone.
 */
const [cases = 20_000, row = 1, start = 0] = process.argv.slice(2).map(Number);
/** In seconds. What an honest file takes is a thousandth. */
const PATIENCE = 30;
/** In MB. */
const MEMORY = 1024;

interface Line {
  readonly begun?: number;
  readonly about?: string;
  readonly done?: number;
  readonly outcome?: string;
  readonly took?: number;
}

const outcomes = new Map<string, number>();
const slowest: { n: number; about: string; took: number }[] = [];
const bugs: string[] = [];
let last = { n: start - 1, about: '' };
let shown = performance.now();

for (let next = start; next < start + cases; next = last.n + 1) {
  const ended = await run(next, start + cases);
  if (ended !== 0) bugs.push(`case ${last.n} (${last.about}): ${ended}`);
}

const counts = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
process.stdout.write(`${cases} files: ${counts}; ${bugs.length} not answered\n`);
for (const { n, about, took } of slowest)
  process.stdout.write(`  slow: case ${n} (${about}), ${Math.round(took)} ms\n`);
for (const bug of bugs) process.stdout.write(`  NOT ANSWERED: ${bug}\n`);
process.exitCode = bugs.length > 0 ? 1 : 0;

/** Runs on until a case takes the process with it; gives 0, or what happened to it. */
async function run(from: number, to: number): Promise<string | 0> {
  const main = fileURLToPath(new URL('runner.ts', import.meta.url));
  const memory = `--max-old-space-size=${MEMORY}`;
  const child = spawn(process.execPath, [memory, '--import', 'tsx', main, ...[row, from, to].map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = new Promise<string | 0>((resolve) => {
    child.on('close', (code, signal) => resolve(code === 0 ? 0 : `the process ended: ${signal ?? code}`));
  });
  let watch = setTimeout(() => {}, 0);
  let late = false;
  for await (const text of createInterface({ input: child.stdout })) {
    clearTimeout(watch);
    take(JSON.parse(text));
    watch = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, PATIENCE * 1000);
  }
  clearTimeout(watch);
  const ended = await exit;
  return late ? `took longer than ${PATIENCE} s` : ended;
}

function take({ begun, about = '', done, outcome = '', took = 0 }: Line): void {
  if (begun !== undefined) last = { n: begun, about };
  if (done === undefined) return;
  if (outcome.startsWith('BUG')) bugs.push(`case ${done} (${last.about}): ${outcome}`);
  else outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  slowest.push({ n: done, about: last.about, took });
  slowest.sort((a, b) => b.took - a.took).splice(5);
  if (performance.now() - shown < 10_000) return;
  shown = performance.now();
  process.stderr.write(`${done + 1 - start} of ${cases} files, ${bugs.length} not answered\n`);
}
