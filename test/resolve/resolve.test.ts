import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { attribute } from '../../src/attribute/attribute.ts';
import type { Resolved } from '../../src/model.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { articleOf } from '../article-of.ts';

function resolved(text: string): Resolved {
  const annotated = annotate(articleOf(text, '2022-08-15'));
  return resolve(annotated, attribute(annotated));
}

/** The words of each mention with what they stand for: `Roth → Anna Roth`. */
function mentions(text: string): string[] {
  const { mentions, actors, places } = resolved(text);
  return mentions.map(({ start, end, actorId, placeId }) => {
    const actor = actors.find(({ id }) => id === actorId)?.name;
    const place = places.find(({ id }) => id === placeId);
    return [text.slice(start, end), '→', actor, place && `@${place.name}, ${place.countryCode}`]
      .filter(Boolean)
      .join(' ');
  });
}

function actors(text: string): string[] {
  return resolved(text).actors.map(({ name, kind, countryCode }) =>
    [name, kind, countryCode].filter(Boolean).join(', '),
  );
}

describe('people', () => {
  test('a short name stands for the full one', () => {
    expect(mentions('Anna Roth left. Roth was late. So was Anna.')).toEqual([
      'Anna Roth → Anna Roth',
      'Roth → Anna Roth',
      'Anna → Anna Roth',
    ]);
  });

  test('a middle initial makes nobody else', () => {
    expect(actors('John B. Carver left. John Carver was late.')).toEqual(['John Carver, person']);
  });

  test('two of one surname stay two, and a title tells which is meant', () => {
    const text = 'Anna Carver met John Carver. Mrs. Carver was late. Mr. Carver was not.';
    expect(mentions(text).slice(2)).toEqual(['Carver → Anna Carver', 'Carver → John Carver']);
  });

  test('a place name that leads a person is no place', () => {
    expect(actors('Jordan Whitlock and Paris Okafor said nothing.')).toEqual([
      'Jordan Whitlock, person',
      'Paris Okafor, person',
    ]);
  });

  test('the month is nobody', () => {
    expect(actors('On May 21, 2022, the port opened.')).toEqual([]);
  });

  test('one name alone is somebody of this article only', () => {
    const [one, other] = ['Mr. Carver said it rained.', 'Mr. Carver said it snowed.'].map(
      (text) => resolved(text).actors[0]!,
    );
    expect(one!.name).toBe(other!.name);
    expect(one!.id).not.toBe(other!.id);
  });
});

describe('pronouns and nouns', () => {
  test('a pronoun goes back to the last subject whose gender may fit', () => {
    expect(mentions('Anna Roth met John Carver. She was late, and he was not.').slice(2)).toEqual([
      'She → Anna Roth',
      'he → John Carver',
    ]);
  });

  test('no pronoun is resolved where nobody fits', () => {
    expect(mentions('Anna Roth left. He was late.')).toEqual(['Anna Roth → Anna Roth']);
  });

  test('a title goes back to its holder, a noun to the body it fits', () => {
    const text =
      'Finance Minister Anna Roth met Kelbrook Shipping. The minister was late. The company said it would pay.';
    expect(mentions(text).slice(2)).toEqual(['The minister → Anna Roth', 'The company → Kelbrook Shipping']);
  });

  test('a committee is no company', () => {
    expect(mentions('He leads the Harbour Safety Committee. The company said it would pay.')).toEqual([
      'Harbour Safety Committee → Harbour Safety Committee',
    ]);
  });
});

