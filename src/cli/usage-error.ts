/** The command was not meant so: it ends with exit code 2 and this message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
