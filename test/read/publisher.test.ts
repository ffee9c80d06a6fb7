import { expect, test } from 'vitest';
import { isNewsSource, publisherNamed, publisherOf } from '../../src/read/publisher.ts';

test.each([
  ['https://www.themoscowtimes.com/2022/08/15/a', 'The Moscow Times', 'RU'],
  ['http://THEMOSCOWTIMES.COM:80/a', 'The Moscow Times', 'RU'],
  ['https://abcnews.go.com/a', 'ABC News', 'US'],
  ['https://news.bridge-herald.co.uk/a', 'bridge-herald.co.uk', null],
  ['http://www.theparisnews.com/a', 'The Paris News', 'US', 'Paris, Texas'],
] as const)('%s is published by %s', (url, name, countryCode, home: string | null = null) => {
  expect(publisherOf(url)).toEqual({ name, countryCode, home });
});

test.each(['http://localhost/a', 'http://127.0.0.1/a', 'https://nytimes.com.evil/'])('%s tells no outlet', (url) => {
  expect(publisherOf(url)?.countryCode ?? null).toBeNull();
});

test.each([
  ['The Moscow Times', 'The Moscow Times', 'RU', 'Moscow, Moscow'],
  ['moscow times', 'The Moscow Times', 'RU', 'Moscow, Moscow'],
  ['themoscowtimes.com', 'The Moscow Times', 'RU'],
  ['The Bridge Herald', 'The Bridge Herald', null],
] as const)('"%s" is %s', (written, name, countryCode, home: string | null = null) => {
  expect(publisherNamed(written)).toEqual({ name, countryCode, home });
});

test('agencies are known by name and by their letters', () => {
  expect(['Reuters', 'REUTERS', 'The Associated Press', 'AP', 'EU', 'Jane Doe', ''].map(isNewsSource)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
