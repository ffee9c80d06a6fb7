import { readTable } from '../src/lexicon.ts';
import type { Resolved } from '../src/model.ts';
import { connectionOf } from '../src/store/connection.ts';
import { GraphWriter } from '../src/store/graph-writer.ts';
import { openGraph } from '../src/store/open-graph.ts';
import { seededRandom } from '../src/tagger/random.ts';
import { naming, write } from '../test/store/cast.ts';

const SIZES = [1_000, 10_000, 100_000];
/** Articles that are added once a graph has its size. */
const ADDED = 500;
/** How many people and bodies an article names. */
const CAST = 20;

/**
 * What it takes to add one article, with all that follows for who is who, as a graph grows. The few who are in the news
 * are named in many articles, often by family name alone; most people are named once.
 */
export async function printIdentity(): Promise<void> {
  console.log(
    '\nadding one article to a graph of so many, milliseconds of the processor: median, and the slowest of a hundred\n',
  );
  const db = await openGraph(':memory:');
  const writer = new GraphWriter(connectionOf(db));
  const next = articles();
  let size = 0;
  let first: number | undefined;
  const add = (): number => {
    const article = next();
    const start = process.cpuUsage();
    write(writer, `${size++}.md`, article);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  for (const goal of SIZES) {
    while (size < goal) add();
    const times = Array.from({ length: ADDED }, add).sort((a, b) => a - b);
    const [median, slow] = [times[ADDED >> 1]!, times[Math.floor(0.99 * ADDED)]!];
    first ??= median;
    console.log(
      `${goal.toLocaleString('en').padStart(9)} articles  ${median.toFixed(2).padStart(7)}  ${slow.toFixed(2).padStart(7)}   ${(median / first).toFixed(2)} times the first`,
    );
  }
  await db.destroy();
}

function articles(): () => Resolved {
  const names = readTable('lexicon/given-names.tsv', ['name']).map(({ name }) => name);
  const random = seededRandom(1);
  const person = (rank: number): string =>
    `${names[(rank * 7919) % names.length]} ${names[(rank * 104_729 + 1) % names.length]}son`;
  return () => naming(...Array.from({ length: CAST }, () => someone(person, random)));
}

/** One of a million, those of low rank far more often; every fifth by family name alone. */
function someone(person: (rank: number) => string, random: () => number): string {
  const name = person(Math.floor(1_000_000 ** random()));
  if (random() < 0.2) return name.split(' ')[1]!;
  return random() < 0.2 ? `#${name} Institute` : name;
}
