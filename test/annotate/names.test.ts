import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { articleOf } from '../article-of.ts';

function namesIn(text: string): string[] {
  return annotate(articleOf(text)).names.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);
}

describe('names', () => {
  test.each([
    ['Ursula von der Laan met Abu Karim al-Rashid.', ['Ursula von der Laan: person', 'Abu Karim al-Rashid: person']],
    ['Kim Sun-hee met Anna Roth-Weber.', ['Kim Sun-hee: person', 'Anna Roth-Weber: person']],
    ['Foreign minister Anna Roth left.', ['Anna Roth: person']],
    ['Gen. Roth and Peter King left.', ['Roth: person', 'Peter King: person']],
    [
      'The Kelbrook Harbour Workers Union met the Bank of Ghana.',
      ['Kelbrook Harbour Workers Union: organisation', 'Bank of Ghana: organisation'],
    ],
    ['The newspaper La Orilla said so.', ['La Orilla: organisation']],
    ['Kelbrook Marine, the port operator, closed.', ['Kelbrook Marine: organisation']],
    ['Moscow-backed troops left.', ['Moscow: place']],
    ['The Russia-Ukraine border is closed.', ['Russia: place', 'Ukraine: place']],
    ['The pro-Russian party won.', ['Russian: unknown']],
    ['A house on the Nyambo River burned.', ['Nyambo River: place']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  test.each([
    'The house burned. Nobody was hurt.',
    'They met on Monday and in May.',
    'I said so, I think.',
    'Police closed the road. However, it rained.',
  ])('no name: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('a headline in capitals gives only names that are known or used below', () => {
    const text = 'Union Leader Roth Warns Norway Over House Sale\n\nAnna Roth leads the union.';
    expect(namesIn(text)).toEqual(['Roth: person', 'Norway: place', 'Anna Roth: person']);
  });
});
