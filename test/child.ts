import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** In full, because a child may run in another folder. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A process of its own that does one thing with a graph; see child-main.ts for what. Its lines come one at a time. */
export function startChild(task: string, ...parameters: readonly string[]) {
  const main = fileURLToPath(new URL('child-main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', TSX, main, task, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  return { child, exit, lines: child.stdout.setEncoding('utf8') };
}
