import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVIDENCE_GRADE, FLOOR } from '../../src/confidence.ts';
import { ArticleError } from '../../src/errors.ts';
import type { Resolved } from '../../src/model.ts';
import { digest } from '../../src/store/digest.ts';
import { graphFailure } from '../../src/store/graph-failure.ts';
import { prepareArticle } from '../../src/store/prepared-article.ts';
import { verify } from '../../src/store/verify.ts';
import { FERRY, HARBOUR, resolvedSample, type Sample } from './resolved-sample.ts';
import { hashOf, sampleGraph } from './sample-graph.ts';

type Files = Readonly<Record<string, Sample>>;

async function digestOf(files: Files): Promise<string> {
  const { db } = await sampleGraph(files);
  return digest(db);
}

describe('what is written', () => {
  test('a claim shows its words in plain SQL, also behind characters outside the basic plane', async () => {
    const { db } = await sampleGraph({ 'a.md': HARBOUR });
    const claims = await db.selectFrom('claims_full').selectAll().orderBy('source_line').execute();
    expect(claims[0]).toMatchObject({
      source_path: 'a.md',
      source_line: 3,
      publisher: 'The Lantern',
      speaker: 'Tolland',
      speaker_text: 'Tolland',
      cue: 'told',
      addressees: 'Ilse Brandt',
      content: 'that the letter came from Verrin … and that Gull Bay stays open',
      via: 'The Lantern',
      about: 'Tolland',
    });
    expect(claims.map(({ speaker_text }) => speaker_text).sort()).toEqual([
      'Harbour Authority',
      'Tolland',
      'officials',
    ]);
  });

  test('search finds an article and a claim by its words, in any accent, until the article goes', async () => {
    const { writer, sqlite } = await sampleGraph({ 'b.md': FERRY });
    const hits = (table: string, words: string) =>
      sqlite.prepare(`SELECT count(*) FROM ${table} WHERE ${table} MATCH ?`).pluck().get(words);
    expect([hits('articles_fts', 'jose'), hits('articles_fts', 'Lantern')]).toEqual([1, 0]);
    expect([hits('claims_fts', 'ferry'), hits('claims_fts', 'denied')]).toEqual([1, 0]);
    writer.prune('b.md');
    expect([hits('articles_fts', 'jose'), hits('claims_fts', 'ferry')]).toEqual([0, 0]);
  });

  test('a name counts the articles that use it', async () => {
    const { db, writer } = await sampleGraph({ 'a.md': HARBOUR, 'b.md': FERRY });
    const counts = () =>
      db.selectFrom('actor_names').select(['name', 'articles']).where('name', 'in', ['Oduya', 'Brandt']).execute();
    writer.write(hashOf('c'), prepareArticle('c.md', resolvedSample({ text: 'Again\n\nOduya, and Oduya.' })));
    expect(await counts()).toEqual(
      expect.arrayContaining([
        { name: 'Oduya', articles: 2 },
        { name: 'Brandt', articles: 1 },
      ]),
    );
    writer.prune('a.md');
    expect(await counts()).toEqual([{ name: 'Oduya', articles: 2 }]);
    writer.prune('b.md');
    expect(await counts()).toEqual([{ name: 'Oduya', articles: 1 }]);
  });
});

describe('what articles share', () => {
  test('totals count every claim kept, and those of evidence grade among them', async () => {
    const { db, writer } = await sampleGraph({ 'a.md': HARBOUR });
    await db.updateTable('claims').set({ confidence: EVIDENCE_GRADE }).execute();
    await db.updateTable('claims').set({ confidence: FLOOR }).where('cue', '=', 'told').execute();
    expect(writer.totals()).toMatchObject({ claims: 3, evidenceGrade: 2 });
  });

  const nothing = { actorNames: [], placeNames: [], mentions: [], claims: [], positions: [], publisherId: null };

  test.each(['mentions', 'claims', 'positions', 'publisherId', 'actorNames', 'placeNames'] as const)(
    'stays while %s of an article point at it, and goes with the last',
    async (pointing) => {
      const { db, writer } = await sampleGraph();
      const only = (url: string): Resolved => {
        const resolved = resolvedSample({ ...HARBOUR, url });
        return { ...resolved, ...nothing, [pointing]: resolved[pointing] };
      };
      writer.write(hashOf('a'), prepareArticle('a.md', only('https://lantern.example/a')));
      const before = digest(db);
      expect(writer.totals().actors + writer.totals().places).toBeGreaterThan(0);
      writer.write(hashOf('b'), prepareArticle('b.md', only('https://lantern.example/b')));
      writer.prune('b.md');
      expect(digest(db)).toBe(before);
      writer.prune('a.md');
      expect(writer.totals()).toEqual({ articles: 0, copies: 0, actors: 0, places: 0, claims: 0, evidenceGrade: 0 });
    },
  );
});

