import { writeNews } from './news.ts';
import { ingestAsUser } from './run.ts';
import { temporary } from './temporary.ts';

const ARTICLES = 1_000;

/** What the second core is worth. */
export async function printWorkers(): Promise<void> {
  await temporary((folder) => {
    writeNews(`${folder}/news`, ARTICLES);
    console.log(`\n${ARTICLES.toLocaleString('en')} articles into a new graph, by so many workers\n`);
    let alone = 0;
    for (const jobs of [1, 2]) {
      const { took, cpu } = ingestAsUser(`${folder}/${jobs}.db`, jobs, `${folder}/news`);
      alone ||= took;
      console.log(
        `${jobs} ${jobs === 1 ? 'worker ' : 'workers'}  ${((1000 * ARTICLES) / took).toFixed(1).padStart(7)} articles/s  ${(cpu / took).toFixed(2)} cores busy  ${(alone / took).toFixed(2)} times one worker`,
      );
    }
  });
}
