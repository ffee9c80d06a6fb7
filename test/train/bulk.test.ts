import { describe, expect, test } from 'vitest';
import type { ResolvedClaim } from '../../src/model.ts';
import { type BulkArticle, documentOf, spread } from '../../train/bulk.ts';
import { partShares, valueShares } from '../../train/claim-shares.ts';

const ARTICLE: BulkArticle = {
  url: 'https://news.example/pier',
  title: 'Pier: “shut”',
  publisher: 'The Daily Pier',
  author: '',
  date: '2021-03-05',
  text: 'The old pier was closed on Monday.\n\nIt will open again when the ice has melted.',
};

describe('articles without gold', () => {
  const named = (publishers: string) => [...publishers].map((publisher) => ({ ...ARTICLE, publisher }));
  const publishers = (articles: readonly BulkArticle[]) => articles.map(({ publisher }) => publisher).join('');

  test('are spread over the publishers', () => {
    expect(publishers(spread(named('abaabaacca'), 5))).toBe('aaabc');
  });

  test('are all taken where there are fewer', () => {
    expect(publishers(spread(named('ba'), 5))).toBe('ab');
  });

  test('are read as files are', () => {
    const { title, publishedOn, publisher, byline, blocks } = documentOf(ARTICLE);
    expect({ title, publishedOn, publisher: publisher?.name, byline }).toEqual({
      title: 'Pier: “shut”',
      publishedOn: '2021-03-05',
      publisher: 'The Daily Pier',
      byline: null,
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
  });
});

describe('shares', () => {
  const span = { start: 0, end: 4 };
  const claim = { cue: span, attitude: 'say', form: 'direct', polarity: 'positive', speaker: span, via: [] } as const;
  const rest = { addressees: [], contents: [span], saidOn: null, confidence: 1, extractor: 'test' };
  const quoted: ResolvedClaim = {
    claim: { ...claim, ...rest },
    speakers: [{ actorId: 1, span }],
    via: [],
    addressees: [{ actorId: null, span }],
    about: [],
    places: [],
  };
  const nameless: ResolvedClaim = {
    ...quoted,
    claim: { ...quoted.claim, form: 'indirect', speaker: null },
    speakers: [{ actorId: null, span: null }],
    addressees: [],
  };

  test('of what claims have', () => {
    expect(partShares([quoted, nameless])).toEqual({
      'speaker span': 0.5,
      'speaker named': 0.5,
      addressee: 0.5,
      via: 0,
      'said on': 0,
    });
  });

  test('a speaker without a name is words only', () => {
    const sailor = { ...quoted, speakers: [{ actorId: null, span }] };
    expect(partShares([sailor])).toMatchObject({ 'speaker span': 1, 'speaker named': 0 });
  });

  test('of values, the commonest first', () => {
    expect(valueShares([nameless, quoted, quoted], (one) => one.claim.form)).toEqual([
      ['direct', 2 / 3],
      ['indirect', 1 / 3],
    ]);
  });

  test('of nothing are nought', () => {
    expect(partShares([])).toMatchObject({ 'speaker span': 0 });
    expect(valueShares([], (one) => one.claim.form)).toEqual([]);
  });
});
