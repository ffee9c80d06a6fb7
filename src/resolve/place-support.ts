import type { KnownPlace } from '../known-reading.ts';
import type { PlaceName } from './place-names.ts';

/** How much of what an article names lies where a place does, the name itself left out. */
export interface Support {
  readonly inCountry: number;
  readonly inRegion: number;
  /** Of its first-level division itself. */
  readonly ofRegion: number;
  readonly near: number;
}

/** What a name tells of the others: much where the lists know it, little where it may be no place at all. */
const TRUST = { known: 1, stated: 1, located: 0.5, other: 0.1 };

/** Sums of the shares of names, by where their places lie. A name's share is parted among its places by how likely they are. */
type Sums = Map<Key, number>;

/** A country, a division, or a square by its number. */
type Key = string | number;

/**
 * What speaks for each candidate of each name, given how likely the candidates are so far. Takes time in the number of
 * names: a place asks only for the sums of its country, its division and the squares around it.
 */
export function supports(names: readonly PlaceName[], likely: readonly (readonly number[])[]): Support[][] {
  const total: Sums = new Map();
  const shares = names.map((name, at) => sharesOf(name, likely[at]!));
  for (const own of shares) for (const [key, share] of own) total.set(key, (total.get(key) ?? 0) + share);
  return names.map(({ candidates }, at) => {
    const rest = (key: Key): number => Math.max(0, (total.get(key) ?? 0) - (shares[at]!.get(key) ?? 0));
    return candidates.map(({ reading: { place } }) => ({
      inCountry: place.countryCode === null ? 0 : rest(countryKey(place)),
      inRegion: regionKey(place) === undefined ? 0 : rest(regionKey(place)!),
      ofRegion: place.region === '' ? 0 : rest(ownKey(place, place.region)),
      near: squaresAround(place).reduce((sum, key) => sum + rest(key), 0),
    }));
  });
}

function sharesOf(name: PlaceName, likely: readonly number[]): Sums {
  const sums: Sums = new Map();
  const trust = trustIn(name);
  const add = (key: Key | undefined, share: number): void =>
    void (key !== undefined && share > 0.001 && sums.set(key, (sums.get(key) ?? 0) + share));
  for (const [at, { reading }] of name.candidates.entries()) {
    const share = trust * likely[at]!;
    if (reading.place.countryCode !== null) add(countryKey(reading.place), share);
    add(reading.place.region === '' ? ownKey(reading.place, reading.place.name) : regionKey(reading.place), share);
    if (isSmall(reading.place)) add(squareKey(reading.place), share);
  }
  return sums;
}

function trustIn({ candidates, isKnown, isLocated, kind }: PlaceName): number {
  if (candidates.some(({ isStated }) => isStated)) return TRUST.stated;
  if (kind === 'person') return 0;
  if (isKnown) return TRUST.known;
  return isLocated ? TRUST.located : TRUST.other;
}

function isSmall({ kind, region }: KnownPlace): boolean {
  return kind === 'city' || kind === 'landmark' || region !== '';
}

function countryKey({ countryCode }: KnownPlace): string {
  return `country ${countryCode}`;
}

/** What lies in a first-level division, and for the division itself what lies in it. */
function regionKey({ kind, name, countryCode, region }: KnownPlace): string | undefined {
  const own = region !== '' ? region : kind === 'region' ? name : undefined;
  return own === undefined ? undefined : `in ${countryCode} ${own}`;
}

function ownKey({ countryCode }: KnownPlace, region: string): string {
  return `itself ${countryCode} ${region}`;
}

/** From one square to the next one north; east of the last one lies none. */
const ROW = 400;

/** Squares of one degree: those around a place reach some hundred kilometres. */
function squareKey({ latitude, longitude }: KnownPlace): number | undefined {
  if (latitude === null || longitude === null) return undefined;
  return Math.floor(latitude) * ROW + Math.floor(longitude);
}

function squaresAround(place: KnownPlace): number[] {
  const own = squareKey(place);
  if (own === undefined || !isSmall(place)) return [];
  return [-ROW, 0, ROW].flatMap((row) => [own + row - 1, own + row, own + row + 1]);
}
