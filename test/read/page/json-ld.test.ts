import { expect, test } from 'vitest';
import { readJsonLd } from '../../../src/read/page/json-ld.ts';

const read = (...blocks: string[]) => readJsonLd(blocks.map((value, at) => ({ name: 'script', value, line: at + 1 })));
const ARTICLE = '"@type": "NewsArticle", "headline": "A bridge is closed"';

test.each<[what: string, blocks: string[]]>([
  ['alone', [`{${ARTICLE}}`]],
  ['in a list', [`[{"@type": "WebSite"}, {${ARTICLE}}]`]],
  ['in a graph', [`{"@graph": [{"@type": "Organization", "name": "x"}, {${ARTICLE}}]}`]],
  ['as the main thing of a page', [`{"@type": "WebPage", "mainEntity": {${ARTICLE}}}`]],
  ['of several types', ['{"@type": ["Thing", "NewsArticle"], "headline": "A bridge is closed"}']],
  ['behind a broken block', ['{"@type": "NewsArticle", "headline": ', `{${ARTICLE}}`]],
  ['with a line break in a string', ['{"@type": "NewsArticle", "headline": "A bridge\nis closed"}']],
  ['with a comma too many', [`{${ARTICLE},}`]],
  ['within a comment', [`<!-- {${ARTICLE}} -->`]],
  ['with entities and tags', ['{"@type": "Article", "headline": "A <i>bridge</i>&nbsp;is&#32;closed"}']],
  ['beside one that says less', ['{"@type": "Article"}', `{${ARTICLE}}`]],
])('an article %s', (_, blocks) => {
  expect(read(...blocks)?.headline).toBe('A bridge is closed');
});

test('whose authors are a name, a list, or elsewhere in the graph', () => {
  const authors = (author: string) =>
    read(
      `{"@graph": [{"@type": "Person", "@id": "#jane", "name": "Jane Doe"}, {"@type": "Article", "author": ${author}}]}`,
    )?.authors;
  expect(authors('"Jane Doe"')).toEqual(['Jane Doe']);
  expect(authors('[{"name": "Jane Doe"}, {"name": "John Roe"}]')).toEqual(['Jane Doe', 'John Roe']);
  expect(authors('{"@id": "#jane"}')).toEqual(['Jane Doe']);
  expect(authors('7')).toEqual([]);
});

test('no article is what describes another thing, or nothing', () => {
  expect(read('{"@type": "Organization", "name": "The Lisbon Herald"}')).toBe(null);
  expect(read('', 'null', '[[[[[[[[[[{"@type": "Article"}]]]]]]]]]]', '"NewsArticle"')).toBe(null);
});

test('deep nesting is passed over', () => {
  expect(read('['.repeat(50_000))).toBe(null);
});
