import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectionOf } from '../../src/store/connection.ts';
import { CopyWriter } from '../../src/store/copy-writer.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { signed } from '../../src/store/signature.ts';
import { copyProblems } from '../../src/store/verify-copies.ts';
import { edited, prose } from './copy-texts.ts';

interface Written {
  readonly words: readonly string[];
}

/** A graph of nothing but articles; `put` and `drop` go by their numbers. */
async function copyGraph() {
  const db = await openGraph(':memory:');
  const sqlite = connectionOf(db);
  const writer = new CopyWriter(sqlite);
  const article = sqlite.prepare(`INSERT INTO articles (id, source_path, text, text_sha256, rows_sha256)
    VALUES (@id, @id, @text, @hash, @hash)`);
  const block = sqlite.prepare(`INSERT INTO blocks (article_id, ordinal, kind, span_start, span_end, source_line)
    VALUES (@article_id, @ordinal, @kind, @span_start, @span_end, @source_line)`);
  const put = sqlite.transaction((id: number, { words }: Written) => {
    const text = words.join(' ');
    const blocks = [
      { article_id: id, ordinal: 0, kind: 'paragraph' as const, span_start: 0, span_end: text.length, source_line: 1 },
    ];
    article.run({ id, text, hash: '0'.repeat(64) });
    for (const row of blocks) block.run(row);
    writer.add(signed({ id, text }, blocks));
    writer.settle();
  });
  const drop = sqlite.transaction((id: number, { words }: Written) => {
    const text = words.join(' ');
    const blocks = [
      { article_id: id, ordinal: 0, kind: 'paragraph' as const, span_start: 0, span_end: text.length, source_line: 1 },
    ];
    sqlite.prepare('DELETE FROM articles WHERE id = ?').run(id);
    writer.remove(signed({ id, text }, blocks));
    writer.settle();
  });
  const rows = () => [
    sqlite.prepare('SELECT * FROM copy_links ORDER BY 1, 2').raw().all(),
    sqlite.prepare('SELECT * FROM article_shingles ORDER BY 1, 2, 3').raw().all(),
  ];
  const originals = () =>
    Object.fromEntries(
      sqlite.prepare<[], [number, number]>('SELECT article_id, copy_of FROM copies ORDER BY 1').raw().all(),
    );
  const clear = () => {
    sqlite.exec('DELETE FROM copy_links; DELETE FROM article_shingles; DELETE FROM articles');
    return graph;
  };
  const graph = { put, drop, rows, originals, clear, problems: () => copyProblems(sqlite) };
  return graph;
}

const [GRAPH, ANOTHER] = [await copyGraph(), await copyGraph()];

function originalsOf(articles: readonly Written[]) {
  const graph = GRAPH.clear();
  for (const [at, article] of articles.entries()) graph.put(at + 1, article);
  expect(graph.problems()).toEqual([]);
  return graph.originals();
}

const STORY = prose(1, 300);
const OTHER = prose(2, 300);

describe('what is a copy', () => {
  test.each<[string, string[]]>([
    ['the same text', STORY],
    ['in another case', STORY.map((word) => word.toUpperCase())],
    ['a last third cut', STORY.slice(0, 200)],
    ['a word in twenty changed', edited(STORY, 20)],
    ['one number corrected', STORY.map((word, at) => (at === STORY.findIndex((one) => /\d/.test(one)) ? '17' : word))],
    ['a sentence put before it', [...prose(3, 20), ...STORY]],
    ['paragraphs in another order', [...STORY.slice(150), ...STORY.slice(0, 150)]],
  ])('%s', (_, words) => {
    expect(Object.keys(originalsOf([{ words: STORY }, { words }]))).toHaveLength(1);
  });

  test.each<[string, string[], string[]]>([
    ['another text', STORY, OTHER],
    ['the background of another story', [...STORY.slice(0, 100), ...OTHER], [...prose(4, 200), ...STORY.slice(0, 100)]],
    ['a third of it rewritten', STORY, edited(STORY, 3)],
    ['one form with other names and numbers', STORY, STORY.map((word) => (/[A-Z\d]/.test(word) ? `X${word}` : word))],
    ['an item of a round-up', [...STORY, ...OTHER, ...prose(5, 300)], STORY.slice(0, 60)],
    ['a text too short to tell', STORY.slice(0, 15), STORY.slice(0, 15)],
    ['one that has half as much again to say', STORY, [...STORY, ...prose(6, 150), ...OTHER]],
  ])('not %s', (_, words, others) => {
    if (words.length > others.length) return expect(originalsOf([{ words }, { words: others }])).toEqual({});
    const { 2: copy } = originalsOf([{ words }, { words: others }]);
    expect(copy).toBeUndefined();
  });
});

