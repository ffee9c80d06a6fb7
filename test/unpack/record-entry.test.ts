import { expect, test } from 'vitest';
import { contentsOf, fieldsOf, told } from './unpacking.ts';

const TEXT = 'The ferry to Lisbon was late.';

/** The fields that a record becomes. */
async function fields(record: object): Promise<Record<string, unknown>> {
  const { entries } = await contentsOf('a.json', JSON.stringify(record));
  return fieldsOf(entries[0]);
}

const article = {
  headline: 'Ferry late',
  datePublished: '2031-03-10',
  author: ['Ana Ruiz'],
  publisher: 'Lantern',
  url: 'https://lantern.example/ferry',
  inLanguage: 'en',
  keywords: ['boats', 'Lisbon'],
  articleBody: TEXT,
  line: 1,
};
const url = article.url;

test.each<[string, object]>([
  [
    'schema.org',
    {
      '@type': 'NewsArticle',
      ...article,
      author: [{ '@type': 'Person', name: 'Ana Ruiz', url: 'https://lantern.example/ana' }],
      publisher: { '@type': 'Organization', name: 'Lantern', logo: { url: 'https://lantern.example/logo.png' } },
      description: 'It was late.',
    },
  ],
  [
    'a scraper',
    {
      title: 'Ferry late',
      maintext: TEXT,
      date_publish: '2031-03-10',
      authors: ['Ana Ruiz'],
      source_domain: 'Lantern',
      url,
      language: 'en',
      tags: ['boats', 'Lisbon'],
      image_url: 'https://lantern.example/a.png',
    },
  ],
  [
    'an API that nests its fields',
    {
      webTitle: 'Ferry late',
      webUrl: url,
      webPublicationDate: '2031-03-10',
      apiUrl: 'https://api.example/1',
      fields: { bodyText: TEXT, byline: 'Ana Ruiz', publication: 'Lantern', lang: 'en' },
      tags: [{ id: 'a/b', webTitle: 'none', label: 'boats' }, { label: 'Lisbon' }],
    },
  ],
  [
    'an API whose fields are objects',
    {
      headline: { main: 'Ferry late', print_headline: null },
      body: TEXT,
      pub_date: '2031-03-10',
      byline: { original: 'Ana Ruiz' },
      source: { name: 'Lantern', uri: 'lantern.example' },
      web_url: url,
      language: 'en',
      keywords: [{ name: 'place', value: 'x' }, { value: 'Lisbon' }].map(({ value }) => ({
        value: value === 'x' ? 'boats' : value,
      })),
    },
  ],
  [
    'a search engine',
    {
      _id: 'x',
      _source: {
        Title: 'Ferry late',
        'Full Text': TEXT,
        'Publication Date': '2031-03-10',
        Author: 'Ana Ruiz',
        Publication: 'Lantern',
        URL: url,
        Language: 'en',
        Subjects: ['boats', 'Lisbon'],
      },
    },
  ],
])('of %s gives the words of schema.org', async (_, record) => {
  expect(await fields(record)).toEqual(article);
});

test('a url is of the web, and a publisher is not one', async () => {
  const { url, publisher } = await fields({
    text: TEXT,
    url: 'id:7',
    link: 'https://a.example/1',
    source: 'https://a.example',
  });
  expect([url, publisher]).toEqual(['https://a.example/1', undefined]);
});

test('paragraphs in a list are one text, and lists that a program wrote are lists', async () => {
  const { articleBody, author } = await fields({
    title: 'A',
    text: ['One.', 'Two.'],
    authors: "['Ana Ruiz', \"Tom O'Neill\"]",
  });
  expect([articleBody, author]).toEqual(['One.\n\nTwo.', ['Ana Ruiz', "Tom O'Neill"]]);
});

test('a text that is cut off gives way to a whole one, and is skipped where there is none', async () => {
  const cut = 'The ferry to… [+812 chars]';
  expect((await fields({ content: cut, full_text: TEXT })).articleBody).toBe(TEXT);
  expect(told(await contentsOf('a.json', JSON.stringify({ title: 'A', content: cut })))).toEqual([
    'a.json: skipped, holds only the beginning of its text, which was cut off',
  ]);
});

test('a page in a field is read as a page', async () => {
  const { entries } = await contentsOf('a.json', JSON.stringify({ url, html: '<!doctype html><p>late' }));
  expect(entries).toEqual([expect.objectContaining({ format: 'html', url, charset: 'utf-8' })]);
});

test('a summary is no article', async () => {
  const record = { title: 'A', link: url, description: 'It was late.' };
  expect(told(await contentsOf('a.json', JSON.stringify(record)))).toEqual([
    'a.json: skipped, holds only a summary, without the text of the article',
  ]);
});

test('names of fields that a person gives come first', async () => {
  const record = { headline: 'No', kicker: 'Ferry late', text: 'No', story: { full: TEXT } };
  const map = { title: 'kicker', text: 'story.full' };
  const { entries } = await contentsOf('a.json', JSON.stringify(record), map);
  expect(fieldsOf(entries[0])).toEqual({ headline: 'Ferry late', articleBody: TEXT, line: 1 });
});

test('a record that has no field of that name is read by the usual names', async () => {
  const map = { text: 'story.full' };
  expect(told(await contentsOf('a.json', JSON.stringify({ text: TEXT }), map))).toEqual(['a.json: fields']);
  expect(told(await contentsOf('a.json', JSON.stringify({ headline: 'A', plot: { full: TEXT } }), map))).toEqual([
    'a.json: skipped, has no text in "story.full", as --map has it, nor in a field of a usual name; it has headline, plot.full',
  ]);
});

test('what is no news says which fields it has', async () => {
  const { entries } = await contentsOf('package.json', '{"name": "a", "description": "b", "scripts": {"test": "c"}}');
  expect(entries).toEqual([
    {
      path: 'package.json',
      status: 'skipped',
      reason:
        'has no text in a field of a usual name; it has name, description, scripts.test. If one is the text of an article, name it: --map text=FIELD',
    },
  ]);
});

test('numbers are nobody and no words', async () => {
  const { author, keywords } = await fields({ text: TEXT, author: 3, byline: 'Ana Ruiz', tags: [1, 'boats'] });
  expect([author, keywords]).toEqual([['Ana Ruiz'], ['boats']]);
});

test('urls and dates may be things', async () => {
  const date = { $date: '2031-03-10T00:00:00Z' };
  const fromId = await fields({
    text: TEXT,
    date,
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://a.example/1' },
  });
  expect([fromId.url, fromId.datePublished]).toEqual(['https://a.example/1', date.$date]);
});
