import { ArticleError } from '../errors.ts';
import type { Entry } from '../model.ts';
import { contentFormat } from './content-format.ts';

/** A file that is one entry. Throws ArticleError where it holds many, or what no reader takes. */
export function fileEntry(path: string, bytes: Uint8Array): Entry {
  const format = contentFormat(path, bytes.subarray(0, 65_536));
  if (format !== 'markdown' && format !== 'text' && format !== 'html')
    throw new ArticleError(`holds ${format}, which is unpacked first`);
  return { path, format, bytes, url: null, date: null, charset: null };
}
