import { statSync } from 'node:fs';
import type { Command } from 'commander';
import type { IngestProgress } from '../ingest.ts';
import { topSpeakers } from '../query/top-speakers.ts';
import { command, dbOption } from './command.ts';
import { compileLater } from './compile-later.ts';
import { fieldMap } from './field-map.ts';
import { wholeNumber } from './filter-options.ts';
import { summary } from './ingest-summary.ts';
import { Interrupted } from './interrupted.ts';
import { json } from './print-rows.ts';
import { progress } from './progress.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { withGraph } from './with-graph.ts';

interface Options {
  readonly db: string;
  readonly jobs?: number;
  readonly prune?: true;
  readonly map?: string;
  readonly json?: true;
}

/** What a fresh clone holds. */
const SEEDS = 'seeds';

export function addIngestCommand(program: Command, screen: Screen): void {
  const examples = [
    'ingest articles/',
    'ingest articles/ --db news.db --prune',
    'ingest archive/ --jobs 2',
    'ingest crawl.warc.gz feed.xml export.jsonl.gz --db news.db',
    'ingest export.csv --map title=Heading,text=Body',
    'ingest - --json < feed.xml',
  ];
  const described = command(
    program,
    'ingest [paths...]',
    'read news into the graph: Markdown, text, web pages, feeds, JSON, CSV, WARC, and .gz of each',
    examples,
  );
  dbOption(described)
    .option('--jobs <n>', 'read so many articles at a time; as many as there are cores unless given', wholeNumber)
    .option('--prune', 'forget articles whose file under the paths is gone')
    .option('--map <fields>', 'which fields of records are which: title=HEADING,text=BODY')
    .option('--json', 'print what was done as one object')
    .addHelpText(
      'after',
      `\nWithout a path it reads ${SEEDS}/. Files that were read before and have not changed are left alone.\n- is standard input, in any format. --map is for JSON and tables whose fields have unusual names; a dot leads\ninto a field of a field, as in text=body.content.`,
    )
    .action((paths: string[], options: Options) => run(screen, paths.length > 0 ? paths : [seeds()], options));
}

function seeds(): string {
  if (statSync(SEEDS, { throwIfNoEntry: false })?.isDirectory()) return SEEDS;
  throw new UsageError('name the files or folders to read, e.g. hearsay ingest articles/');
}

async function run(screen: Screen, paths: string[], options: Options): Promise<void> {
  const { db: file, prune, jobs } = options;
  const map = options.map === undefined ? {} : fieldMap(options.map);
  compileLater();
  // Only here, so that a question is not kept waiting by the word lists and the language model.
  const { ingest } = await import('../ingest.ts');
  const report = await watched(screen, file, (onProgress) =>
    ingest(paths, { db: file, prune: prune ?? false, map, onProgress, ...(jobs ? { jobs } : {}) }),
  );
  if (report.failed > 0) screen.failed();
  if (options.json) return screen.print(json({ ...report, db: file }));
  await withGraph(file, async (db) => screen.print(summary(screen, file, report, await topSpeakers(db, { limit: 3 }))));
}

/** Shows how the work goes on. At the first Ctrl-C it ends after the file at hand, at the second at once. */
async function watched<T>(
  screen: Screen,
  file: string,
  work: (onProgress: (step: IngestProgress) => void) => Promise<T>,
): Promise<T> {
  const shown = progress(screen);
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    return await work((step) => {
      shown.show(step);
      if (stopped && step.done < step.total)
        throw new Interrupted(
          `stopped: ${step.done} of ${step.total} files are done and safe in ${file}; run it again to go on`,
        );
    });
  } finally {
    process.off('SIGINT', stop);
    shown.stop();
  }
}
