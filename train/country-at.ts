import { readTable, values } from '../src/lexicon.ts';
import { kilometres, type Point } from './kilometres.ts';

/** Farther from any city a point may lie at sea. */
const FARTHEST = 250;

/**
 * The country of a marked place: by the country's name, by its GeoNames id, or by the city nearest to it. Undefined
 * for what lies in several countries, and at sea.
 */
export function countryFinder(): (
  place: Point & { readonly geonamesId: number; readonly country: string | null },
) => string | undefined {
  const byName = new Map<string, string>();
  const byId = new Map<number, string | undefined>();
  for (const row of readTable('lexicon/countries.tsv', ['code', 'name', 'aliases', 'geonames_id'])) {
    for (const name of [row.name, ...values(row.aliases)]) byName.set(name, row.code);
    byId.set(Number(row.geonames_id), row.code);
  }
  byName.set('Palestinian Territory', 'PS').set('The Netherlands', 'NL');
  for (const row of readTable('lexicon/regions.tsv', ['country_code', 'geonames_id']))
    byId.set(Number(row.geonames_id), row.country_code || undefined);
  const squares = new Map<string, (Point & { readonly code: string })[]>();
  const square = ({ latitude, longitude }: Point, north = 0, east = 0): string =>
    `${Math.floor(latitude) + north} ${Math.floor(longitude) + east}`;
  for (const row of readTable('gazetteer/cities.tsv', ['country_code', 'latitude', 'longitude'])) {
    const city = { latitude: Number(row.latitude), longitude: Number(row.longitude), code: row.country_code };
    squares.set(square(city), [...(squares.get(square(city)) ?? []), city]);
  }
  return (place) => {
    if (place.country) return byName.get(place.country);
    if (byId.has(place.geonamesId)) return byId.get(place.geonamesId);
    const near = [-2, -1, 0, 1, 2].flatMap((north) =>
      [-3, -2, -1, 0, 1, 2, 3].flatMap((east) => squares.get(square(place, north, east)) ?? []),
    );
    const nearest = near
      .map(({ code, ...city }) => ({ code, away: kilometres(place, city) }))
      .sort((a, b) => a.away - b.away)[0];
    return nearest && nearest.away <= FARTHEST ? nearest.code : undefined;
  };
}
