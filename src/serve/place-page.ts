import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import { articlesNaming } from '../query/articles.ts';
import { claims } from '../query/claims.ts';
import { findPlace, places } from '../query/places.ts';
import type { Database } from '../store/database.ts';
import { articleAddress, asking, placeAddress } from './addresses.ts';
import { type Answer, NoAnswer } from './answer.ts';
import { claimList } from './claim-list.ts';
import { section, table } from './lists.ts';
import { worldMap } from './map.ts';
import { confidence } from './question.ts';

const LISTED = 20;

/** Where a place is, what lies in it and what it lies in, the claims about it and the articles that name it. */
export async function askPlace(db: Kysely<Database>, question: URLSearchParams, id: number): Promise<Answer> {
  const grade = { minConfidence: confidence(question) };
  const place = await findPlace(db, id, grade);
  if (!place) throw new NoAnswer(404, `there is no place ${id}`);
  const within = await db
    .selectFrom('place_containment')
    .innerJoin('places', 'places.id', 'within_id')
    .select(['places.id', 'places.name', 'places.kind'])
    .where('place_id', '=', id)
    .execute();
  const inside = (await places(db, { place: id, ...grade, limit: LISTED + 1 })).filter((other) => other.id !== id);
  const about = await claims(db, { place: id, ...grade, limit: LISTED });
  const naming = await articlesNaming(db, id, { ...grade, limit: LISTED });
  const { kind, region, country_code, disputed_by, latitude, longitude, geonames_id, mentions, articles } = place;
  return {
    title: place.name,
    data: { place, within, inside, claims: about, articles: naming },
    rows: about,
    html: html`<p class="soft">${[kind, region, country_code, disputed_by && `disputed by ${disputed_by}`, latitude === null ? null : `${latitude}, ${longitude}`, geonames_id && `GeoNames ${geonames_id}`].filter(Boolean).join(' · ')} · ${mentions.toLocaleString('en')} mentions in ${articles.toLocaleString('en')} articles</p>
${within.length > 0 ? html`<p>In ${within.map((outer, at) => html`${at > 0 ? ', ' : ''}<a href="${placeAddress(outer.id)}"><bdi>${outer.name}</bdi></a>`)}</p>` : ''}
${latitude === null ? '' : worldMap([place])}
<p><a href="${asking('/claims', { place: id })}">${place.claims.toLocaleString('en')} claims are about it</a>${inside.length > 0 ? ', or about what lies in it' : ''}.</p>
${section(
  'Places in it',
  table(
    ['Name', 'Kind', 'Mentions', 'Claims'],
    inside.map((one) => [
      html`<a href="${placeAddress(one.id)}"><bdi>${one.name}</bdi></a>`,
      one.kind,
      one.mentions,
      one.claims,
    ]),
  ),
  inside.length > 0,
)}
${section('Claims', claimList(about), about.length > 0)}
${section(
  'Articles',
  table(
    ['Title', 'Publisher', 'Published'],
    naming.map((one) => [
      html`<a href="${articleAddress(one.id)}"><bdi>${one.title ?? one.source_path}</bdi></a>`,
      one.publisher,
      one.published_on,
    ]),
  ),
  naming.length > 0,
)}`,
  };
}
