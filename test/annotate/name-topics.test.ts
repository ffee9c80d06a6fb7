import { expect, test } from 'vitest';
import { TOPICS, topicsOf } from '../../src/annotate/name-topics.ts';
import { tokensOf } from './tokens-of.ts';

function topicsIn(text: string): readonly string[] {
  const { tokens, sentences } = tokensOf(text);
  const { article, sentences: own } = topicsOf(tokens, sentences);
  return [article, ...own].map((topic) => ['none', ...TOPICS][topic]!);
}

test.each([
  ['Kelbrook lost two matches of the season.', 'sport'],
  ['The band wrote songs for a film.', 'music'],
  ['The vote was about the budget of the parliament.', 'state'],
  ['They left.', 'none'],
  ['The Song Club met.', 'none'], // words of names tell what they are called, not what is going on
])('%s is about: %s', (text, expected) => {
  expect(topicsIn(text)).toEqual([expected, expected]);
});

test('an article is about what most of its words tell, each sentence about its own', () => {
  expect(topicsIn('The team won the match. The minister clapped. They left.')).toEqual([
    'sport',
    'sport',
    'state',
    'none',
  ]);
});