describe('one article under several paths', () => {
  const sameAs = (path: string) => `the same article as ${path}`;

  test.each([[['a.md', 'b.md', 'c.md']], [['c.md', 'b.md', 'a.md']], [['b.md', 'c.md', 'a.md']]])(
    'belongs to the first path in byte order when they come as %j',
    async (order) => {
      const { db, write } = await sampleGraph();
      for (const [at, path] of order.entries()) write(path, { ...FERRY, line: at + 1 });
      expect(await db.selectFrom('articles').select('source_path').execute()).toEqual([{ source_path: 'a.md' }]);
      const sources = await db.selectFrom('sources').select(['path', 'status', 'reason']).orderBy('path').execute();
      expect(sources).toEqual([
        { path: 'a.md', status: 'loaded', reason: null },
        { path: 'b.md', status: 'skipped', reason: sameAs('a.md') },
        { path: 'c.md', status: 'skipped', reason: sameAs('a.md') },
      ]);
      expect(verify(db)).toEqual([]);
    },
  );

  test('byte order is that of UTF-8, not of UTF-16', async () => {
    const { db, write } = await sampleGraph();
    for (const path of ['🙂.md', '\uff5e.md']) write(path, FERRY);
    expect(await db.selectFrom('articles').select('source_path').execute()).toEqual([{ source_path: '\uff5e.md' }]);
  });

  test('the others are to be read again when their owner changes or goes, and their old rows say so', async () => {
    const { db, writer, write } = await sampleGraph({ 'a.md': FERRY, 'b.md': FERRY, 'c.md': FERRY });
    expect(write('a.md', HARBOUR).heirs).toEqual(['b.md', 'c.md']);
    expect(writer.source('b.md')).toMatchObject({ sha256: null, status: 'skipped', article_id: null });
    expect(write('c.md', FERRY)).toMatchObject({ status: 'loaded', reason: null, heirs: [] });
    expect(write('b.md', FERRY)).toEqual({ status: 'loaded', reason: null, heirs: [], displaced: ['c.md'] });
    expect(writer.source('c.md')).toMatchObject({ status: 'skipped', reason: sameAs('b.md') });
    expect(verify(db)).toEqual([]);
  });
});

describe('same input, same rows', () => {
  const text = (sentence: string): Sample => ({ text: `Report\n\n${sentence}` });
  const VERSIONS: readonly Sample[] = [
    HARBOUR,
    { ...HARBOUR, byline: 'By nobody', tags: [], line: 7 }, // the same article, told otherwise
    FERRY,
    text('Oduya said that Verrin is calm.'),
    text('Brandt told Oduya that Gull Bay froze, according to The Lantern. She said that Tolland waits.'),
    text('Nobody spoke.'),
  ];
  const path = fc.constantFrom('a.md', 'b.md', 'c.md', 'z/a.md');
  const change = fc.record({
    path,
    what: fc.oneof(fc.nat({ max: VERSIONS.length - 1 }), fc.constantFrom('bad', 'gone')),
  });

  type Writer = Awaited<ReturnType<typeof sampleGraph>>['writer'];

  /** What a run does with one file, and with those that have to be read again because of it. */
  function takeIn(writer: Writer, files: ReadonlyMap<string, string | number>, path: string): void {
    const what = files.get(path);
    const heirs =
      what === undefined
        ? writer.prune(path)
        : typeof what === 'string'
          ? writer.refuse(path, hashOf(what), 'failed', `is ${what}`).heirs
          : writer.write(hashOf(what), prepareArticle(path, resolvedSample(VERSIONS[what]!))).heirs;
    for (const heir of heirs) takeIn(writer, files, heir);
  }

  test('after any changes a graph is what a new one of the same files is, in any order, and sound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.boolean(), async (changes, reverse) => {
        const lived = await sampleGraph();
        const files = new Map<string, string | number>();
        for (const { path, what } of changes) {
          if (what === 'gone') files.delete(path);
          else files.set(path, what);
          takeIn(lived.writer, files, path);
        }
        const anew = await sampleGraph();
        const paths = [...files.keys()].sort();
        for (const path of reverse ? paths.reverse() : paths) takeIn(anew.writer, files, path);
        expect(verify(lived.db)).toEqual([]);
        expect(digest(lived.db)).toBe(digest(anew.db));
      }),
      { numRuns: 60 },
    );
  });

  test('writing again changes nothing, and being unchanged is being loaded', async () => {
    const { db, writer, write } = await sampleGraph({ 'a.md': HARBOUR, 'b.md': FERRY });
    const before = digest(db);
    write('a.md', HARBOUR);
    expect(digest(db)).toBe(before);
    writer.markUnchanged(['a.md', 'b.md']);
    expect(writer.source('a.md')?.status).toBe('unchanged');
    expect(digest(db)).toBe(before);
  });

  test.each<[string, Sample]>([
    ['a word', { ...FERRY, text: FERRY.text.replace('late', 'lost') }],
    ['the byline', { ...FERRY, byline: 'By somebody' }],
    ['a source line', { ...FERRY, line: 2 }],
    ['a tag', { ...FERRY, tags: ['ferries'] }],
  ])('another digest shows that %s is different', async (_, other) => {
    expect(await digestOf({ 'b.md': other })).not.toBe(await digestOf({ 'b.md': FERRY }));
  });
});

