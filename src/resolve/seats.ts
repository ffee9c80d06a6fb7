import type { KnownPlace } from '../known-reading.ts';
import { readTable } from '../lexicon.ts';
import type { PlaceKind } from '../ontology.ts';

const COLUMNS = ['body', 'name', 'kind', 'country_code', 'region', 'latitude', 'longitude', 'geonames_id'] as const;
const SEATS = new Map(
  readTable('lexicon/seats.tsv', COLUMNS).map((row): [string, KnownPlace] => [
    row.body,
    {
      kind: row.kind as PlaceKind, // a test holds the list to the ontology
      name: row.name,
      countryCode: row.country_code || null,
      region: row.region,
      disputedBy: [],
      population: 0,
      latitude: Number(row.latitude),
      longitude: Number(row.longitude),
      geonamesId: row.geonames_id === '' ? null : Number(row.geonames_id),
    },
  ]),
);

/** The place that a body's name stands for too: the White House said, at the White House. So does a union of states. */
export function seatOf(body: string, name: string): KnownPlace | null {
  const seat = SEATS.get(body);
  // "Department of Defense" is the Pentagon's other name, and no place.
  return seat && (seat.kind === 'region' || name === seat.name || name === body) ? seat : null;
}
