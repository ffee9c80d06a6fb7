import type { Bearer } from '../identity/same-name.ts';
import type { Resolved } from '../model.ts';
import { articleRows } from './article-rows.ts';
import type { ArticleRows } from './article-tables.ts';
import type { Thing } from './shared-rows.ts';
import { type SignedArticle, signed } from './signature.ts';

/** All that an article brings to the tables: its own rows, and the rows that it shares with other articles. Plain data. */
export interface PreparedArticle {
  readonly rows: ArticleRows;
  readonly actors: readonly Bearer[];
  readonly actorNames: readonly Thing[];
  readonly places: readonly Thing[];
  readonly placeNames: readonly Thing[];
  /** By which its copies are found. */
  readonly signed: SignedArticle;
}

/** Needs no database, so that it can be done wherever there is time. Throws ArticleError where SQLite could not hold the text. */
export function prepareArticle(path: string, resolved: Resolved): PreparedArticle {
  const { actors, actorNames, places, placeNames } = resolved;
  const rows = articleRows(path, resolved);
  return {
    rows,
    actors: actors.map(({ countryCode, ...actor }) => ({ ...actor, country_code: countryCode })),
    actorNames: actorNames.map(({ actorId, ...name }) => ({ ...name, id: actorId })),
    places: places.map(({ countryCode, geonamesId, disputedBy, ...place }) => {
      return { ...place, country_code: countryCode, geonames_id: geonamesId, disputed_by: disputedBy };
    }),
    placeNames: placeNames.map(({ placeId, ...name }) => ({ ...name, id: placeId })),
    signed: signed(rows.article, rows.blocks),
  };
}
