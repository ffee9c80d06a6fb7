import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a path begins with that names what was once given on standard input, by its content. */
const MARK = 'stdin:';

/** Standard input, kept in a file for as long as a run lasts: it can be read only once, and archives are read twice. */
export interface StandardInput {
  /** As the graph names it: other content has another name, so that what was given before stays. */
  readonly path: string;
  readonly file: string;
}

export function isStandardInput(path: string): boolean {
  return path.startsWith(MARK);
}

/** Keeps all that comes in a file; `removeInput` takes it away. */
export async function keepInput(chunks: AsyncIterable<Uint8Array>): Promise<StandardInput> {
  const file = join(mkdtempSync(join(tmpdir(), 'hearsay-')), 'input');
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  return { path: `${MARK}${hash.digest('hex').slice(0, 12)}`, file };
}

export function removeInput({ file }: StandardInput): void {
  rmSync(join(file, '..'), { recursive: true, force: true });
}
