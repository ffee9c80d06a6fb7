import { type Command, Option } from 'commander';

/** Where the graph is when nobody says. */
export const DEFAULT_GRAPH = 'data/graph.db';

/** A command of the program with its help: what it does, then what one types. */
export function command(program: Command, usage: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ hearsay ${example}`);
  return program
    .command(usage)
    .description(description)
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

export function dbOption(to: Command): Command {
  return to.addOption(graphOption());
}

/** A variable that is set to nothing names no graph. */
function graphOption(): Option {
  const option = new Option('--db <file>', 'the graph').default(DEFAULT_GRAPH);
  return process.env.HEARSAY_DB === '' ? option : option.env('HEARSAY_DB');
}
