import { createRequire } from 'node:module';
import { Command } from 'commander';
import { addActorCommand } from './actor-command.ts';
import { addCheckCommands } from './check-commands.ts';
import { addClaimCommands } from './claim-commands.ts';
import { addDecisionCommands } from './decision-commands.ts';
import { addExportCommand } from './export-command.ts';
import { addIngestCommand } from './ingest-command.ts';
import { addNameCommands } from './name-commands.ts';
import type { Screen } from './screen.ts';
import { addServeCommand } from './serve-command.ts';
import { addShowCommand } from './show-command.ts';

/** By the package's own name, because src/ and dist/src/ do not lie at the same depth. */
const about: { version: string; description: string } = createRequire(import.meta.url)('hearsay/package.json');

export const { version } = about;

/** All commands. What is wrong is thrown: a CommanderError, which has been told already, a UsageError, or what a command throws. */
export function program(screen: Screen): Command {
  const hearsay = new Command('hearsay')
    .description(about.description)
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: screen.print, writeErr: screen.note })
    .showHelpAfterError('(--help shows how)')
    .addHelpText('after', '\nStart with:\n  $ hearsay ingest FOLDER\n  $ hearsay actors\n  $ hearsay claims --by NAME');
  addIngestCommand(hearsay, screen);
  addClaimCommands(hearsay, screen);
  addNameCommands(hearsay, screen);
  addActorCommand(hearsay, screen);
  addShowCommand(hearsay, screen);
  addExportCommand(hearsay, screen);
  addServeCommand(hearsay, screen);
  addDecisionCommands(hearsay, screen);
  addCheckCommands(hearsay, screen);
  return hearsay;
}
