import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { tokenise } from '../../src/annotate/tokenise.ts';
import type { Annotated, Span } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';

/** Pieces out of which an article, or something like one, is put together. */
const PIECES = [
  ...'word |Word |said |He |Putin |Kim Jong-un |U.S. |Sen. |JANE DOE |cannot |gonna |pro-Russian |’s |“|”|"|\'|‘|’|«|»|``|(|)'.split(
    '|',
  ),
  ...'.|. |?!|…|...|, |-|–|—| - |•|*|&|/|$|%|3,400 |2019 |May 5 |last week |on Monday |\n\n|\n\n|\n|\t|\r|\u2028| |  '.split(
    '|',
  ),
  ...'é|Gintarė |Ünal |ß|İ|ﬁ|Ǆ|русский текст. |اللغة العربية |עברית |日本語の文章。|한국어 |हिन्दी '.split('|'),
  ...[
    '😀',
    '👩‍👩‍👧',
    '🇫🇷',
    '\uD83D',
    '\uDE00',
    '\u200B',
    '\u200F',
    '\u202E',
    '\uFEFF',
    '\u00A0',
    '\u0301',
    '\0',
    '\u0007',
    '\u{E0001}',
  ],
  ...[
    'constructor ',
    '__proto__ ',
    'toString',
    'hasOwnProperty.',
    'https://a.org/b?c=d ',
    'a@b.org ',
    '#tag ',
    '@me ',
    ':-) ',
  ],
  'x'.repeat(250),
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Half a pair is no character: a span must not begin or end inside one. */
function isInPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function expectSpans(text: string, spans: readonly Span[]): void {
  let end = 0;
  const wrong = spans.filter((span) => {
    const isSound = span.start >= end && span.end > span.start && span.end <= text.length;
    end = span.end;
    return !isSound || isInPair(text, span.start) || isInPair(text, span.end);
  });
  expect(wrong).toEqual([]);
}

function expectSound({ document, tokens, sentences, quotes, times, names }: Annotated): void {
  const { text, blocks } = document;
  for (const spans of [tokens, quotes, times, names]) expectSpans(text, spans);
  expect(tokens.filter((token) => text.slice(token.start, token.end) !== token.text)).toEqual([]);
  const gaps = tokens.map(({ start }, at) => text.slice(tokens[at - 1]?.end ?? 0, start));
  expect(gaps.filter((gap) => !/^[\s\uFEFF]*$/.test(gap))).toEqual([]);
  let first = 0;
  for (const sentence of sentences) {
    expect(sentence.first).toBe(first);
    expect(sentence.last).toBeGreaterThan(first);
    const block = blocks[sentence.block]!;
    expect(tokens[first]!.start).toBeGreaterThanOrEqual(block.start);
    expect(tokens[sentence.last - 1]!.end).toBeLessThanOrEqual(block.end);
    first = sentence.last;
  }
  expect(first).toBe(tokens.length);
}

test('whatever the text, spans are of it, in order, and of whole characters', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expectSound(annotate(articleOf(pieces.join(''), '2022-08-15')));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['nothing', ''],
  ['one word', 'Yes'],
  ['no quotation', 'The minister left on Monday. He will be back in May.'],
  ['no verb', 'A town of brick and rain.\n\nPopulation: 3,400'],
  ['quotations only', '“Go,” “now.”\n\n“Never.”'],
  ['quotations that are never closed', '“Go, she said. "Now, he said. ‘No.\n\n“Never'],
  ['quotations that are never opened', 'Go,” she said. Now,” he said. No.’\n\nNever”'],
  ['all capitals', 'THE PRESIDENT OF FRANCE SAID ON MONDAY THAT “NOTHING IS LOST.”'],
  ['another language', 'Министр заявил: «Мы не сдадимся». Er sagte: „Wir gehen.“ 彼は「行く」と言った。'],
  ['right to left', 'قال الوزير: "لن نستسلم" يوم الاثنين.\n\nאמר השר: "לא ניכנע"'],
  ['emoji', '😀😀 “👩‍👩‍👧 yes” 🇫🇷 said 👍🏽.'],
  ['half characters', '\uD83D said \uDE00 “a\uD83D” \uD83D\uDE00\uDE00'],
  ['signs without width', 'Pu\u200Btin said\u200B “\uFEFFyes\uFEFF” to\u2060 Kim\u00AD.'],
  ['NUL', 'Pu\0tin\0 said “\0yes\0”.\0'],
  ['white space in front and behind', '   \t Yes. \u00A0 “No” \u3000 '],
])('%s', (_, text) => {
  expect(() => expectSound(annotate(articleOf(text, '2022-08-15')))).not.toThrow();
});