describe('what cannot be stored', () => {
  test('an id that stands for something else refuses the article, and nothing of it stays', async () => {
    const { db, writer } = await sampleGraph({ 'a.md': HARBOUR });
    const before = digest(db);
    const other = resolvedSample(FERRY);
    const mistaken = {
      ...other,
      actors: other.actors.map((actor) => (actor.name === 'Mara Oduya' ? { ...actor, countryCode: 'XX' } : actor)),
    };
    expect(() => writer.write(hashOf(FERRY), prepareArticle('b.md', mistaken))).toThrow(ArticleError);
    const misnamed = { ...other, actorNames: other.actorNames.map((name) => ({ ...name, kind: 'acronym' as const })) };
    writer.write(hashOf(FERRY), prepareArticle('c.md', other));
    writer.prune('c.md');
    writer.write(hashOf(3), prepareArticle('c.md', resolvedSample({ text: 'Oduya' })));
    expect(() => writer.write(hashOf(FERRY), prepareArticle('b.md', misnamed))).toThrow('already stands for');
    writer.prune('c.md');
    expect(digest(db)).toBe(before);
  });

  test('a newer extractor may know better what is shared', async () => {
    const { db, sqlite } = await sampleGraph({ 'a.md': HARBOUR, 'b.md': FERRY });
    sqlite.exec("UPDATE sources SET extractor = 'rules-0'; UPDATE actors SET country_code = 'XX'");
    const { GraphWriter } = await import('../../src/store/graph-writer.ts');
    const newer = new GraphWriter(sqlite);
    newer.write(hashOf(FERRY), prepareArticle('b.md', resolvedSample(FERRY)));
    newer.write(hashOf(HARBOUR), prepareArticle('a.md', resolvedSample(HARBOUR)));
    expect(verify(db)).toEqual([]);
    expect(digest(db)).toBe(await digestOf({ 'a.md': HARBOUR, 'b.md': FERRY }));
  });

  test('text that SQLite would cut short is refused', async () => {
    const { write } = await sampleGraph();
    expect(() => write('a.md', { text: 'Oduya\0said' })).toThrow('NUL');
  });

  test('a full disk leaves whole articles, and says what to do', async () => {
    const { db, sqlite, write } = await sampleGraph();
    sqlite.pragma(`max_page_count = ${Number(sqlite.pragma('page_count', { simple: true })) + 12}`);
    const fill = () => {
      for (let n = 0; n < 1000; n++) write(`${n}.md`, { ...HARBOUR, url: `https://lantern.example/${n}` });
    };
    const failures: unknown[] = [];
    try {
      fill();
    } catch (error) {
      failures.push(graphFailure(error, 'graph.db'));
    }
    expect(String(failures)).toMatch(/graph.db cannot grow: the disk is full; free some space/);
    const { n } = await db
      .selectFrom('articles')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBeGreaterThan(0);
    expect(verify(db)).toEqual([]);
    sqlite.pragma('max_page_count = 100000');
    fill();
    expect(verify(db)).toEqual([]);
  });
});
