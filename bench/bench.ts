import { printFloor } from './floor.ts';
import { printGraph } from './graph.ts';
import { printGrowth } from './growth.ts';
import { printIdentity } from './identity.ts';
import { printSpeed } from './speed.ts';
import { printWorkers } from './workers.ts';

/**
 * How fast a folder becomes a graph, and how fast that answers. Only ratios inside one run mean anything: machines
 * differ, and so does the same one from minute to minute. `npm run bench -- floor workers` runs these parts alone.
 */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  speed: printSpeed,
  floor: printFloor,
  workers: printWorkers,
  graph: printGraph,
  growth: printGrowth,
  identity: printIdentity,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown) {
  console.error(`there is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else for (const [name, print] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await print();
