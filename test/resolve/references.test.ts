import { describe, expect, test } from 'vitest';
import { lastSpeakers, referring, resolved } from './resolved.ts';

describe('short names', () => {
  const names = (text: string): string[] => referring(text, 'name');

  test.each([
    ['Marine Le Pen left. Le Pen was late.', 'Le Pen → Marine Le Pen'],
    ['Bob Carver left. Robert Carver was late.', 'Robert Carver → Robert Carver'],
    ['Robert Carver left. Bob Carver was late.', 'Bob Carver → Robert Carver'],
    ['J. Carver left. John Carver was late. Carver left.', 'Carver → John Carver'],
    ['Donald Roth met Donald Roth Jr. in May. Roth left.', 'Roth → Donald Roth'],
    ['John Carver spoke for his wife, Anna Carver. Carver was late.', 'Carver → John Carver'],
    [
      'Anna Carver, the minister’s daughter, met John Carver. Then Anna Carver left. Carver stayed.',
      'Carver → John Carver',
    ],
  ])('%s', (text, expected) => {
    expect(names(text).at(-1)).toBe(expected);
  });

  test('a son is not his father', () => {
    expect(names('Donald Roth met Donald Roth Jr. in May.')).toEqual([
      'Donald Roth → Donald Roth',
      'Donald Roth Jr. → Donald Roth Jr.',
    ]);
  });

  test('a generation is written as it is', () => {
    expect(names('Mr. Ezra Roth III said it rained.')).toEqual(['Ezra Roth III → Ezra Roth III']);
  });

  test('Ms. Roth is Anna Roth', () => {
    const text = 'Anna Roth, chief executive of a port, slammed the rule. “It makes no sense,” Ms. Roth said.';
    expect(names(text)).toEqual(['Anna Roth → Anna Roth', 'Roth → Anna Roth']);
  });

  test('a known name is not short for a longer one that begins so', () => {
    expect(names('The U.N. Security Council met. The U.N. said no.').at(-1)).toBe('U.N. → United Nations');
  });

  test('thousands of one family take time in their number', () => {
    const family = Array.from(
      { length: 2000 },
      (_, n) => `Anna${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]} Roth`,
    );
    const started = performance.now();
    resolved(`${family.join(', ')} left.`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('pronouns', () => {
  const pronouns = (text: string): string[] => referring(text, 'pronoun');

  test('go back to whom the article speaks of, not to whom a speaker names', () => {
    expect(pronouns('“I admire John Carver,” said Peter Roth. He left.')).toEqual(['He → Peter Roth']);
  });

  test('a nameless person in between is meant instead', () => {
    expect(pronouns('John Carver left. A spokesman for the port declined to answer. He said it rained.')).toEqual([]);
  });

  test('whom others have displaced is not meant any more', () => {
    const text =
      'John Carver left.\n\nAnna Roth was late. Mary Lind was late too.\n\nMary Lind met Anna Roth.\n\nHe said it rained.';
    expect(pronouns(text)).toEqual([]);
  });

  test('several that have spoken are "they", and one of them is not', () => {
    expect(pronouns('Democrats said it rained. They said it snowed.')).toEqual(['They → Democratic Party']);
    expect(pronouns('Anna Roth said it rained. They said it snowed.')).toEqual([]);
  });

  test('"it" is a body that has just spoken; not weather, and nothing that was only named', () => {
    expect(lastSpeakers('The European Commission said it rained. It said the port was open.')).toEqual([
      'European Commission',
    ]);
    expect(pronouns('Anna Roth left the European Commission. It seems that it rained.')).toEqual([]);
  });

  test('a relative goes back to the name before it', () => {
    expect(lastSpeakers('The port was shut by Anna Roth, who said it was unsafe.')).toEqual(['Anna Roth']);
    expect(
      lastSpeakers('The port was shut by an aide at the Harbour Safety Committee who said it was unsafe.'),
    ).toEqual([null]);
  });
});

describe('names behind titles', () => {
  test.each([
    ['Secretary of State Anna Roth said it rained.', 'Anna Roth'],
    ['Chief of Police John Carver said it rained.', 'John Carver'],
    ['Vice President Joseph R. Biden Jr. said it rained.', 'Joseph Biden Jr.'],
  ])('speak: %s', (text, expected) => {
    expect(lastSpeakers(text)).toEqual([expected]);
  });

  test.each([
    'A member of Roth said it rained.',
    'An attorney for Anna Roth said it rained.',
    'The secretary of State Street said it rained.',
  ])('nobody: %s', (text) => {
    expect(lastSpeakers(text)).toEqual([null]);
  });
});

describe('nouns', () => {
  const nouns = (text: string): string[] => referring(text, 'nominal');

  test.each([
    [
      'French President Anna Roth met President Mary Lind. The French president was late.',
      ['The French president → Anna Roth'],
    ],
    ['Arizona Sen. John Carver left. The Arizona senator was late.', ['The Arizona senator → John Carver']],
    ['Finance Minister Anna Roth left. The embattled minister was late.', ['The embattled minister → Anna Roth']],
    ['John Carver, an attorney for the family, left. The lawyer was late.', ['The lawyer → John Carver']],
    ['Anna Roth spoke. The Republican nominee was late.', ['The Republican nominee → Anna Roth']],
    ['The Federal Bureau of Investigation met. The agency said no.', ['The agency → Federal Bureau of Investigation']],
  ])('%s', (text, expected) => {
    expect(nouns(text)).toEqual(expected);
  });

  test.each([
    'State prosecutor Anna Roth left. The Dutch prosecutor was late.',
    'Finance Minister Anna Roth left. The new minister was late.',
    'Finance Minister Anna Roth left. The minister of transport was late.',
    'Anna Roth met Mary Lind. The Republican nominee was late.',
  ])('nobody: %s', (text) => {
    expect(nouns(text).filter((one) => /minister|prosecutor|nominee/.test(one))).toEqual([]);
  });

  test.each([
    ['The town’s mayor said it rained.\n\nIt was late. Mayor Anna Roth was there.', 'Anna Roth'],
    ['Kelbrook CEO says it rained.\n\nIt was late. Kelbrook CEO Anna Roth was there.', 'Anna Roth'],
  ])('a lead says who it is soon after: %s', (text, expected) => {
    expect(lastSpeakers(text)).toEqual([expected]);
  });

  test.each([
    ['two who may be called so', 'The mayor said it rained.\n\nMayor Anna Roth and Mayor John Carver were there.'],
    ['another one', 'Another mayor said it rained.\n\nMayor Anna Roth was there.'],
    ['of another place', 'The Dutch minister said it rained.\n\nFrench Minister Anna Roth was there.'],
    ['the police are not their chief', 'The police said it rained.\n\nChief of Police Anna Roth was there.'],
    ['not in the lead', `It was late.\n\nIt rained.\n\nIt snowed.\n\nThe mayor said no.\n\nMayor Anna Roth left.`],
  ])('nobody: %s', (_, text) => {
    expect(lastSpeakers(text)).toEqual([null]);
  });

  test('police are the only force that the article has named', () => {
    expect(lastSpeakers('The Kelbrook Police Department met. It rained, police said.')).toEqual([
      'Kelbrook Police Department',
    ]);
    expect(
      lastSpeakers('The Kelbrook Police Department met. The Ghent Police Department met. It rained, police said.'),
    ).toEqual([null]);
    expect(lastSpeakers('The Federal Bureau of Investigation met. It rained, police said.')).toEqual([null]);
  });

  test('a company spoken of long ago is not “the company”', () => {
    const between = 'It rained on Monday. '.repeat(15);
    expect(lastSpeakers(`Toyota met. ${between}The company said no.`)).toEqual([null]);
    expect(lastSpeakers('Toyota met. It rained on Monday. The company said no.')).toEqual(['Toyota']);
  });

  test('a campaign or a government goes by whom it follows', () => {
    const text = 'Anna Roth left. Her campaign said no. The Roth campaign said yes. The campaign denied it.';
    expect(referring(text, 'name', 'nominal').filter((one) => one.includes('ampaign'))).toEqual([
      'Her campaign → Roth campaign',
      'Roth campaign → Roth campaign',
      'The campaign → Roth campaign',
    ]);
  });
});
