import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../src/cli/program.ts';
import { EVIDENCE_GRADE, FLOOR } from '../src/confidence.ts';
import * as hearsay from '../src/index.ts';
import * as ontology from '../src/ontology.ts';
import { recorder } from './cli/recorder.ts';
import { cells, code, codeWords, page, ROOT, replaceCode, section } from './docs/page.ts';
import { installHearsay, rows, type, typeErrors } from './docs/reader.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Holds the pages to what is there. Everything a reader is told to type is done in a folder with the seeds in it;
 * `UPDATE=1 npx vitest run test/docs.test.ts` writes into the README what the terminal shows, and into all pages the
 * thresholds of confidence: read the difference.
 */
const README = page('README.md');
const ARCHITECTURE = page('ARCHITECTURE.md');
const SCHEMA = page('docs/SCHEMA.md');
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/FORMATS.md',
  'docs/SCHEMA.md',
  'docs/RECIPES.md',
  'seeds/README.md',
];
const about: {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: object;
  readonly devDependencies: object;
} = JSON.parse(page('package.json'));

const home = process.cwd();
const folder = temporaryFolder();
const GRAPH = join(folder, 'data/graph.db');
let shown: string;

beforeAll(async () => {
  process.chdir(folder);
  delete process.env.HEARSAY_DB;
  cpSync(join(ROOT, 'seeds'), 'seeds', { recursive: true });
  cpSync(join(ROOT, 'seeds'), 'articles', { recursive: true });
  installHearsay();
  writeFileSync('who.mts', code(README, 'ts').join('\n'));
  for (const command of code(README, 'sh').join('').trim().split('\n')) await type(command);
  shown = await readAloud(README);
}, 60_000);
afterAll(() => process.chdir(home));

/** The page with what the terminal shows after each `$ command`. */
async function readAloud(markdown: string): Promise<string> {
  const sessions: string[] = [];
  for (const session of code(markdown, 'console')) {
    let text = '';
    for (const [, command] of session.matchAll(/^\$ (.*)$/gm)) text += `$ ${command}\n${await type(command!)}`;
    sessions.push(text);
  }
  return replaceCode(markdown, 'console', () => sessions.shift()!);
}

