import { stringify } from 'csv-stringify/sync';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import { GraphError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { graphFailure } from '../store/graph-failure.ts';
import { askActor } from './actor-page.ts';
import { type Answer, type Ask, NoAnswer } from './answer.ts';
import { askArticle } from './article-page.ts';
import { assets } from './assets.ts';
import { askBetween } from './between-page.ts';
import { askClaims } from './claims-page.ts';
import type { GraphFile } from './graph-file.ts';
import { askGraph } from './graph-page.ts';
import { askActors, askArticles, askPlaces } from './list-pages.ts';
import { askOverview } from './overview-page.ts';
import { askPlace } from './place-page.ts';
import { memory, type Recall } from './recall.ts';
import { shell } from './shell.ts';
import { traced } from './traced.ts';

/** Nothing is fetched from elsewhere, nothing is run but our own two scripts, and nobody else may show a page in theirs. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

type Form = 'html' | 'json' | 'csv';

const PAGES: Readonly<Record<string, Ask>> = {
  '/': askOverview,
  '/overview': askOverview,
  '/claims': askClaims,
  '/actors': askActors,
  '/places': askPlaces,
  '/articles': askArticles,
  '/graph': askGraph,
};

/** Pages of one thing, by what comes before its ids. */
const THINGS: readonly (readonly [path: RegExp, ask: (ids: readonly number[]) => Ask])[] = [
  [
    /^\/articles\/(\d{1,16})$/,
    ([id]) =>
      (db, question) =>
        askArticle(db, question, id!),
  ],
  [
    /^\/actors\/(\d{1,16})$/,
    ([id]) =>
      (db, question) =>
        askActor(db, question, id!),
  ],
  [
    /^\/places\/(\d{1,16})$/,
    ([id]) =>
      (db, question) =>
        askPlace(db, question, id!),
  ],
  [
    /^\/between\/(\d{1,16})\/(\d{1,16})$/,
    ([one, other]) =>
      (db, question) =>
        askBetween(db, question, [one!, other!]),
  ],
];

export interface Served {
  readonly graph: GraphFile;
  /** Its path, as its people know it. */
  readonly file: string;
  readonly isOurs: (host: string) => boolean;
  /** Told of what went wrong inside, which no page shows. */
  readonly report: (error: unknown) => void;
}

/** The web application over a graph. It answers only for the hosts that are its own, and only to GET and HEAD. */
export function app({ graph, file, isOurs, report }: Served): Hono {
  const files = assets();
  const recall = memory(() => graph.version());
  const hono = new Hono();
  hono.use(async (context, next) => {
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    if (!isOurs(context.req.header('host') ?? ''))
      return context.text('This is not the host that you asked for.\n', 421);
    if (!['GET', 'HEAD'].includes(context.req.method))
      return context.text('Nothing can be changed here.\n', 405, { Allow: 'GET, HEAD' });
    return next();
  });
  for (const [path, { type, text }] of files)
    hono.get(path, (context) => context.body(text, 200, { 'Content-Type': type }));
  hono.get('*', (context) => answer(context, graph, file, recall));
  hono.onError((error, context) => trouble(context, file, error, report));
  return hono;
}

async function answer(context: Context, graph: GraphFile, file: string, recall: Recall): Promise<Response> {
  const address = new URL(context.req.url);
  const [, path = '/', form = 'html'] = /^(.*?)(?:\.(json|csv))?$/.exec(address.pathname) ?? [];
  const ask = PAGES[path] ?? thing(path);
  if (!ask) throw new NoAnswer(404, 'there is no such page');
  const db = await graph.open();
  const { found, queries } = await recall(`${path}${address.search}`, () => asked(ask, db, address, recall));
  address.pathname = path;
  return shown(context, form as Form, found, () => shell({ ...found, body: found.html, address, queries, file }));
}

async function asked(ask: Ask, db: Kysely<Database>, { searchParams }: URL, recall: Recall) {
  const { db: watched, queries } = traced(db);
  return { found: await ask(watched, searchParams, recall), queries };
}

function thing(path: string): Ask | undefined {
  for (const [pattern, ask] of THINGS) {
    const match = pattern.exec(path);
    if (match) return ask(match.slice(1).map(Number));
  }
  return undefined;
}

function shown(
  context: Context,
  form: Form,
  found: Answer,
  page: () => ReturnType<typeof shell>,
): Response | Promise<Response> {
  if (form === 'json') return context.json(found.data as object);
  if (form === 'csv') return context.body(csv(found.rows), 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  return context.html(page());
}

function csv(rows: readonly object[]): string {
  return stringify([...rows], { header: true, record_delimiter: 'windows', escape_formulas: true });
}

/** A plain page that says what is wrong, without anything of the inside. */
function trouble(
  context: Context,
  file: string,
  error: unknown,
  report: Served['report'],
): Response | Promise<Response> {
  const failure = graphFailure(error, 'the graph');
  const [status, message] = told(failure);
  if (status === 500) report(error);
  const body = html`<p>${message}</p><p><a href="/">Overview</a></p>`;
  return context.html(
    shell({ title: status === 404 ? 'Not found' : 'That did not work', body, address: null, queries: [], file }),
    status,
  );
}

function told(error: unknown): [400 | 404 | 500 | 503, string] {
  if (error instanceof NoAnswer) return [error.status, error.message];
  if (error instanceof GraphError) return [503, error.message];
  return [500, 'hearsay met an error of its own; the terminal in which it runs shows it'];
}
