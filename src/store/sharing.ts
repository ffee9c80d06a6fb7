import type { ArticleRows, ArticleTable } from './article-tables.ts';

/** A kind of thing that many articles share. What differs between actors and places is only this. */
export interface Sharing {
  readonly table: 'actors' | 'places';
  /** What an id stands for: the same wherever it comes up. */
  readonly identity: readonly string[];
  /** What is known of it besides: the same in every article, until a newer extractor knows better. */
  readonly attributes: readonly string[];
  /** Columns that hold the thing's own id at first. */
  readonly itself: readonly string[];
  readonly names: 'actor_names' | 'place_names';
  readonly key: 'actor_id' | 'place_id';
  /** Likewise of a name, besides its key, its words and its count. */
  readonly nameAttributes: readonly string[];
  /** The table that tells which article uses which name. */
  readonly uses: 'article_actor_names' | 'article_place_names';
  /** Columns of an article's rows that point at one, besides `uses`. */
  readonly references: readonly (readonly [table: ArticleTable | 'articles', column: string])[];
}

export const ACTORS: Sharing = {
  table: 'actors',
  identity: ['kind', 'name'],
  attributes: ['country_code'],
  itself: ['canonical_id'],
  names: 'actor_names',
  key: 'actor_id',
  nameAttributes: ['kind'],
  uses: 'article_actor_names',
  references: [
    ['mentions', 'actor_id'],
    ['positions', 'actor_id'],
    ['positions', 'of_actor_id'],
    ['claim_actors', 'actor_id'],
    ['claim_actors', 'of_actor_id'],
    ['articles', 'publisher_id'],
  ],
};

export const PLACES: Sharing = {
  table: 'places',
  identity: ['kind', 'name', 'country_code', 'geonames_id'],
  attributes: ['latitude', 'longitude', 'region', 'disputed_by'],
  itself: [],
  names: 'place_names',
  key: 'place_id',
  nameAttributes: [],
  uses: 'article_place_names',
  references: [
    ['mentions', 'place_id'],
    ['claim_places', 'place_id'],
  ],
};

/** The ids of all that the article's rows point at. */
export function idsIn(rows: ArticleRows, { uses, key, references }: Sharing): Set<number> {
  const ids = new Set<number>();
  for (const [table, column] of [[uses, key] as const, ...references])
    for (const row of table === 'articles' ? [rows.article] : rows[table]) {
      const id: unknown = Reflect.get(row, column);
      if (typeof id === 'number') ids.add(id);
    }
  return ids;
}

/** SQL that is true of a row of the table that no article needs. */
export function unused({ table, names, key, references }: Sharing): string {
  const pointing = [[names, key] as const, ...references].map(
    ([from, column]) => `SELECT 1 FROM ${from} AS other WHERE other.${column} = ${table}.id`,
  );
  return pointing.map((select) => `NOT EXISTS (${select})`).join(' AND ');
}
