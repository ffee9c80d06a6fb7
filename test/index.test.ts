import { expect, test } from 'vitest';
import * as hearsay from '../src/index.ts';

test('what the package gives is what it promises, no more', () => {
  expect(Object.keys(hearsay).sort()).toEqual([
    'ArticleError',
    'GraphError',
    'actorProfile',
    'actors',
    'articles',
    'articlesNaming',
    'claims',
    'claimsAbout',
    'claimsAt',
    'claimsBetween',
    'claimsBy',
    'claimsByAbout',
    'claimsTo',
    'claimsVia',
    'digest',
    'evidence',
    'findActor',
    'findActors',
    'findPlace',
    'findPlaces',
    'ingest',
    'openGraph',
    'pathBetween',
    'places',
    'searchArticles',
    'searchClaims',
    'showArticle',
    'showClaim',
    'timeline',
    'topSpeakers',
    'verify',
  ]);
});
