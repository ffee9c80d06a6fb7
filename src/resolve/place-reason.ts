import type { PlaceReason } from '../ontology.ts';
import type { Weighed } from './place-choice.ts';
import { PLACE_FEATURES, PLACE_WEIGHTS, type PlaceFeature } from './place-weights.ts';

/** What each feature says, in one word. */
const REASONS: Readonly<Record<PlaceFeature, PlaceReason>> = {
  population: 'size',
  country: 'kind',
  capital: 'kind',
  region: 'kind',
  county: 'kind',
  water: 'kind',
  alias: 'kind',
  stated: 'stated',
  inCountry: 'country',
  inRegion: 'region',
  ofRegion: 'region',
  near: 'near',
  ofPublisher: 'publisher',
  publisherRegion: 'publisher',
  publisherNear: 'publisher',
};

/** What sets the chosen place apart from the likeliest of the others. */
export function reasonFor(best: Weighed, all: readonly Weighed[]): PlaceReason {
  const others = all.filter(({ reading }) => reading.place.geonamesId !== best.reading.place.geonamesId);
  if (others.length === 0) return 'only';
  const second = others.reduce((most, next) => (next.likely > most.likely ? next : most));
  const sums = new Map<PlaceReason, number>();
  for (const name of PLACE_FEATURES) {
    const gain = PLACE_WEIGHTS[name] * (best.features[name] - second.features[name]);
    sums.set(REASONS[name], (sums.get(REASONS[name]) ?? 0) + gain);
  }
  return [...sums].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
