/** Characters that make a word for the full-text index; a term without any can match nothing. */
const INDEXED = /[\p{L}\p{N}]/u;

/** `"an exact phrase"` (the closing mark may be missing), or a stretch without white space; a `-` before and a `*` after. */
const TERM = /-?"[^"]*"?\*?|[^\s"]+/gu;

/**
 * What somebody typed, as a full-text query that is never a syntax error; undefined where it has no word to look for.
 *
 *   missile launch     both words, anywhere          "missile launch"   next to each other
 *   missile*           words that begin so           missile OR rocket  either
 *   missile -test      the first without the second  missile NOT test   the same
 *
 * Anything else is looked for as it stands: every word is quoted, so that marks, column names and operators of FTS5
 * mean nothing.
 */
export function matchQuery(typed: string): string | undefined {
  const groups = typed
    .replace(/[“”]/g, '"')
    .replace(/\p{C}/gu, ' ')
    .split(/\sOR\s/u)
    .map(group)
    .filter((part) => part !== undefined);
  return groups.length > 0 ? groups.join(' OR ') : undefined;
}

function group(typed: string): string | undefined {
  const terms = (typed.replace(/(^|\s)NOT\s+(?=\S)/gu, '$1-').match(TERM) ?? []).filter((term) => INDEXED.test(term));
  const wanted = terms.filter((term) => !term.startsWith('-')).map(phrase);
  const unwanted = terms.filter((term) => term.startsWith('-')).map((term) => phrase(term.slice(1)));
  if (wanted.length === 0) return undefined;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length > 0 ? `(${all} NOT (${unwanted.join(' OR ')}))` : all;
}

function phrase(term: string): string {
  const prefix = term.endsWith('*') ? '*' : '';
  return `"${term.replace(/["*]/g, ' ').trim()}"${prefix}`;
}