/** Two million characters of a piece of text. */
const many = (piece: string) => piece.repeat(2_000_000 / piece.length);

test.each([
  ['sentences', many('The minister told Kim on Monday that “nothing is lost.” ')],
  ['paragraphs', many('Hello, world.\n\n')],
  ['one word', many('x')],
  ['one digit', many('1')],
  ['short quotations on a line', many('“No, no” ')],
  ['opening marks', many('“ “')],
  ['white space', `May${many(' ')}5`],
])(
  'two million characters of %s',
  (_, text) => {
    const start = performance.now();
    expectSound(annotate(articleOf(text, '2022-08-15')));
    expect(performance.now() - start).toBeLessThan(60_000);
  },
  120_000,
);

test('an article comes out the same whatever was read before it', () => {
  const articles = [
    "the president's plan",
    'Trump’s and no one’s',
    'We cannot.',
    'Brexiteers’ Gintarė',
    "the R's... U.S..",
  ];
  const first = articles.map((text) => annotate(articleOf(text)).tokens);
  annotate(articleOf("President's TRUMP’S Trump’s. one's ’s R's... brexiteers’"));
  expect(articles.map((text) => annotate(articleOf(text)).tokens)).toEqual(first);
});

/** Without the numbers of words, which are given out anew when there are too many. */
const readAs = (text: string) => annotate(articleOf(text)).tokens.map(({ number, ...token }) => token);

/** Words that nobody has met, and some that are not words everywhere. */
const coined = fc.oneof(
  fc.stringMatching(/^(?:[A-Za-z][a-z]{4,9}|[A-Z]{3,8})$/),
  fc.constantFrom(...'USD|usd|Gbp|INR|aud|hrs|Hours|pm|XD|Kms'.split('|')),
);
const glue = fc.constantFrom(...' |-|–|/|.|. |, |’s |\'|“|” |"|(|) |...|: |@|#|1|é|.com |th |’t '.split('|'));

test('words that the tagger has met by themselves are read as if it had not', () => {
  const texts = fc.array(fc.tuple(glue, coined, glue), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.map((part) => part.join('')).join('');
      const first = readAs(text);
      annotate(
        articleOf(
          parts.map(([, word]) => `${word} ${word.toLowerCase()} ${word.toUpperCase()} 5${word}, $${word}.`).join(' '),
        ),
      );
      expect(readAs(text)).toEqual(first);
    }),
    { numRuns: 2000 },
  );
});

test('a million words that nobody has met change nothing', () => {
  const first = readAs('cannot.');
  for (let at = 0; at < 1_000_000; at += 4_000) {
    const words = Array.from({ length: 4_000 }, (_, index) => `Q${inLetters(at + index)}`).join(' ');
    expect(tokenise(words, { start: 0, end: words.length })).toHaveLength(4_000);
    expect(readAs('cannot.')).toEqual(first); // an article: before it words are forgotten
  }
}, 120_000);

test('an article with more new words than the tagger has room for is read by a new one', () => {
  const long = (from: number) => {
    const words = Array.from({ length: 6_000 }, (_, index) => `Q${inLetters(from + index)}`);
    return `${words.join(' ')} We cannot.`;
  };
  const last = readAs(long(0)).slice(-3);
  for (let at = 1; at < 12; at++) expect(lemmas(readAs(long(at * 6_000)).slice(-3))).toEqual(lemmas(last));
}, 120_000);

const lemmas = (tokens: readonly { readonly lemma: string }[]): string[] => tokens.map(({ lemma }) => lemma);

function inLetters(number: number): string {
  return number
    .toString(26)
    .padStart(5, '0')
    .replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
}
