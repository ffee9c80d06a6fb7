import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { attribute } from '../../src/attribute/attribute.ts';
import type { Document, Publisher, Resolved } from '../../src/model.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { articleOf } from '../article-of.ts';

function resolved(text: string, publisher: Publisher | null = null): Resolved {
  const document: Document = { ...articleOf(text), publisher };
  return resolve(annotate(document), []);
}

/** The words of each mention that stands for a place, with the place and why: `Paris: Paris, Texas, US (stated)`. */
function places(text: string, publisher: Publisher | null = null): string[] {
  const { mentions, places } = resolved(text, publisher);
  return mentions.flatMap(({ start, end, placeId, placeReason }) => {
    const place = places.find(({ id }) => id === placeId);
    if (!place) return [];
    const where = [place.name, place.region, place.countryCode].filter(Boolean).join(', ');
    return [`${text.slice(start, end)}: ${where} (${placeReason})`];
  });
}

describe('one place of several that share a name', () => {
  test.each([
    ['A man from Paris, Texas, was there.', 'Paris: Paris, Texas, US (stated)'],
    ['A man from Paris, TX, was there.', 'Paris: Paris, Texas, US (stated)'],
    ['A man from Springfield (Ill.) was there.', 'Springfield: Springfield, Illinois, US (stated)'],
    ['A man from Paris in northern Texas was there.', 'Paris: Paris, Texas, US (stated)'],
    ['It rained in the Texas town of Paris.', 'Paris: Paris, Texas, US (stated)'],
    ['It rained in the Georgian town of Gori.', 'Gori: Gori, Shida Kartli region, GE (stated)'],
    ['It rained in Paris.', 'Paris: Paris, Ile-de-France, FR (size)'],
    ['It rained in Muenster, Sherman, Denison and Gainesville.', 'Gainesville: Gainesville, Texas, US (region)'],
    ['It rained in Cottonport.', 'Cottonport: Cottonport, Louisiana, US (only)'],
  ])('%s', (text, expected) => {
    expect(places(text)).toContain(expected);
  });

  test('what is said of a name once holds for the article', () => {
    const text = 'It rained in Paris, Texas. People in Paris stayed at home.';
    expect(places(text).filter((place) => place.startsWith('Paris'))).toEqual([
      'Paris: Paris, Texas, US (stated)',
      'Paris: Paris, Texas, US (stated)',
    ]);
  });

  test('a local paper means its own town', () => {
    const publisher = { name: 'The Lebanon Reporter', countryCode: 'US', home: 'Lebanon, Indiana' };
    expect(places('It rained in Lebanon.', publisher)).toEqual(['Lebanon: Lebanon, Indiana, US (publisher)']);
    expect(places('It rained in Lebanon.')).toEqual(['Lebanon: Lebanon, LB (only)']);
  });

  test.each([
    ['It rained in China, Mexico and Peru. It rained in Houston, Beaumont and Dallas.', ['CN', 'MX', 'PE']],
    ['It rained in Florida and California. It rained in Albany, Buffalo and Syracuse.', ['US', 'US']],
  ])('no village is called by a name of a country or a state: %s', (text, countries) => {
    const named = resolved(text).places.filter(({ kind }) => kind === 'country' || kind === 'region');
    expect(named.map(({ countryCode }) => countryCode)).toEqual(countries);
  });
});

describe('names that may be another word', () => {
  test.each([
    'Mr. Lancaster said no. Lancaster was late.',
    'Reading is nice. Most people read.',
    'The Van Hoorne Marine company left.',
    'He read The Sun and Time.',
    'President Obama left. Obama was late, and the Obama administration too.',
    'Sen. Warren left. The voters of Warren were late.',
    'The Supreme Court and the Justice Department said no.',
    'The Young Democrats and the Wall Street Journal said no.',
  ])('is no place: %s', (text) => {
    expect(places(text)).toEqual([]);
  });

  test('a county is known by its name', () => {
    expect(places('Laurel County prepares for rain.')).toEqual(['Laurel County: Laurel County, Kentucky, US (only)']);
  });

  test('what is taken for a person is a town where the words around it say so', () => {
    expect(places('It rained in Cambridge, Ohio. It rained in Madison, Indiana.')).toContain(
      'Madison: Madison, Indiana, US (stated)',
    );
    expect(places('Anna Madison left. Madison was late, and lives in Indiana.')).toEqual([
      'Indiana: Indiana, US (only)',
    ]);
  });
});

describe('places inside the names of bodies', () => {
  test.each([
    ['The Rapides Parish Sheriff’s Office said no.', 'Rapides Parish: Rapides Parish, Louisiana, US (only)'],
    ['The University of Texas closed.', 'Texas: Texas, US (only)'],
    ['The U.S. Department of Energy closed.', 'U.S.: United States, US (only)'],
    ['The University of Tartu closed.', 'Tartu: Tartu, Tartu, EE (only)'],
  ])('%s', (text, expected) => {
    expect(places(text)).toContain(expected);
    expect(resolved(text).mentions.find(({ placeReason }) => placeReason)?.sense).toBe('part');
  });

  test.each([
    'Union Pacific left.',
    'Marquette University closed.',
    'The Clinton Foundation closed.',
    'White House Counsel Roth left.',
  ])('no place: %s', (text) => expect(resolved(text).mentions.filter(({ sense }) => sense === 'part')).toEqual([]));

  test('a claim about a body is not about the place in its name', () => {
    const text = 'Anna Roth said that the University of Texas would build a port in Peru.';
    const annotated = annotate(articleOf(text));
    const { claims, places } = resolve(annotated, attribute(annotated));
    const at = claims.flatMap((claim) =>
      claim.places.map(({ placeId }) => places.find(({ id }) => id === placeId)!.name),
    );
    expect(at).toEqual(['Peru']);
  });

  test('counties in a list are counties', () => {
    expect(places('It rained in Clay, Douglas and Otter Tail counties in Minnesota.').slice(0, 3)).toEqual([
      'Clay: Clay County, Minnesota, US (stated)',
      'Douglas: Douglas County, Minnesota, US (stated)',
      'Otter Tail: Otter Tail County, Minnesota, US (stated)',
    ]);
  });
});

test('disputed places say who disputes them', () => {
  expect(
    resolved('It rained in Crimea and in South Ossetia.').places.map(({ name, disputedBy }) => [name, disputedBy]),
  ).toEqual([
    ['Crimea', 'RU; UA'],
    ['South Ossetia', 'GE'],
  ]);
});
