import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../src/annotate/quotes.ts';
import { articleOf } from '../article-of.ts';

/** Each case: a text, and the quotations in it as they stand. */
const CASES: Record<string, [string, string[]]> = {
  curly: ['She said “we will go” and left.', ['“we will go”']],
  straight: ['She said "we will go" and "soon".', ['"we will go"', '"soon"']],
  'two apostrophes': ["She said ''we will go'' and left.", ["''we will go''"]],
  'backticks and apostrophes': ["She said ``we will go'' and left.", ["``we will go''"]],
  guillemets: ['She said «we will go» and left.', ['«we will go»']],
  'British single marks': [
    '‘We didn’t know,’ she said. ‘Nobody’s told us.’',
    ['‘We didn’t know,’', '‘Nobody’s told us.’'],
  ],
  'straight single marks': ["'We can't go,' she said.", ["'We can't go,'"]],
  'marks inside marks': ['“He told me ‘go now’ twice,” she said.', ['“He told me ‘go now’ twice,”']],
  'a plural possessive inside single marks': [
    '‘The miners’ strike is over,’ he said.',
    ['‘The miners’ strike is over,’'],
  ],
  'an opening mark that never closes': ['He said: “We will go.', ['“We will go.']],
  'a first quotation without its end': ['“We will go. “Now,” he said.', ['“We will go.', '“Now,”']],
};

/** Apostrophes, inches and lone marks. */
const NONE = [
  'The miners’ strike began in the ’90s.',
  "It's Anna's, and rock 'n' roll.",
  'The 6" pipe burst.',
  'He closed a mark he never opened.”',
];

describe('findQuotes', () => {
  for (const [name, [text, expected]] of Object.entries(CASES))
    test(name, () => {
      expect(findQuotes(articleOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    });

  for (const text of NONE)
    test(`no quotation: ${text}`, () => {
      expect(findQuotes(articleOf(text))).toEqual([]);
    });

  test('goes on over paragraphs that each open with a mark', () => {
    const quotes = findQuotes(articleOf('“We were late.\n\n“We were tired.\n\n“We went home,” she said.'));
    expect(quotes.map(({ balanced, continues }) => [balanced, continues])).toEqual([
      [true, false],
      [true, true],
      [true, true],
    ]);
  });

  test('knows a lost end from a quotation that goes on', () => {
    expect(findQuotes(articleOf('“We were late.\n\nThe road was closed.')).map(({ balanced }) => balanced)).toEqual([
      false,
    ]);
  });
});
