#!/usr/bin/env node
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommanderError } from 'commander';
import pc from 'picocolors';
import { Interrupted } from './cli/interrupted.ts';
import { program, version } from './cli/program.ts';
import type { Screen } from './cli/screen.ts';
import { UsageError } from './cli/usage-error.ts';
import { ArticleError, GraphError } from './errors.ts';

const { stdout, stderr, env } = process;

const screen: Screen = {
  print: (text) => stdout.write(ended(text)),
  stream: (pieces) => pipeline(Readable.from(pieces), stdout, { end: false }),
  note: (text) => stderr.write(ended(text)),
  failed: () => {
    process.exitCode = 1;
  },
  width: stdout.isTTY ? stdout.columns || 80 : undefined,
  colours: pc.createColors(pc.isColorSupported && (stdout.isTTY || 'FORCE_COLOR' in env)),
  bar: stderr.isTTY ? stderr : undefined,
  hearsay: howToRun(),
};

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** npm tells what it runs: `npx hearsay`, or a script of the project itself. */
function howToRun(): string {
  const { npm_lifecycle_event: event, npm_lifecycle_script: script = '', npm_package_name: project } = env;
  if (event === 'npx') return script.includes('hearsay') ? 'npx hearsay' : 'hearsay';
  return event && project === 'hearsay' ? 'npm run -s hearsay --' : 'hearsay';
}

/** Says what went wrong and gives the exit code: 2 where the command was wrong, 130 after Ctrl-C, else 1. */
function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it already
  if (error instanceof Interrupted) screen.note(error.message);
  else if (isExpected(error)) screen.note(`hearsay: ${error.message}`);
  else
    screen.note(
      `${error instanceof Error ? error.stack : error}\n\nThis is a bug in hearsay ${version}; please report it.`,
    );
  if (error instanceof Interrupted) return 130;
  return error instanceof UsageError ? 2 : 1;
}

function isExpected(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof GraphError || error instanceof ArticleError;
}

// Whoever reads our output may stop early (`| head`): then there is nothing left to do.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream === stdout) stderr.write(`hearsay: the output cannot be written: ${error.message}\n`);
    process.exit(1);
  });

try {
  await program(screen).parseAsync();
} catch (error) {
  process.exitCode = failure(error);
}
