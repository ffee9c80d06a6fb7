import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArticleError } from '../errors.ts';

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

/** Keeps all that comes in a file; `removeInput` takes it away. Throws ArticleError where there is no room for it. */
export async function keepInput(chunks: AsyncIterable<Uint8Array>): Promise<StandardInput> {
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'hearsay-')), 'input');
    return { path: `${MARK}${await write(file, chunks)}`, file };
  } catch (error) {
    const [, words] = /^E[A-Z]+: (.*),/.exec(error instanceof Error ? error.message : '') ?? [];
    if (words === undefined) throw error;
    const reason = `standard input cannot be kept in ${tmpdir()}: ${words}; the variable TMPDIR names another folder`;
    throw new ArticleError(reason, null, { cause: error });
  }
}

/** Gives a name made of the content. Nothing is left behind where it fails. */
async function write(file: string, chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  let whole = false;
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    whole = true;
  } finally {
    await handle.close();
    if (!whole) removeInput({ file });
  }
  return hash.digest('hex').slice(0, 12);
}

export function removeInput({ file }: Pick<StandardInput, 'file'>): void {
  rmSync(join(file, '..'), { recursive: true, force: true });
}
