import { availableParallelism } from 'node:os';
import { writeNews } from './news.ts';
import { printPages } from './pages.ts';
import { printQueries } from './queries.ts';
import { ingestAsUser } from './run.ts';
import { temporary } from './temporary.ts';

/** Articles of a graph that grows. */
const SIZES = [1_000, 4_000, 20_000];

/** A graph as large as that of a busy year: what it takes to make, to look at again, and to ask. */
export async function printGraph(): Promise<void> {
  const jobs = availableParallelism();
  await temporary(async (folder) => {
    const [news, db] = [`${folder}/news`, `${folder}/graph.db`];
    console.log(
      `\na graph that grows, made by ${jobs} workers: articles/s, and the most memory that the run ever had\n`,
    );
    let first = 0;
    for (const size of SIZES) {
      writeNews(news, size);
      const { took, loaded, memory } = await ingestAsUser(db, jobs, news);
      first += took;
      console.log(
        `${size.toLocaleString('en').padStart(7)} articles  ${((1000 * loaded) / took).toFixed(1).padStart(7)} articles/s  ${memory.toFixed(0).padStart(6)} MB`,
      );
    }
    const { took, wall, unchanged, memory } = await ingestAsUser(db, jobs, news);
    console.log(
      `\nthe same ${unchanged.toLocaleString('en')} files again, all unchanged: ${(took / 1000).toFixed(2)} s (${(wall / 1000).toFixed(2)} s with starting up), ${memory.toFixed(0)} MB; ${Math.round(first / took)} times as fast as the first time`,
    );
    await printQueries(db);
    console.log('\nits pages and exports\n');
    await printPages(db);
  });
}
