import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  type Decision,
  decisions,
  importDecisions,
  mergeActors,
  splitActor,
  splitNamesake,
  tellActorsApart,
  undoDecision,
} from '../decide.ts';
import { GraphError } from '../errors.ts';
import { attempt } from '../file-failure.ts';
import { command, dbOption } from './command.ts';
import { count } from './count.ts';
import { reference } from './filter-options.ts';
import { type Format, formatOptions, json, type Listing, printRows } from './print-rows.ts';
import { oneLine } from './printable.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { changeGraph, withGraph } from './with-graph.ts';

interface Options {
  readonly db: string;
  readonly json?: true;
  readonly reason?: string;
}

export function addDecisionCommands(program: Command, screen: Screen): void {
  addMerge(program, screen);
  addDistinct(program, screen);
  addSplit(program, screen);
  addUndo(program, screen);
  addDecisions(program, screen);
}

const withOptions = (to: Command): Command =>
  dbOption(to.option('--json', 'print what was decided, as decisions --json does'));
const withReason = (to: Command): Command =>
  withOptions(to.option('--reason <text>', 'why, for those who read it later'));

const AFTERWARDS =
  '\nAn actor is given by its id or by a name that is its alone. A decision stands whatever is ingested later, also' +
  '\nwhile no article names the actor; hearsay undo takes it back, hearsay decisions lists all.';

function addMerge(program: Command, screen: Screen): void {
  const examples = ['merge "Moammar Gadhafi" "Muammar Gaddafi"', 'merge 17 23 --reason "one spelling in Arabic"'];
  const described = command(program, 'merge <actor> <other>', 'make two actors one, in all articles', examples);
  withReason(described)
    .addHelpText('after', AFTERWARDS)
    .action((a: string, b: string, options: Options) =>
      changeGraph(options.db, async (db) => {
        const merged = await asked(mergeActors(db, reference(a), reference(b), options.reason));
        print(screen, options, [merged]);
      }),
    );
}

function addDistinct(program: Command, screen: Screen): void {
  const examples = ['distinct "Adam Smith" "Adam J. Smith"', 'distinct 17 23 --reason "father and son"'];
  const described = command(
    program,
    'distinct <actor> <other>',
    'keep two actors apart, whatever they are called',
    examples,
  );
  withReason(described)
    .addHelpText('after', AFTERWARDS)
    .action((a: string, b: string, options: Options) =>
      changeGraph(options.db, async (db) => {
        const parted = await asked(tellActorsApart(db, reference(a), reference(b), options.reason));
        print(screen, options, [parted]);
      }),
    );
}

function addSplit(program: Command, screen: Screen): void {
  const examples = ['split "Bob Smith"', 'split "Ana Ruiz" --article news/ferry.md --reason "the captain"'];
  const described = command(program, 'split <actor>', 'take an actor out of those it was merged with', examples);
  const inOne = '--article <article>';
  withReason(described.option(inOne, 'the one of this article (its path or id) is a namesake of all others', reference))
    .addHelpText('after', AFTERWARDS)
    .action((actor: string, { article, ...options }: Options & { article?: number | string }) =>
      changeGraph(options.db, async (db) => {
        const parted =
          article === undefined
            ? await asked(splitActor(db, reference(actor), options.reason))
            : [await asked(splitNamesake(db, reference(actor), article, options.reason))];
        print(screen, options, parted);
      }),
    );
}

function addUndo(program: Command, screen: Screen): void {
  const examples = ['undo "Moammar Gadhafi" "Muammar Gaddafi"', 'undo 17 23'];
  const described = command(program, 'undo <actor> <other>', 'take back a decision on two actors', examples);
  withOptions(described).action((a: string, b: string, options: Options) =>
    changeGraph(options.db, async (db) => {
      const undone = await asked(undoDecision(db, reference(a), reference(b)));
      if (options.json) screen.print(json([undone]));
      else screen.print(`taken back: ${told(undone)}`);
    }),
  );
}

const DECISIONS: Listing<Decision> = {
  columns: [
    { head: 'actor', cell: (row) => row.actor_name },
    { head: 'is', cell: (row) => (row.verdict === 'same' ? 'the same as' : 'not') },
    { head: 'other', cell: (row) => row.other_name },
    { head: 'reason', cell: (row) => row.reason },
    { head: 'actor id', cell: (row) => row.actor_id, from: 80 },
    { head: 'other id', cell: (row) => row.other_id, from: 80 },
  ],
  fields: {
    actor_id: true,
    other_id: true,
    verdict: true,
    reason: true,
    actor_kind: true,
    actor_name: true,
    other_kind: true,
    other_name: true,
  },
  nothing: 'nothing was decided by hand',
};

function addDecisions(program: Command, screen: Screen): void {
  const examples = ['decisions', 'decisions --json > decisions.json', 'decisions --import decisions.json --db new.db'];
  const described = command(program, 'decisions', 'what was decided by hand on who is who', examples);
  const imported = described.option('--import <file>', 'take over what --json of another graph gave');
  dbOption(formatOptions(imported)).action((options: Options & Format & { import?: string }) => {
    const { import: file } = options;
    if (file === undefined)
      return withGraph(options.db, async (db) => printRows(screen, options, decisions(db), DECISIONS));
    const given = readJson(file);
    return changeGraph(options.db, async (db) => {
      const taken = await asked(async () => importDecisions(db, given));
      screen.print(`${count(taken, 'decision')} taken over`);
    });
  });
}

function readJson(file: string): unknown {
  const text = attempt(() => readFileSync(file, 'utf8'));
  if (typeof text !== 'string') throw new UsageError(`${file} ${text.message}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file} is not JSON: ${error.message}`);
    throw error;
  }
}

/** What is refused here was asked for wrongly. */
async function asked<T>(work: Promise<T> | (() => Promise<T>)): Promise<T> {
  try {
    return await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof GraphError) throw new UsageError(error.message);
    throw error;
  }
}

function print(screen: Screen, options: Options, made: readonly Decision[]): void {
  screen.print(options.json ? json(made) : made.map(told).join('\n'));
}

function told({ actor_name, actor_id, verdict, other_name, other_id, reason }: Decision): string {
  const is = verdict === 'same' ? 'is the same as' : 'is not';
  return oneLine(
    `${actor_name} (id ${actor_id}) ${is} ${other_name} (id ${other_id})${reason === null ? '' : `: ${reason}`}`,
  );
}
