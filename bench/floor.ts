import type Sqlite from 'better-sqlite3';
import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Entry } from '../src/model.ts';
import { readDocument } from '../src/read/read-document.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { ARTICLE_TABLE_NAMES, ARTICLE_TABLES } from '../src/store/article-tables.ts';
import { connectionOf } from '../src/store/connection.ts';
import { GraphWriter } from '../src/store/graph-writer.ts';
import { beginWriting } from '../src/store/journal.ts';
import { openGraph } from '../src/store/open-graph.ts';
import { type PreparedArticle, prepareArticle } from '../src/store/prepared-article.ts';
import { markdown, readStories } from './news.ts';
import { taggerAlone } from './speed.ts';
import { temporary } from './temporary.ts';

/** Articles of each round; the first round only warms up. */
const ARTICLES = 150;
const ROUNDS = 5;

/**
 * What no way to make a graph of articles could do without, words from the tagger and rows into the tables, beside all
 * that is done; both on one core and without workers, seconds of the processor.
 */
export async function printFloor(): Promise<void> {
  await temporary(async (folder) => {
    const [whole, least] = [await openGraph(`${folder}/whole.db`), await openGraph(`${folder}/least.db`)];
    beginWriting(connectionOf(whole)); // as a run does it
    const stages = stagesInto(new GraphWriter(connectionOf(whole)));
    const insert = inserter(connectionOf(least));
    const tag = taggerAlone();
    const spent = new Map<string, number>();
    let words = 0;
    const stories = readStories();
    for (let round = 0; round < ROUNDS; round++) {
      if (round === 1) spent.clear();
      const own = stories.slice(round * ARTICLES, (round + 1) * ARTICLES);
      const prepared: PreparedArticle[] = [];
      if (round > 0) words += own.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
      for (const [at, story] of own.entries()) prepared.push(stages(`${round}-${at}.md`, markdown(story), spent));
      for (const { rows } of prepared) time(spent, 'tokenise', () => tag(rows.article.text));
      time(spent, 'insert', () => insert(prepared));
    }
    print(spent, words);
    await Promise.all([whole.destroy(), least.destroy()]);
  });
}

const STAGES = ['read', 'annotate', 'attribute', 'resolve', 'rows', 'write'] as const;

function print(spent: ReadonlyMap<string, number>, words: number): void {
  const count = (ROUNDS - 1) * ARTICLES;
  const total = STAGES.reduce((sum, stage) => sum + spent.get(stage)!, 0);
  const floor = spent.get('tokenise')! + spent.get('insert')!;
  const line = (name: string, seconds: number) =>
    console.log(
      `${name.padEnd(28)}${((1000 * seconds) / count).toFixed(2).padStart(8)} ms an article ${((100 * seconds) / total).toFixed(1).padStart(7)} %`,
    );
  console.log(
    `\none article, from bytes to rows in the graph, on one core: ${count} articles, ${Math.round(words / count)} words each\n`,
  );
  for (const stage of STAGES) line(stage, spent.get(stage)!);
  line('all of it', total);
  line('floor: tokenise', spent.get('tokenise')!);
  line('floor: insert the same rows', spent.get('insert')!);
  console.log(
    `\n${Math.round(count / total)} articles/s, ${Math.round(words / total).toLocaleString('en')} words/s; the floor allows ${Math.round(count / floor)} articles/s: ratio ${(floor / total).toFixed(3)}`,
  );
}

function time<T>(spent: Map<string, number>, name: string, work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1e6);
  return result;
}

function stagesInto(writer: GraphWriter) {
  return (path: string, text: string, spent: Map<string, number>): PreparedArticle => {
    const entry: Entry = { path, format: 'markdown', bytes: Buffer.from(text), url: null, date: null, charset: null };
    const document = time(spent, 'read', () => readDocument(entry));
    const annotated = time(spent, 'annotate', () => annotate(document));
    const claims = time(spent, 'attribute', () => attribute(annotated));
    const resolved = time(spent, 'resolve', () => resolve(annotated, claims));
    const prepared = time(spent, 'rows', () => prepareArticle(path, resolved));
    time(spent, 'write', () => writer.write('0'.repeat(64), prepared));
    return prepared;
  };
}

/** The same rows into the same tables, a hundred articles a transaction, and nothing checked: no faster way is known. */
function inserter(sqlite: Sqlite.Database): (articles: readonly PreparedArticle[]) => void {
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = OFF');
  const into = (table: string, columns: readonly string[], or = '') =>
    sqlite.prepare(`INSERT ${or} INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const tables = ARTICLE_TABLE_NAMES.map((table) => {
    const columns: readonly string[] = ARTICLE_TABLES[table];
    return { table, columns, statement: into(table, columns) };
  });
  const article = into('articles', ARTICLE);
  const actor = into('actors', [...ACTOR, 'canonical_id'], 'OR IGNORE');
  const name = into('actor_names', ['actor_id', 'name', 'kind', 'articles'], 'OR IGNORE');
  const place = into('places', PLACE, 'OR IGNORE');
  const index = [
    sqlite.prepare('INSERT INTO articles_fts (rowid, title, text) VALUES (?, ?, ?)'),
    sqlite.prepare(
      'INSERT INTO claims_fts (rowid, content) SELECT claim_id, content FROM claims_full WHERE article_id = ?',
    ),
  ] as const;
  const one = ({ rows, actors, actorNames, places }: PreparedArticle): void => {
    for (const row of actors) actor.run(...valuesOf(row, ACTOR), row.id);
    for (const row of actorNames) name.run(...valuesOf(row, ['id', 'name', 'kind']), 1);
    for (const row of places) place.run(...valuesOf(row, PLACE));
    article.run(...valuesOf(rows.article, ARTICLE));
    for (const { table, columns, statement } of tables)
      for (const row of rows[table]) statement.run(...valuesOf(row, columns));
    index[0].run(rows.article.id, rows.article.title, rows.article.text);
    index[1].run(rows.article.id);
  };
  return sqlite.transaction((articles: readonly PreparedArticle[]) => {
    for (const each of articles) one(each);
  });
}

const ARTICLE = 'id source_path title published_on url publisher_id byline language text text_sha256 rows_sha256'.split(
  ' ',
);
const ACTOR = ['id', 'kind', 'name', 'country_code'];
const PLACE = 'id kind name country_code region disputed_by latitude longitude geonames_id'.split(' ');

function valuesOf(row: object, columns: readonly string[]): unknown[] {
  return columns.map((column) => Reflect.get(row, column));
}