describe('the README', () => {
  test('shows what the terminal shows', () => {
    if (process.env.UPDATE) writeFileSync(join(ROOT, 'README.md'), shown);
    expect(shown).toBe(page('README.md'));
  });

  test('has TypeScript that compiles', () => {
    expect(typeErrors('who.mts')).toEqual([]);
  });

  test('names every helper', () => {
    const named = codeWords(section(README, '## Ask in TypeScript'));
    expect(Object.keys(hearsay).filter((name) => !named.includes(name))).toEqual([]);
  });

  test('names every command and option, and no other', () => {
    const commands = section(README, '## Commands');
    const { commands: real } = program(recorder());
    const options = real.flatMap((command) => command.options.map(({ long }) => long!));
    expect(cells(commands).map(([command]) => /^`(\w+)/.exec(command!)?.[1])).toEqual(
      real.map((command) => command.name()),
    );
    expect(new Set(commands.match(/--[a-z][a-z-]*/g))).toEqual(new Set([...options, '--help']));
  });

  test('says for every figure what it was measured on', () => {
    const figures = cells(section(README, '## How good it is'));
    expect(figures.length).toBeGreaterThan(0);
    for (const row of figures) expect(row).toHaveLength(4);
    for (const [, split] of figures) expect(split).toMatch(/^(?:seen|unseen|train|dev|test)\b/);
    for (const [, , , found] of figures)
      expect(found).toMatch(/^(?:\d+ of \d+|precision \d\d\.\d, recall \d\d\.\d, F1 \d\d\.\d)$/);
  });

  test('can be read in one go', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(240);
  });
});

/** What stands in code type under each heading `### `name`` of a part of the schema's page, by name. */
function documented(part: string, columns: number): Record<string, string[]> {
  const named = part.split('\n### ').slice(1);
  return Object.fromEntries(
    named.map((text) => [
      codeWords(text)[0],
      cells(text).map((row) => row.slice(0, columns).join(' ').replaceAll('`', '')),
    ]),
  );
}

describe('docs/SCHEMA.md', () => {
  const [tables = '', rest = ''] = SCHEMA.split('\n## Views\n');
  const [views = '', vocabularies = ''] = rest.split('\n## Vocabularies\n');

  test('has every table, with its columns and their types, and no other', () => {
    expect(documented(tables, 2)).toEqual(
      Object.fromEntries(named('table').map((name) => [name, columns(name).map(({ spelled }) => spelled)])),
    );
  });

  test('has every view and search index, with its columns, and no other', () => {
    expect(documented(views, 1)).toEqual(
      Object.fromEntries(
        [...named('view'), ...SEARCH].map((name) => [name, columns(name).map((column) => column.name)]),
      ),
    );
  });

  test('names every other index', () => {
    const indexes = rows(GRAPH, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
    expect(codeWords(section(SCHEMA, '## What is indexed'))).toEqual(expect.arrayContaining(indexes.flat()));
  });

  test('has every value of every vocabulary, and no other', () => {
    expect(documented(vocabularies, 1)).toEqual({
      'actors.kind': ontology.ACTOR_KINDS,
      'actor_names.kind': ontology.NAME_KINDS,
      'actor_links.verdict': ontology.VERDICTS,
      'actor_links.rule': ontology.LINK_RULES,
      'places.kind': ontology.PLACE_KINDS,
      'blocks.kind': ontology.BLOCK_KINDS,
      'mentions.form': ontology.MENTION_FORMS,
      'mentions.sense': ontology.SENSES,
      'mentions.place_reason': ontology.PLACE_REASONS,
      'claims.attitude': ontology.ATTITUDES,
      'claims.form': ontology.FORMS,
      'claims.polarity': ontology.POLARITIES,
      'claims.said_precision': ontology.PRECISIONS,
      'claim_actors.role': ontology.ROLES,
      'claim_actors.source_kind': ontology.SOURCE_KINDS,
      'positions.status': ontology.OFFICE_STATUSES,
      'sources.status': ontology.SOURCE_STATUSES,
      'edges.relation': Object.keys(ontology.RELATIONS),
    });
  });
});

const SEARCH = ['articles_fts', 'claims_fts'];

/** Tables or views in alphabetical order, without what SQLite and Kysely keep for themselves. */
function named(type: 'table' | 'view'): string[] {
  const names = rows(GRAPH, `SELECT name FROM sqlite_schema WHERE type = '${type}'`).flat();
  return names.map(String).filter((name) => !/_fts|^(?:sqlite|kysely)_/.test(name));
}

function columns(table: string): { name: string; spelled: string }[] {
  const found = rows(
    GRAPH,
    `SELECT name, lower(type), "notnull" OR pk FROM pragma_table_xinfo('${table}') WHERE hidden = 0`,
  );
  return found.map(([name, type, filled]) => {
    return { name: String(name), spelled: `${name} ${type}${filled ? '' : ', null'}` };
  });
}

describe('queries on the pages find something', () => {
  const queries = [README, SCHEMA].flatMap((markdown) => code(markdown, 'sql').flatMap((sql) => sql.split(/;\n/)));
  test.each(queries.filter((query) => query.trim()).map((query) => ({ query })))('$query', ({ query }) => {
    expect(rows(GRAPH, query)).not.toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  test('says why each dependency is there, and no other', () => {
    const explained = cells(section(ARCHITECTURE, '## Dependencies')).flatMap(([names]) => codeWords(names!));
    expect(explained.sort()).toEqual(Object.keys({ ...about.dependencies, ...about.devDependencies }).sort());
  });

  test('has every list of data, and no other', () => {
    const lists = ['lexicon', 'gazetteer'].flatMap((part) => readdirSync(join(ROOT, 'data', part)));
    const told = cells(section(ARCHITECTURE, '## Data')).flatMap(([names]) => codeWords(names!));
    expect(told.sort()).toEqual(lists.sort());
  });
});

test('the version at hand is the one that the pages name', () => {
  expect(/^## (\S+)/m.exec(page('CHANGELOG.md'))?.[1]).toBe(about.version);
  expect(code(README, 'sh').join('')).toContain(`/hearsay-${about.version}.tgz\n`);
});

describe.each(PAGES)('%s', (path) => {
  const markdown = page(path);

  test('gives the thresholds that src/confidence.ts sets', () => {
    if (process.env.UPDATE) writeFileSync(join(ROOT, path), withThresholds(page(path)));
    expect(page(path)).toBe(withThresholds(page(path)));
  });

  test('links to what is there', () => {
    const targets = Array.from(markdown.matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target!);
    const broken = targets.filter((target) => !/^https?:/.test(target) && !isThere(path, target));
    expect(broken).toEqual([]);
  });

  test('names files that are there', () => {
    const files = codeWords(markdown).filter((word) => /^[\w./-]*\w\.(?:ts|tsv|md|json)$/.test(word));
    const missing = files.filter((file) => !FILES.some((known) => `/${known}`.endsWith(`/${file}`)));
    expect(missing.filter((name) => !(name in about.devDependencies))).toEqual([]);
  });

  test('names scripts that package.json has', () => {
    const scripts = Array.from(markdown.matchAll(/npm run (?:-s )?([a-z]\S*?)(?=[\s`"]|$)/g), ([, script]) => script!);
    expect(scripts.filter((script) => !(script in about.scripts))).toEqual([]);
  });
});

function withThresholds(markdown: string): string {
  return markdown
    .replace(/(?<=confidence >= |evidence grade \()[\d.]*\d/g, String(EVIDENCE_GRADE))
    .replace(/(?<=floor \()[\d.]*\d/g, String(FLOOR));
}

const FILES = ['.', 'src', 'test', 'train', 'migrations', 'data', 'docs', 'seeds'].flatMap((part) =>
  readdirSync(join(ROOT, part), { recursive: part !== '.', encoding: 'utf8' }).map((file) => join(part, file)),
);

/** A file or folder, and in a page the heading that the part behind `#` makes. */
function isThere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  if (!existsSync(join(ROOT, path))) return false;
  const headings = Array.from(anchor ? page(path).matchAll(/^#+ (.*)$/gm) : [], ([, heading]) => slug(heading!));
  return anchor === undefined || headings.includes(anchor);
}

/** As web sites that show Markdown make anchors of headings. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
