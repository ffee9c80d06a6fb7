import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { claimFacets, countClaims, type Facet, type FacetRow } from '../query/claim-facets.ts';
import { claimsByMonth } from '../query/claims-by-month.ts';
import { places } from '../query/places.ts';
import type { Database } from '../store/database.ts';
import { actorAddress, asking } from './addresses.ts';
import type { Ask } from './answer.ts';
import { monthsChart } from './chart.ts';
import { section, table } from './lists.ts';
import { worldMap } from './map.ts';
import { confidence } from './question.ts';
import type { Html } from './shell.ts';

const MAPPED = 200;

/** What is in the file. */
export const askOverview: Ask = async (db, question) => {
  const grade = { minConfidence: confidence(question) };
  const totals = await countAll(db);
  const claims = await countClaims(db, grade);
  const months = await claimsByMonth(db, grade);
  const facets = await claimFacets(db, grade);
  const mapped = await places(db, { ...grade, limit: MAPPED });
  const sources = await sourceReasons(db);
  return {
    title: 'Overview',
    data: { totals, claims_of_evidence_grade: claims, months, facets, places: mapped, sources },
    rows: months,
    html: html`<p>${totals.articles.toLocaleString('en')} articles, ${totals.actors.toLocaleString('en')} actors, ${totals.places.toLocaleString('en')} places, ${totals.claims.toLocaleString('en')} claims, ${claims.toLocaleString('en')} of evidence grade.</p>
${section('Claims by the month of their articles', monthsChart(months, 'Claims by month'), months.length > 0)}
<div class="columns">${ranking('Who speaks most', 'by', facets)}${ranking('Who is spoken about', 'about', facets)}${ranking('Publishers', 'publisher', facets)}</div>
${section('Where', worldMap(mapped), mapped.length > 0)}
${section(
  'What could not be read',
  table(
    ['Status', 'Reason', 'Files'],
    sources.map((row) => [row.status, row.reason, row.files]),
  ),
  sources.length > 0,
)}`,
  };
};

function ranking(heading: string, facet: Facet, all: readonly FacetRow[]): Html {
  const rows = all.filter((row) => row.facet === facet);
  const cells = rows.map(({ value, label, claims }) => [
    html`<a href="${actorAddress(Number(value))}"><bdi>${label}</bdi></a>`,
    html`<a href="${asking('/claims', { [facet]: value })}">${claims.toLocaleString('en')} claims</a>`,
  ]);
  return section(heading, table(['Name', 'Claims'], cells), rows.length > 0);
}

async function countAll(db: Kysely<Database>) {
  const { rows } = await sql<{ articles: number; actors: number; places: number; claims: number }>`SELECT
    (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM actors WHERE id = canonical_id) AS actors,
    (SELECT count(*) FROM places) AS places, (SELECT count(*) FROM claims
      WHERE article_id NOT IN (SELECT article_id FROM copies)) AS claims`.execute(db);
  return rows[0]!;
}

async function sourceReasons(db: Kysely<Database>) {
  return db
    .selectFrom('sources')
    .select(['status', 'reason', (source) => source.fn.countAll<number>().as('files')])
    .where('reason', 'is not', null)
    .groupBy(['status', 'reason'])
    .orderBy('files', 'desc')
    .orderBy('reason')
    .limit(20)
    .execute();
}
