import { type Command, InvalidArgumentError } from 'commander';
import { command, DEFAULT_GRAPH } from './command.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';

const PORT = 4380;

export function addServeCommand(program: Command, screen: Screen): void {
  const examples = ['serve', 'serve news.db --port 8080'];
  command(program, 'serve [file]', 'look at a graph in the browser, on this machine only', examples)
    .option('--port <number>', 'where to listen; 0 takes any that is free', port, PORT)
    .addHelpText('after', '\nNothing can be changed there. Ctrl-C ends it.')
    .action(async (file: string = DEFAULT_GRAPH, options: { port: number }) => {
      const { serveGraph } = await import('../serve/server.ts');
      const report = (error: unknown) => screen.note(error instanceof Error ? `${error.stack}` : String(error));
      const server = await listening(options.port, () => serveGraph(file, options.port, report));
      screen.note(`${file} is at ${server.address} until you press Ctrl-C`);
      await new Promise((resolve) => process.once('SIGINT', resolve));
      await server.close();
    });
}

async function listening<T>(port: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') throw new UsageError(`port ${port} is taken; name another with --port, or 0 for any`);
    if (code === 'EACCES') throw new UsageError(`port ${port} may not be used; name one from 1024 on`);
    throw error;
  }
}

function port(given: string): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65535)
    throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return Number(given);
}
