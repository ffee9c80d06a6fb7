import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { ArticleError } from '../errors.ts';
import { MOST_BYTES } from './limits.ts';

/** How deep a value may be nested; what is deeper is no record of news, and would fill the memory. */
const DEEPEST = 200;

/** A value in a list, with the keys that lead to the list. */
export interface Element {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/**
 * The values that lie at some places of a JSON text, such as `$.*` or `$.articles.*`, one by one as they come. Throws
 * ArticleError where the text is broken, nested too deep, or one value too long.
 */
export async function* streamJson(
  chunks: AsyncIterable<Uint8Array>,
  places: readonly string[],
): AsyncGenerator<Element> {
  const found: Element[] = [];
  const state = { depth: 0, since: 0, read: 0, error: null as Error | null };
  const parser = new TokenParser({ paths: [...places], keepStack: false });
  parser.onValue = ({ value, stack }) => {
    found.push({ keys: stack.slice(1).map(({ key }) => String(key)), value });
    state.since = 0;
  };
  const tokenizer = new Tokenizer();
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) state.depth++;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) state.depth--;
    if (state.depth > DEEPEST) state.error ??= new Error(`it is nested more than ${DEEPEST} deep`);
    else parser.write(token);
  };
  const fail = (error: Error): void => {
    state.error ??= error;
  };
  tokenizer.onError = fail;
  parser.onError = fail;
  for await (const chunk of chunks) {
    state.since += chunk.length;
    if (!parser.isEnded) tokenizer.write(chunk);
    yield* found.splice(0);
    if (state.error) throw broken(state.error.message, state.error);
    if (state.since > MOST_BYTES) throw broken(`a value is longer than ${MOST_BYTES / 1e6} MB`);
  }
  if (!parser.isEnded) throw broken('it ends too early');
}

function broken(reason: string, cause?: Error): ArticleError {
  return new ArticleError(`is broken JSON: ${reason.replaceAll('"', '')}`, null, { cause });
}
