import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { app } from './app.ts';
import { GraphFile } from './graph-file.ts';

export interface Server {
  /** Where it is reached. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Only this machine reaches it. */
const LOOPBACK = '127.0.0.1';

/** Serves a graph on loopback; port 0 is any that is free. Throws GraphError where the graph cannot be read. */
export async function serveGraph(file: string, port: number, report: (error: unknown) => void): Promise<Server> {
  const graph = new GraphFile(file);
  await graph.open();
  let own = port;
  const isOurs = (host: string) => [`${LOOPBACK}:${own}`, `localhost:${own}`, `[::1]:${own}`].includes(host);
  const server = serve({ fetch: app({ graph, file, isOurs, report }).fetch, port, hostname: LOOPBACK });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  own = (server.address() as AddressInfo).port;
  return {
    address: `http://${LOOPBACK}:${own}/`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await graph.close();
    },
  };
}
