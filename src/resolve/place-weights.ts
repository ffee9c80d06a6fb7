/**
 * What speaks for one place among its namesakes, and how much. The weights are those of a softmax over a name's
 * places; `train/place-weights.ts` fits them to marked news and prints them.
 */
export const PLACE_FEATURES = [
  'population', // log10
  'country',
  'capital',
  'region', // of a first level, or any of the hand-made list
  'county',
  'water', // and landmarks
  'alias', // known by this name besides its own
  'stated', // "Paris, Texas", "the Texas town of Paris"
  'inCountry', // names of places of its country
  'inRegion',
  'ofRegion',
  'near', // names of places less than some hundred kilometres away
  'ofPublisher', // in the country where the paper is made
  'publisherRegion',
  'publisherNear',
] as const;

export type PlaceFeature = (typeof PLACE_FEATURES)[number];

export const PLACE_WEIGHTS: Readonly<Record<PlaceFeature, number>> = {
  population: 0.72,
  country: 0.59,
  capital: 1.1,
  region: 1.66,
  county: -0.97,
  water: 0,
  alias: -0.91,
  stated: 1.24,
  inCountry: 1.12,
  inRegion: 1.6,
  ofRegion: 2.05,
  near: 1.59,
  ofPublisher: 0.52,
  publisherRegion: 1.52,
  publisherNear: 1.54,
};
