import type { KnownPlace } from '../known-reading.ts';
import type { Home } from './home.ts';
import { kilometresBetween } from './place-candidates.ts';
import type { Candidate, PlaceName } from './place-names.ts';
import { type Support, supports } from './place-support.ts';
import { PLACE_FEATURES, PLACE_WEIGHTS, type PlaceFeature } from './place-weights.ts';

/** The numbers of a candidate, in the order of `PLACE_FEATURES`. */
export type Features = Readonly<Record<PlaceFeature, number>>;

/** A candidate of a name with what speaks for it. */
export interface Weighed extends Candidate {
  readonly features: Features;
  /** Among the candidates of its name; they sum to one. */
  readonly likely: number;
}

const NO_SUPPORT: Support = { inCountry: 0, inRegion: 0, ofRegion: 0, near: 0 };
/** How often the names are weighed again, given what they told each other. */
const ROUNDS = 3;
/** What a local paper writes about most, in kilometres from where it is made. */
const NEAR_HOME = 60;

/** Weighs the places of all names of an article against one another. */
export function weigh(
  names: readonly PlaceName[],
  home: Home,
  weights: Readonly<Record<PlaceFeature, number>> = PLACE_WEIGHTS,
): Weighed[][] {
  let weighed: Weighed[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const support =
      round === 0
        ? undefined
        : supports(
            names,
            weighed.map((all) => all.map(({ likely }) => likely)),
          );
    weighed = names.map(({ candidates }, at) => {
      const features = candidates.map((candidate, which) =>
        featuresOf(candidate, support?.[at]?.[which] ?? NO_SUPPORT, home),
      );
      const likely = softmax(features.map((one) => score(one, weights)));
      return candidates.map(({ reading, isStated }, which) => ({
        reading,
        isStated,
        features: features[which]!,
        likely: likely[which]!,
      }));
    });
  }
  return weighed;
}

function featuresOf({ reading, isStated }: Candidate, support: Support, home: Home): Features {
  const { place, as } = reading;
  const isSmall = place.kind === 'city' || place.region !== '';
  const isDivision = place.kind === 'region' && place.population > 0;
  return {
    population: place.kind === 'city' || isDivision ? Math.log10(place.population + 10) : 0,
    country: Number(place.kind === 'country'),
    capital: Number(as === 'metonym'),
    region: Number(place.kind === 'region' && !isDivision),
    county: Number(isDivision),
    water: Number(place.kind === 'water' || place.kind === 'landmark'),
    alias: Number(as === 'short'),
    stated: Number(isStated),
    inCountry: Math.log1p(support.inCountry),
    inRegion: Math.log1p(support.inRegion),
    ofRegion: Math.log1p(support.ofRegion),
    near: Math.log1p(support.near),
    ofPublisher: Number(home.countryCode !== null && place.countryCode === home.countryCode),
    publisherRegion: Number(home.place !== null && isSmall && isSameRegion(place, home.place)),
    publisherNear: Number(home.place !== null && isSmall && kilometresBetween(place, home.place) < NEAR_HOME),
  };
}

function isSameRegion(a: KnownPlace, b: KnownPlace): boolean {
  return a.region !== '' && a.region === b.region && a.countryCode === b.countryCode;
}

function score(features: Features, weights: Readonly<Record<PlaceFeature, number>>): number {
  return PLACE_FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/** Shares that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const shares = scores.map((one) => Math.exp(one - most));
  const sum = shares.reduce((all, one) => all + one, 0);
  return shares.map((share) => share / sum);
}
