import { ArticleError, NoArticle } from './errors.ts';

/** Why something is no article of the graph. */
export interface Refused {
  readonly status: 'skipped' | 'failed';
  readonly reason: string;
}

/** What an error says of the one entry that it came from. */
export function refusedFor(error: unknown): Refused {
  if (error instanceof NoArticle) return { status: 'skipped', reason: error.message };
  if (error instanceof ArticleError) {
    const { message, line } = error;
    return { status: 'failed', reason: line ? `${message} (line ${line})` : message };
  }
  const what = error instanceof Error ? error.message : error;
  return { status: 'failed', reason: `internal error: ${what}; please report it with this file` };
}
