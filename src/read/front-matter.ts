import * as v from 'valibot';
import { isMap, parseDocument } from 'yaml';
import { ArticleError } from '../errors.ts';
import { httpUrl } from './http-url.ts';
import { type Dating, readDateField } from './newspaper-date.ts';

/** What front matter says of an article; null or empty where it says nothing. */
export interface FrontMatter {
  readonly title: string | null;
  /** Line of the file on which the title stands. */
  readonly titleLine: number;
  readonly date: Dating | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
}

export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  titleLine: 1,
  date: null,
  byline: null,
  url: null,
  publisher: null,
  language: null,
  tags: [],
};

/** Characters of YAML; what is longer describes no article. */
const LONGEST = 10_000;
/**
 * The parser goes some calls deeper for each bracket and for each mark at the start of a line, "- - - a"; where the
 * stack ends inside a regular expression, the process ends with it.
 */
const MOST_BRACKETS = 100;
const NESTED_MARKS = /^\s*(?:[-?:]\s+){10}/;

/** Control characters and halves of characters can be escaped in YAML, and mean nothing. */
const line = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) =>
    String(value)
      .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
      .trim(),
  ),
  v.nonEmpty(),
);
const named = v.union([
  line,
  v.pipe(
    v.object({ name: line }),
    v.transform(({ name }) => name),
  ),
]);
const people = v.union([
  named,
  v.pipe(
    v.array(named),
    v.nonEmpty(),
    v.transform((names: string[]) => joinNames(names)),
  ),
]);
const words = v.union([
  v.array(line),
  v.pipe(
    line,
    v.transform((list) => list.split(/\s*[,;]\s*/)),
  ),
]);
const url = v.pipe(line, v.transform(httpUrl));
const publisher = v.pipe(
  named,
  v.check((name) => httpUrl(name) === null),
);
const date = v.pipe(line, v.transform(readDateField));
const language = v.pipe(
  line,
  v.regex(/^[a-z]{2}(?:[-_]|$)/i),
  v.transform((code) => code.slice(0, 2).toLowerCase()),
);

/**
 * Reads the YAML of front matter, whose first `---` stands on `opening` of the file. A field that is not known is
 * ignored, as is one of another type than it should have; broken YAML throws ArticleError with its line.
 */
export function readFrontMatter(yaml: string, opening: number): FrontMatter {
  const fields = parse(yaml, opening);
  return {
    title: pick(fields, line, 'title headline'),
    titleLine: opening + lineOfKey(yaml, ['title', 'headline']),
    date: pick(
      fields,
      date,
      'date published date_published datepublished published_at published_on publish_date pubdate',
    ),
    byline: pick(fields, people, 'author authors byline by creator')?.replace(/^by\s+/i, '') ?? null,
    url: pick(fields, url, 'url link canonical canonical_url original_url permalink source source_url'),
    publisher: pick(fields, publisher, 'publisher publication outlet site site_name source source_name'),
    language: pick(fields, language, 'language lang locale'),
    tags: [...new Set(pick(fields, words, 'tags keywords')?.filter((tag) => tag !== ''))],
  };
}

type Fields = ReadonlyMap<string, unknown>;

function parse(yaml: string, opening: number): Fields {
  if (yaml.length > LONGEST) throw broken(`it has more than ${LONGEST} characters`, opening);
  checkNesting(yaml, opening);
  const document = parseDocument(yaml, { logLevel: 'error', stringKeys: true });
  const [error] = document.errors;
  if (error) throw broken(error.message, opening + (error.linePos?.[0].line ?? 0), error);
  if (document.contents === null) return new Map();
  if (!isMap(document.contents)) throw broken('it is no list of "field: value" lines', opening);
  return new Map(Object.entries(resolved(document, opening)).map(([key, value]) => [fieldName(key), value]));
}

function checkNesting(yaml: string, opening: number): void {
  const deep = yaml.split('\n').findIndex((text) => NESTED_MARKS.test(text));
  if (deep >= 0) throw broken('it is nested too deep', opening + deep + 1);
  if ((yaml.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS) throw broken('it is nested too deep', opening);
}

/** The values, aliases and all. Aliases of aliases that would fill the memory are an error. */
function resolved(document: ReturnType<typeof parseDocument>, opening: number): Record<string, unknown> {
  try {
    return v.parse(v.record(v.string(), v.unknown()), document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    if (error instanceof ReferenceError) throw broken(error.message, opening, error);
    throw error;
  }
}

function broken(reason: string, at: number, cause?: Error): ArticleError {
  const [message] = reason.split(/ at line \d|\n/);
  return new ArticleError(`has front matter that cannot be read: ${message}`, at, { cause });
}

/** The value of the first of some fields that is there and of the right type. */
function pick<T>(fields: Fields, schema: v.GenericSchema<unknown, T | null>, names: string): T | null {
  for (const name of names.split(' ')) {
    const result = v.safeParse(schema, fields.get(name));
    if (result.success && result.output !== null) return result.output;
  }
  return null;
}

/** "Date-Published" and "date published" are `date_published`. */
function fieldName(key: string): string {
  return key.toLowerCase().replace(/[\s-]+/g, '_');
}

/** How many lines below the opening `---` a field stands. */
function lineOfKey(yaml: string, names: readonly string[]): number {
  const at = yaml.split('\n').findIndex((text) => names.includes(fieldName(text.split(':')[0]!.trim())));
  return at + 1;
}

/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