describe('states, bodies and groups', () => {
  test('countries and their adjectives name the state', () => {
    expect(mentions('French ships left Norway.')).toEqual([
      'French → France @France, FR',
      'Norway → Norway @Norway, NO',
    ]);
  });

  test('a capital that acts is the state and the city; one in which things happen is the city', () => {
    expect(mentions('Moscow said it would wait. The talks in Moscow failed.')).toEqual([
      'Moscow → Russia @Moscow, RU',
      'Moscow → @Moscow, RU',
    ]);
  });

  test('one name for a ministry however it is put', () => {
    expect(actors('The Norwegian Foreign Ministry said no. Norway’s foreign ministry said yes.')).toEqual([
      'Norwegian Foreign Ministry, organisation, NO',
      'Norway, state, NO',
    ]);
  });

  test('a group is what it is called, with its country', () => {
    expect(actors('Norwegian state media reported that it rained.')).toContain('Norwegian state media, group, NO');
  });

  test('a government is its state', () => {
    expect(mentions('The Norwegian government said no.')).toContain('Norwegian government → Norway');
  });

  test('words that share a head are two names', () => {
    expect(actors('North and South Korea met.')).toEqual(['North Korea, state, KP', 'South Korea, state, KR']);
  });

  test('an acronym and a short name stand for the body they shorten', () => {
    expect(actors('The Kelbrook Ports Authority (KPA) met Hanmarsh Energy. The KPA and Hanmarsh agreed.')).toEqual([
      'Kelbrook Ports Authority, organisation',
      'Hanmarsh Energy, organisation',
    ]);
  });
});

describe('places', () => {
  test.each([
    ['The trial in Paris, Texas, began.', 'Paris → @Paris, US'],
    ['The trial in Paris began.', 'Paris → @Paris, FR'],
    ['The fire in Birmingham, England, is out.', 'Birmingham → @Birmingham, GB'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toContain(expected);
  });

  test('a word that is also a place is none without evidence', () => {
    expect(mentions('Reading is nice. Most Nice people read.')).toEqual([]);
  });
});

describe('offices', () => {
  test.each([
    ['Norwegian President Anna Roth left.', 'Anna Roth: President of Norway'],
    ['Norway’s foreign minister Anna Roth left.', 'Anna Roth: foreign minister of Norway'],
    ['Norway’s Ambassador to Lima Anna Roth left.', 'Anna Roth: Ambassador of Norway'],
    ['Anna Roth, the director of Kelbrook Shipping, left.', 'Anna Roth: director of Kelbrook Shipping'],
    ['Former President Anna Roth left.', 'Anna Roth: Former President of nobody'],
  ])('%s', (text, expected) => {
    const { positions, actors } = resolved(text);
    const name = (id: number | null): string => actors.find((actor) => actor.id === id)?.name ?? 'nobody';
    expect(
      positions.map(({ actorId, title, ofActorId }) => `${name(actorId)}: ${title} of ${name(ofActorId)}`),
    ).toEqual([expected]);
  });

  test('Mrs. is no office', () => {
    expect(resolved('Mrs. Roth left.').positions).toEqual([]);
  });
});

describe('who takes part in a claim', () => {
  const parts = (text: string): Record<string, (string | null)[]> => {
    const { claims, actors, places } = resolved(text);
    const [claim] = claims;
    const names = (part: readonly { actorId: number | null }[] = []): (string | null)[] =>
      part.map(({ actorId }) => actors.find(({ id }) => id === actorId)?.name ?? null);
    return {
      speakers: names(claim?.speakers),
      to: names(claim?.addressees),
      about: names(claim?.about),
      at: claim?.places.map(({ placeId }) => places.find(({ id }) => id === placeId)!.name) ?? [],
    };
  };

  test('the person, not what describes them', () => {
    expect(parts('Norway’s Ambassador to Lima Anna Roth said it rained.').speakers).toEqual(['Anna Roth']);
  });

  test('two who speak together', () => {
    expect(parts('Anna Roth and John Carver said it rained.').speakers).toEqual(['Anna Roth', 'John Carver']);
  });

  test('a source without a name stays without one', () => {
    expect(parts('A spokesman for the Norwegian Foreign Ministry said it rained.').speakers).toEqual([null]);
    expect(parts('Three people familiar with the talks said it rained.').speakers).toEqual([null]);
  });

  test('whom and where it is about, the speaker left out', () => {
    expect(parts('Anna Roth told John Carver that she and Norway would build a port in Peru.')).toEqual({
      speakers: ['Anna Roth'],
      to: ['John Carver'],
      about: ['Norway', 'Peru'],
      at: ['Peru'],
    });
  });
});
