import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What one run of `hearsay ingest` took. */
export interface Run {
  readonly loaded: number;
  readonly unchanged: number;
  /** Milliseconds: of the run by itself, and of the process that did it from start to end. */
  readonly took: number;
  readonly wall: number;
  /** Milliseconds of the processor. */
  readonly cpu: number;
  /** The most memory that the process ever had, in MB. */
  readonly memory: number;
}

const CLI = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));

/** The last line that a process says, by its main thread. */
const TELL = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }) + '\\n');
});`;

/** What is built, as somebody runs it who has installed it. */
export async function ingestAsUser(db: string, jobs: number, ...paths: readonly string[]): Promise<Run> {
  const hook = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const start = performance.now();
  const { stdout: out } = await promisify(execFile)(
    process.execPath,
    ['--import', hook, CLI, 'ingest', ...paths, '--db', db, '--jobs', String(jobs), '--json'],
    { maxBuffer: 1e9 },
  );
  const wall = performance.now() - start;
  const end = out.lastIndexOf('\n', out.length - 2);
  return { ...JSON.parse(out.slice(0, end)), ...JSON.parse(out.slice(end)), wall };
}
