import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(`../../train/readings/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));

describe('what was read by eye', () => {
  it('holds 50 pages, each with what it says of itself', () => {
    const [columns, ...pages] = rowsOf('pages.tsv');
    expect(columns).toEqual(['id', 'title', 'published_on', 'byline']);
    expect(new Set(pages.map(([id]) => id)).size).toBe(50);
    for (const [id, title, publishedOn, ...bylines] of pages) {
      expect(id).toMatch(/^[0-9a-f]{64}$/);
      expect(title).toMatch(/\S/);
      expect(publishedOn).toMatch(/^(?:\d{4}-\d\d-\d\d(?: \| (?=\d)|$))+$/);
      expect(bylines).toEqual([expect.not.stringMatching(/^by |^\s|\s$/i)]);
    }
  });

  it.each(['speakers.tsv', 'bulk-speakers.tsv', 'bulk-speakers-unseen.tsv'])(
    '%s holds who speaks, by place',
    (name) => {
      const [columns, ...sources] = rowsOf(name);
      expect(columns).toEqual(['article', 'start', 'speaker']);
      expect(new Set(sources.map(([article, start]) => `${article} ${start}`)).size).toBe(sources.length);
      for (const source of sources)
        expect(source).toEqual([
          expect.stringMatching(/\S/),
          expect.stringMatching(/^\d+$/),
          expect.stringMatching(/^(?:-|\S[^|]*(?:\|\S[^|]*)*)$/),
        ]);
    },
  );
});
