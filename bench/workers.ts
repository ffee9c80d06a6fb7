import { writeNews } from './news.ts';
import { ingestAsUser } from './run.ts';
import { temporary } from './temporary.ts';

const ARTICLES = 1_000;

/**
 * What a second worker is worth, and beside it two runs at once that share nothing. One run with one worker keeps more
 * than a core busy: the writer works beside it, and so does what compiles in the background.
 */
export async function printWorkers(): Promise<void> {
  await temporary(async (folder) => {
    writeNews(`${folder}/news`, ARTICLES);
    console.log(`\n${ARTICLES.toLocaleString('en')} articles into a new graph, by so many workers\n`);
    let alone = 0;
    for (const jobs of [1, 2]) {
      const { took, cpu } = await ingestAsUser(`${folder}/${jobs}.db`, jobs, `${folder}/news`);
      alone ||= took;
      console.log(
        `${jobs} ${jobs === 1 ? 'worker ' : 'workers'}  ${((1000 * ARTICLES) / took).toFixed(1).padStart(7)} articles/s  ${(cpu / took).toFixed(2)} cores busy  ${(alone / took).toFixed(2)} times one worker`,
      );
    }
    const runs = ['a', 'b'].map((name) => ingestAsUser(`${folder}/${name}.db`, 1, `${folder}/news`));
    const took = Math.max(...(await Promise.all(runs)).map((run) => run.took));
    console.log(
      `2 runs with a worker and a graph each: ${((2000 * ARTICLES) / took).toFixed(1)} articles/s together, ${((2 * alone) / took).toFixed(2)} times one`,
    );
  });
}
