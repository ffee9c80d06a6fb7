import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, type Command } from 'commander';
import type { Kysely } from 'kysely';
import type { ExportFile } from '../export/export-file.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/formats.ts';
import { type ExportFilter, withSelection } from '../export/selection.ts';
import { refusalOf } from '../file-failure.ts';
import type { Database } from '../store/database.ts';
import { checkFilter } from './check-filter.ts';
import { command, dbOption } from './command.ts';
import { claimFilterOptions, limitOption, reference } from './filter-options.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { withGraph } from './with-graph.ts';

interface Options extends ExportFilter {
  readonly db: string;
  readonly out?: string;
}

const FORMATS: Readonly<Record<string, ExportFormat>> = EXPORT_FORMATS;

export function addExportCommand(program: Command, screen: Screen): void {
  const examples = [
    'export csv --out tables/',
    'export jsonl --by Putin --since 2022 > putin.jsonl',
    'export gexf --out graph.gexf',
    'export html --article seeds/article.md --out evidence.html',
  ];
  const described = command(program, 'export', 'write the graph, or some claims, for other programs', examples)
    .addArgument(new Argument('<format>', 'what to write').choices(Object.keys(FORMATS)))
    .option('--out <path>', 'the file or, for csv and parquet, the folder to write; else it is printed')
    .option('--article <article>', "only this article's claims: its id or the path of its file", reference);
  dbOption(limitOption(claimFilterOptions(described)))
    .addHelpText('after', `\nFormats:\n${formatList()}\n\nWith a filter, only who and what the claims name is written.`)
    .action((format: string, options: Options) =>
      withGraph(options.db, (db) => run(db, screen, FORMATS[format]!, options)),
    );
}

function formatList(): string {
  return Object.entries(FORMATS)
    .map(([name, { about }]) => `  ${name.padEnd(15)} ${about}`)
    .join('\n');
}

async function run(db: Kysely<Database>, screen: Screen, format: ExportFormat, options: Options): Promise<void> {
  const { out, db: _, ...filter } = options;
  if (format.folder && out === undefined)
    throw new UsageError('this format is several files; name a folder for them with --out, e.g. --out tables/');
  await checkFilter(db, screen, filter);
  if (filter.article !== undefined) await checkArticle(db, filter.article);
  const filesOf = await format.load();
  await withSelection(db, filter, async (selection) => {
    for (const file of filesOf(selection, filter)) await write(screen, file, out && placeOf(format, out, file));
  });
}

async function checkArticle(db: Kysely<Database>, article: number | string): Promise<void> {
  const column = typeof article === 'number' ? 'id' : 'source_path';
  const found = await db.selectFrom('articles').select('id').where(column, '=', article).executeTakeFirst();
  if (!found) throw new UsageError(`no article is "${article}"; hearsay articles prints their ids and paths`);
}

function placeOf(format: ExportFormat, out: string, { name }: ExportFile): string {
  return format.folder ? join(out, name) : out;
}

async function write(screen: Screen, { pieces }: ExportFile, path: string | undefined): Promise<void> {
  if (path === undefined) return screen.stream(pieces);
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    await pipeline(Readable.from(pieces), createWriteStream(path));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    throw new UsageError(`${path} cannot be written: ${refusal.message}`);
  }
  screen.note(path);
}
