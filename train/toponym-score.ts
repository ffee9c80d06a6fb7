import type { Place, Resolved, Span } from '../src/model.ts';
import { kilometres } from './kilometres.ts';

/** A marked name of a place, with what hearsay makes of it. */
export interface Judged {
  /** The place that hearsay reads in words that overlap; undefined where it finds none. */
  readonly place: Place | undefined;
  readonly isExact: boolean;
  /** Null where the corpus gives no country. */
  readonly country: boolean | null;
  readonly near: boolean;
  readonly sameId: boolean;
}

/** What a corpus says of a marked name. */
export interface Truth extends Span {
  readonly geonamesId: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Undefined where nobody can tell, as of a continent. */
  readonly countryCode: string | undefined;
}

/** Hundred miles: what the literature counts as near. */
const NEAR = 161;

/** Each toponym with the place that stands in the same words, or failing that in words that overlap the most. */
export function judge(truths: readonly Truth[], { mentions, places }: Resolved): Judged[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const placed = mentions.flatMap(({ start, end, placeId }) => {
    const place = placeId === null ? undefined : byId.get(placeId);
    return place ? [{ start, end, place }] : [];
  });
  return truths.map((truth) => {
    const overlap = (span: Span): number => Math.min(truth.end, span.end) - Math.max(truth.start, span.start);
    const found = placed
      .filter((span) => overlap(span) > 0)
      .sort((a, b) => misfit(a, truth) - misfit(b, truth) || a.start - b.start)[0];
    return { isExact: found !== undefined && misfit(found, truth) === 0, ...judgePlace(truth, found?.place) };
  });
}

function misfit(a: Span, b: Span): number {
  return Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
}

function judgePlace(truth: Truth, place: Place | undefined): Omit<Judged, 'isExact'> {
  const near =
    place !== undefined &&
    place.latitude !== null &&
    place.longitude !== null &&
    kilometres(truth, { latitude: place.latitude, longitude: place.longitude }) <= NEAR;
  return {
    place,
    country: truth.countryCode === undefined ? null : place?.countryCode === truth.countryCode,
    near,
    sameId: place?.geonamesId === truth.geonamesId,
  };
}
