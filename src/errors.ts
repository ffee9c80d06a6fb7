/**
 * The kinds of failure a user can act on. Anything else that is thrown is a bug and escapes with its stack.
 */

/** A source that cannot become an article. The message reads on after the file's name; the run goes on. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  /** `line` counts from 1 and is null where no line is to blame. */
  constructor(
    message: string,
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A source that can be read and is no article: a section's front page, a cookie notice. It is skipped, not failed. */
export class NoArticle extends Error {
  override readonly name = 'NoArticle';
}

/** A database that cannot be used as it is: not one of ours, from a newer version, held by another process, read-only, full. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
}