describe('which is the original', () => {
  test('the much longer one, whichever comes first; of two about as long the smaller id', () => {
    const [part, whole] = [{ words: STORY.slice(0, 150) }, { words: STORY }];
    expect(originalsOf([part, whole])).toEqual({ 1: 2 });
    expect(originalsOf([whole, part])).toEqual({ 2: 1 });
    expect(originalsOf([{ words: edited(STORY, 40) }, { words: STORY }])).toEqual({ 2: 1 });
  });

  test('a report that grows is a copy of its last version, and one that drops what it began with is not', () => {
    const growing = [100, 150, 210, 300].map((length) => ({ words: STORY.slice(0, length) }));
    expect(originalsOf(growing)).toEqual({ 1: 4, 2: 4, 3: 4 });
    const long = prose(7, 900);
    const rolling = [0, 100, 200, 300, 400].map((start) => ({ words: long.slice(start, start + 300) }));
    expect(originalsOf(rolling)).toEqual({});
  });

  test('nobody is a copy of a copy', () => {
    const step = (at: number) => [...edited(STORY, 8).slice(0, at * 30), ...STORY.slice(at * 30)];
    const chain = [0, 4, 8].map((at) => ({ words: step(at) }));
    const originals = originalsOf(chain);
    for (const original of Object.values(originals)) expect(originals).not.toHaveProperty(String(original));
  });
});

describe('copies follow from the set of articles', () => {
  const LONG = prose(8, 240);
  const FOOTER = prose(9, 12);
  /** Windows on one text, so that the second is a copy of the first and the fourth is none. */
  const article = fc
    .record({
      start: fc.constantFrom(0, 16, 32, 48, 64, 120),
      length: fc.constantFrom(120, 116, 80),
      every: fc.constantFrom(1000, 40, 12),
      footer: fc.boolean(),
    })
    .map(({ start, length, every, footer }): Written => {
      const words = edited(LONG.slice(start, start + length), every);
      return { words: footer ? [...words, ...FOOTER] : words };
    });

  function hold(articles: readonly Written[], changes: readonly number[]) {
    const lived = GRAPH.clear();
    const there = new Set<number>();
    const turn = (id: number) => {
      const written = articles[id - 1]!;
      if (there.delete(id)) return lived.drop(id, written);
      there.add(id);
      lived.put(id, written);
    };
    for (const at of [...articles.keys()].reverse()) turn(at + 1);
    for (const change of changes) turn((change % articles.length) + 1);
    const anew = ANOTHER.clear();
    for (const id of [...there].sort((a, b) => a - b)) anew.put(id, articles[id - 1]!);
    expect(lived.rows()).toEqual(anew.rows());
    expect(lived.problems()).toEqual([]);
  }

  test('whatever the order in which they come and go', () => {
    const few = fc.array(article, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(few, fc.array(fc.nat(), { maxLength: 12 }), (articles, changes) => hold(articles, changes)),
      { numRuns: 40 },
    );
  });

  test('also where more share their words than are compared with one another', () => {
    const many = fc.array(article, { minLength: 50, maxLength: 50, size: 'max' });
    fc.assert(
      fc.property(many, fc.array(fc.nat(), { maxLength: 30, size: 'max' }), (articles, changes) =>
        hold(articles, changes),
      ),
      { numRuns: 2 },
    );
  });
});
