import { readTable, values } from '../lexicon.ts';
import type { FieldMap, MappedField } from './field-map.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

const NAMES = new Map(
  readTable('lexicon/record-fields.tsv', ['field', 'names']).map(({ field, names }) => [field, values(names)]),
);
/** So many names of fields are told where none is the one that was looked for. */
const TOLD = 12;
const MOST_VALUES = 50;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a record, and of what it holds one level deeper where its text lies there, each by what it is called. */
export class Fields {
  readonly #record: JsonRecord;
  readonly #map: FieldMap;
  readonly #scopes: readonly ReadonlyMap<string, unknown>[];

  constructor(record: JsonRecord, map: FieldMap) {
    this.#record = record;
    this.#map = map;
    const own = new Map(folded(record));
    const holders = namesOf('within').flatMap((name) => {
      const value = own.get(name);
      const inner = isRecord(value) ? folded(value) : null;
      if (!inner || !namesOf('text').some((text) => wordsOf(inner.get(text)) !== null)) return [];
      own.delete(name);
      return [inner];
    });
    this.#scopes = [own, ...holders];
  }

  /** The words of the first field that is called so and has any; null where none has. */
  words(field: MappedField | 'description', accept: (words: string) => boolean = () => true): string | null {
    for (const value of this.#values(field)) {
      const words = field === 'url' ? (addressOf(value) ?? wordsOf(value)) : wordsOf(value);
      if (words !== null && accept(words)) return words;
    }
    return null;
  }

  /** Likewise for a field of several values. */
  list(field: MappedField): string[] {
    for (const value of this.#values(field)) {
      const list = listOf(value);
      if (list.length > 0) return list;
    }
    return [];
  }

  /** Whether there is a field of that name, whatever it holds. */
  has(field: MappedField | 'description'): boolean {
    return this.#values(field).some((value) => value !== undefined);
  }

  #values(field: MappedField | 'description'): unknown[] {
    const given = field === 'description' ? undefined : this.#map[field];
    const usual = this.#scopes.flatMap((scope) => namesOf(field).map((name) => nested(scope, name)));
    return given === undefined ? usual : [at(this.#record, given), ...usual];
  }
}

/** Whether a record is one of news: it has a field for its text, were it empty, or tells of an article without it. */
export function isNews(record: unknown, map: FieldMap): record is JsonRecord {
  if (!isRecord(record)) return false;
  const fields = new Fields(record, map);
  return fields.has('text') || isSummary(fields);
}

/** A summary with the title of an article, and where or when it was published. */
export function isSummary(fields: Fields): boolean {
  return fields.has('description') && fields.has('title') && (fields.has('url') || fields.has('date'));
}

/** Why a record, or a table with such columns, is no article, and what would make it one. */
export function textMissing(record: JsonRecord, map: FieldMap): string {
  const names = fieldNames(record);
  const seen = names.length > 0 ? `it has ${names.join(', ')}` : 'it has no fields';
  if (map.text !== undefined)
    return `has no text in "${map.text}", as --map has it, nor in a field of a usual name; ${seen}`;
  return `has no text in a field of a usual name; ${seen}. If one is the text of an article, name it: --map text=FIELD`;
}

/** The names of a record's fields, those of nested ones behind a dot; the first dozen. */
function fieldNames(record: JsonRecord): string[] {
  const names = Object.entries(record).flatMap(([name, value]) =>
    isRecord(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  );
  const told = names.slice(0, TOLD).map((name) => name.slice(0, 40));
  return names.length > TOLD ? [...told, '…'] : told;
}

function namesOf(field: string): readonly string[] {
  return NAMES.get(field)!; // the table has every field; test/data-words.test.ts sees to it
}

/** "date_published", "Date published" and "datePublished" are one. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

function folded(record: JsonRecord): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const key = fold(name);
    if (!fields.has(key)) fields.set(key, value);
  }
  return fields;
}

function nested(scope: ReadonlyMap<string, unknown>, name: string): unknown {
  const dot = name.indexOf('.');
  if (dot < 0) return scope.get(name);
  const holder = scope.get(name.slice(0, dot));
  return isRecord(holder) ? folded(holder).get(name.slice(dot + 1)) : undefined;
}

/** A field as a person names it: written as it is there, or nearly so. */
function at(record: JsonRecord, path: string): unknown {
  const whole = valueAt(record, path);
  if (whole !== undefined) return whole;
  let value: unknown = record;
  for (const name of path.split('.')) value = isRecord(value) ? valueAt(value, name) : undefined;
  return value;
}

function valueAt(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : folded(record).get(fold(name));
}

/** The words of a value: of a text, a number, an object that has a name; paragraphs in a list are parted by blank lines. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const parts = value.flatMap((part) => (typeof part === 'object' ? namedWords(part) : wordsOf(part)) ?? []);
    return parts.length > 0 ? parts.join('\n\n') : null;
  }
  return namedWords(value);
}

/** The url of a thing: `{"@id": "https://…"}`. */
function addressOf(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const address = value['@id'] ?? value.url ?? value.href;
  return typeof address === 'string' ? address : null;
}

function namedWords(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const fields = folded(value);
  for (const name of namesOf('words')) {
    const words = fields.get(name) ?? fields.get(`@${name}`) ?? fields.get(`$${name}`);
    if (typeof words === 'string' && words.trim() !== '') return words;
    if (typeof words === 'number') return String(words);
  }
  return null;
}

/** "['Ana Ruiz', 'John Roe']", as tables have lists that a program wrote. */
const WRITTEN_LIST = /^\s*\[\s*(?:(?:"[^"]*"|'[^']*')\s*,?\s*)*\]\s*$/;

function listOf(value: unknown): string[] {
  if (typeof value === 'string' && value.length < 10_000 && WRITTEN_LIST.test(value))
    return [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].flatMap(([, double, single]) => wordsOf(double ?? single) ?? []);
  const parts = Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];
  const isNamed = (part: unknown) => typeof part !== 'number' && !Array.isArray(part); // numbers point into another table
  return parts.filter(isNamed).flatMap((part) => wordsOf(part) ?? []);
}
