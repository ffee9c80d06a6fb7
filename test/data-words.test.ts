import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable, values } from '../src/lexicon.ts';
import { ATTITUDES, POLARITIES } from '../src/ontology.ts';

const GENDERS = ['', 'male', 'female'];
const YES = ['', 'yes'];
const CUE_PREPOSITIONS = ['of', 'for', 'about', 'on', 'as', 'against', 'with', 'in'];
const CUE_FRAMES = ['that', 'quote', 'inf', 'np', 'hearer', 'to-hearer', 'wh', 'source', ...CUE_PREPOSITIONS];

interface List {
  readonly file: string;
  /** Column name to what a cell may hold: a closed list of values, or a pattern for the whole cell. */
  readonly columns: Readonly<Record<string, readonly string[] | RegExp>>;
  readonly rows: number;
}

/** A word or words as they stand in running text. */
const WORDS = /^[\p{L}\p{N}'.-]+(?: [\p{L}\p{N}'.-]+)*$/u;
const LEMMAS = /^[a-z-]+(?: [a-z-]+)*$/;

const LISTS: readonly List[] = [
  {
    file: 'cues.tsv',
    columns: {
      cue: LEMMAS,
      attitude: ATTITUDES,
      frames: CUE_FRAMES,
      strength: ['strong', 'weak'],
      polarity: ['', ...POLARITIES],
    },
    rows: 1400,
  },
  {
    file: 'noun-cues.tsv',
    columns: {
      noun: WORDS,
      attitude: ATTITUDES,
      frames: ['', 'that', 'inf', 'of', 'for', 'to', 'about', 'on', 'in', 'against', 'with'],
      use: ['make', 'express', 'possessive', 'in'],
    },
    rows: 400,
  },
  {
    file: 'titles.tsv',
    columns: {
      title: WORDS,
      gender: GENDERS,
      class: ['honorific', 'office', 'rank', 'spokesperson', 'profession', 'clergy', 'royalty', 'party-role', 'family'],
      abbreviation_of: /^$|^\p{L}[\p{L} '-]+$/u,
      needs_body: YES,
    },
    rows: 1200,
  },
  {
    file: 'role-nouns.tsv',
    columns: {
      noun: WORDS,
      plural: /^$|^[\p{L}.'-]+(?: [\p{L}.'-]+)*$/u,
      gender: GENDERS,
      class: ['official', 'spokesperson', 'group', 'document', 'anonymous', 'person', 'expert', 'poll'],
    },
    rows: 1200,
  },
  {
    file: 'group-nouns.tsv',
    columns: {
      phrase: WORDS,
      number: ['singular', 'plural'],
      class: [
        'government',
        'officials',
        'authorities',
        'lawmakers',
        'police',
        'military',
        'intelligence',
        'militants',
        'media',
        'public',
        'experts',
        'business',
        'organisations',
        'sources',
        'allies',
      ],
      actor: ['state', 'group'],
    },
    rows: 900,
  },
  {
    file: 'ministries.tsv',
    columns: {
      head: WORDS,
      class: [
        'ministry',
        'department',
        'executive',
        'legislature',
        'court',
        'diplomatic',
        'financial',
        'military',
        'police',
        'intelligence',
        'agency',
        'party',
        'religious',
      ],
    },
    rows: 700,
  },
  { file: 'abbreviations.tsv', columns: { abbreviation: /\.$/, follows: ['name', 'number', 'any'] }, rows: 400 },
  {
    file: 'given-names.tsv',
    columns: { name: /^\p{Lu}[\p{L}'-]+$/u, gender: ['male', 'female', 'both'], word: YES },
    rows: 5000,
  },
  {
    file: 'short-given-names.tsv',
    columns: { short: /^\p{Lu}\p{Ll}+$/u, full: /^\p{Lu}\p{Ll}+(?:\|\p{Lu}\p{Ll}+)*$/u },
    rows: 150,
  },
  {
    file: 'record-fields.tsv',
    columns: {
      field: [
        'text',
        'description',
        'title',
        'date',
        'author',
        'publisher',
        'url',
        'language',
        'tags',
        'within',
        'words',
      ],
      names: /^[a-z]+(?:\.[a-z]+)?(?:\|[a-z]+(?:\.[a-z]+)?)*$/,
    },
    rows: 10,
  },
  {
    file: 'kind-nouns.tsv',
    columns: { noun: WORDS, kind: ['person', 'organisation', 'place', 'other'] },
    rows: 500,
  },
  {
    file: 'topic-words.tsv',
    columns: { word: LEMMAS, topic: ['sport', 'music', 'screen', 'land', 'war', 'business', 'state', 'learning'] },
    rows: 350,
  },
  { file: 'company-forms.tsv', columns: { form: /^\p{Lu}[\p{L}/]+$/u }, rows: 20 },
];

describe.each(LISTS)('$file', ({ file, columns, rows }) => {
  const names = Object.keys(columns);
  const table = readTable(`lexicon/${file}`, names);
  const keys = table.map((row) => row[names[0]!]!);

  test('says where it comes from and under which licence', () => {
    const head = readFileSync(new URL(`../data/lexicon/${file}`, import.meta.url), 'utf8').split('\n');
    const comments = head
      .slice(
        0,
        head.findIndex((line) => !line.startsWith('#')),
      )
      .join(' ');
    expect(comments).toMatch(/Source: .+Licence: /);
    expect(head[comments === '' ? 0 : head.findIndex((line) => !line.startsWith('#'))]).toBe(names.join('\t'));
  });

  test('is in byte order, without doubles', () => {
    const sorted = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(keys).toEqual(sorted);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(rows);
  });

  test.each(names)('%s holds only what it may', (name) => {
    const allowed = columns[name]!;
    const wrong = table.filter((row) => {
      const cell = row[name]!;
      if (allowed instanceof RegExp) return !allowed.test(cell);
      const cells = cell === '' ? [''] : values(cell);
      return new Set(cells).size !== cells.length || !cells.every((value) => allowed.includes(value));
    });
    expect(wrong).toEqual([]);
  });
});

describe('cues', () => {
  const cues = new Map(
    readTable('lexicon/cues.tsv', ['cue', 'attitude', 'frames', 'strength', 'polarity']).map((row) => [row.cue, row]),
  );

  test.each([
    ['say', 'say', 'strong', ''],
    ['deny', 'deny', 'strong', ''],
    ['vow', 'promise', 'strong', ''],
    ['call for', 'request', 'strong', ''],
    ['hail', 'praise', 'strong', ''],
    ['express hope', 'hope', 'strong', ''],
    ['voice concern', 'fear', 'strong', ''],
    ['add', 'say', 'weak', ''],
    ['find', 'know', 'weak', ''],
    ['decline to comment', 'silence', 'strong', 'negative'],
    ['doubt', 'believe', 'strong', 'negative'],
  ])('%s is %s, %s %s', (cue, attitude, strength, polarity) => {
    expect(cues.get(cue)).toMatchObject({ attitude, strength, polarity });
  });

  test('British and American spellings report alike', () => {
    const pairs = [...cues.keys()]
      .filter((cue) => /is(?=e\b)/.test(cue))
      .map((cue) => [cue, cue.replace(/is(?=e\b)/, 'iz')]);
    const listed = pairs.filter(([, american]) => cues.has(american!));
    expect(listed.length).toBeGreaterThan(20);
    for (const [british, american] of listed)
      expect({ ...cues.get(american!), cue: british }).toEqual(cues.get(british!));
  });

  test('every attitude has a word for it', () => {
    expect(ATTITUDES.filter((attitude) => ![...cues.values()].some((cue) => cue.attitude === attitude))).toEqual([]);
  });
});

test('word lists name no country', () => {
  const countries = new Set(
    readTable('lexicon/countries.tsv', ['name', 'demonyms']).flatMap(({ name, demonyms }) => [
      name,
      ...values(demonyms),
    ]),
  );
  const words = (['cues.tsv', 'noun-cues.tsv', 'role-nouns.tsv', 'group-nouns.tsv', 'ministries.tsv'] as const).flatMap(
    (file) =>
      readTable(`lexicon/${file}`, []).flatMap((row: Readonly<Record<string, string>>) =>
        Object.values(row)[0]!.split(' '),
      ),
  );
  expect(words.filter((word) => countries.has(word))).toEqual([]);
});

test('a full title stands in the list beside its abbreviation', () => {
  const titles = readTable('lexicon/titles.tsv', ['title', 'abbreviation_of']);
  const listed = new Set(titles.map(({ title }) => title));
  expect(titles.filter((row) => row.abbreviation_of !== '' && !listed.has(row.abbreviation_of))).toEqual([]);
});
