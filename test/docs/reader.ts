import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pc from 'picocolors';
import { program } from '../../src/cli/program.ts';
import type { Screen } from '../../src/cli/screen.ts';
import { ROOT } from './page.ts';

/** Columns of the terminal that the pages show. */
const WIDTH = 96;

const DONE_BEFORE = /^npm (?:ci|install \S+\.tgz)$/;
const HEARSAY = /^(?:(?<clone>npm run -s hearsay --|npm run -s(?= ingest))|(?<installed>npx hearsay)) (?<words>.*)$/;

/** Does what a reader of the pages is told to type, in the current folder; gives what the terminal then shows. */
export async function type(line: string): Promise<string> {
  if (DONE_BEFORE.test(line)) return '';
  const { installed, words } = HEARSAY.exec(line)?.groups ?? {};
  if (words) return hearsay(split(words), installed ?? 'npm run -s hearsay --');
  const [name, first = '', second = ''] = split(line);
  if (name === 'sqlite3') return sqlite3(first, second);
  if (name === 'npx' && first === 'tsx') return run(second);
  throw new Error(`no test knows how to run "${line}"`);
}

/** The words of a command, without a shell. */
function split(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|\S+/g), ([word, double, single]) => double ?? single ?? word);
}

async function hearsay(words: readonly string[], typed: string): Promise<string> {
  let shown = '';
  const show = (text: string): void => {
    shown += text.endsWith('\n') ? text : `${text}\n`;
  };
  const failed = (): never => {
    throw new Error(`${words.join(' ')} failed:\n${shown}`);
  };
  const stream: Screen['stream'] = async (pieces) => {
    for await (const piece of pieces) show(String(piece));
  };
  const screen = { print: show, stream, note: show, failed, width: WIDTH, bar: undefined, hearsay: typed };
  await program({ ...screen, colours: pc.createColors(false) }).parseAsync(words, { from: 'user' });
  return shown;
}

/** As SQLite's shell prints rows unless told otherwise. */
function sqlite3(file: string, query: string): string {
  return rows(file, query)
    .map((row) => `${row.map((value) => value ?? '').join('|')}\n`)
    .join('');
}

export function rows(file: string, query: string): unknown[][] {
  const sqlite = new Sqlite(file, { readonly: true });
  const found = sqlite.prepare<[], unknown[]>(query).raw().all();
  sqlite.close();
  return found;
}

/** Makes the current folder one in which TypeScript finds the package. */
export function installHearsay(): void {
  const compilerOptions = { paths: { hearsay: [`${ROOT}src/index.ts`] }, typeRoots: [`${ROOT}node_modules/@types`] };
  const project = { extends: `${ROOT}tsconfig.json`, compilerOptions, include: ['*.mts'] };
  writeFileSync('tsconfig.json', JSON.stringify(project));
}

/** What the compiler has against a script in the current folder. */
export function typeErrors(script: string): string[] {
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.startsWith(script));
}

function run(script: string): string {
  return execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], { encoding: 'utf8' });
}
