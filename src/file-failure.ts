import { ArticleError } from './errors.ts';

/** What a person reads for each way in which the file system refuses a file; the words follow the file's name. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there: no such file or folder',
  ENOTDIR: 'is not there: no such file or folder',
  EACCES: 'cannot be read: you have no permission; change its permissions or those of the folders above it',
  EPERM: 'cannot be read: you have no permission; change its permissions or those of the folders above it',
  ELOOP: 'is a link that leads round in a circle',
  EISDIR: 'is a folder where a file was expected',
  ENXIO: 'is not an ordinary file',
  ENAMETOOLONG: 'cannot be read: its path is too long; move it higher up',
  EIO: 'cannot be read: the disk reported an error',
  EMFILE: 'cannot be read: too many files are open; close other programs and run again',
  ENFILE: 'cannot be read: too many files are open; close other programs and run again',
};

/** Does one thing with the file system; a refusal is given back as an ArticleError, anything else escapes. */
export function attempt<T>(work: () => T): T | ArticleError {
  try {
    return work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** What an error says of a file: itself, or the file system's refusal in words; null where it is about something else. */
export function refusalOf(error: unknown): ArticleError | null {
  if (error instanceof ArticleError) return error;
  if (!(error instanceof Error && 'syscall' in error)) return null;
  const [, words] = /: (.*), /.exec(error.message) ?? [];
  return new ArticleError(REASONS[codeOf(error)] ?? `cannot be read: ${words ?? error.message}`, null, {
    cause: error,
  });
}

/** Whether the refusal says that there is nothing under this path. */
export function isMissing(refusal: unknown): boolean {
  return refusal instanceof ArticleError && ['ENOENT', 'ENOTDIR'].includes(codeOf(refusal.cause));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
