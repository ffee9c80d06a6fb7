import type { ActorKind } from '../ontology.ts';
import type { Selection } from './selection.ts';
import { ARTICLES } from './table-list.ts';

export interface ArticleRecord {
  readonly id: number;
  readonly source_path: string;
  readonly title: string | null;
  readonly published_on: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly publisher_id: number | null;
  readonly publisher: string | null;
  readonly text: string;
}

export interface ActorRecord {
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
  readonly country_code: string | null;
  /** Its other names, as JSON. */
  readonly names: string;
}

export interface PlaceRecord {
  readonly id: number;
  readonly name: string;
  readonly country_code: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonames_id: number | null;
}

export function articleRecords({ sqlite }: Selection): IterableIterator<ArticleRecord> {
  return sqlite.prepare<[], ArticleRecord>(ARTICLES).iterate();
}

export function actorRecords({ sqlite }: Selection): IterableIterator<ActorRecord> {
  return sqlite
    .prepare<[], ActorRecord>(`SELECT id, kind, name, country_code, (SELECT json_group_array(other) FROM (
        SELECT DISTINCT actor_names.name AS other FROM actors AS same JOIN actor_names ON actor_id = same.id
        WHERE same.canonical_id = actors.id AND actor_names.name <> actors.name ORDER BY other)) AS names
      FROM chosen_actors JOIN actors USING (id) ORDER BY id`)
    .iterate();
}

export function placeRecords({ sqlite }: Selection): IterableIterator<PlaceRecord> {
  return sqlite
    .prepare<[], PlaceRecord>(`SELECT id, name, country_code, latitude, longitude, geonames_id
      FROM chosen_places JOIN places USING (id) ORDER BY id`)
    .iterate();
}

/** The other names of an actor. */
export function otherNames({ names }: ActorRecord): string[] {
  const parsed: string[] = JSON.parse(names);
  return parsed;
}
