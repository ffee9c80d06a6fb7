import type { Command } from 'commander';
import { digest } from '../store/digest.ts';
import { type Problem, verify } from '../store/verify.ts';
import { command, dbOption } from './command.ts';
import { count } from './count.ts';
import { type Format, formatOptions, type Listing, printRows } from './print-rows.ts';
import type { Screen } from './screen.ts';
import { withGraph } from './with-graph.ts';

interface Options extends Format {
  readonly db: string;
}

export function addCheckCommands(program: Command, screen: Screen): void {
  addVerify(program, screen);
  addDigest(program, screen);
}

const PROBLEMS: Listing<Problem> = {
  columns: [
    { head: 'table', cell: (row) => row.table },
    { head: 'row', cell: (row) => row.row },
    { head: 'problem', cell: (row) => row.problem },
  ],
  fields: { table: true, row: true, problem: true },
  nothing: 'nothing is wrong: every row rests on words that are there',
};

function addVerify(program: Command, screen: Screen): void {
  const examples = ['verify', 'verify news.db', 'verify --json'];
  const described = command(program, 'verify [file]', 'check that every row of a graph rests on its words', examples);
  dbOption(formatOptions(described)).action((file: string | undefined, options: Options) =>
    withGraph(file ?? options.db, async (db) => {
      const problems = verify(db);
      printRows(screen, options, problems, PROBLEMS);
      if (problems.length === 0) return;
      screen.note(`${count(problems.length, 'problem')} in ${file ?? options.db}`);
      screen.failed();
    }),
  );
}

function addDigest(program: Command, screen: Screen): void {
  const examples = ['digest', 'digest news.db'];
  const described = command(program, 'digest [file]', 'one hash of all that a graph says, to compare two', examples);
  dbOption(described).action((file: string | undefined, options: Options) =>
    withGraph(file ?? options.db, async (db) => screen.print(digest(db))),
  );
}
