import { afterAll, expect, test } from 'vitest';
import type { Entry } from '../src/model.ts';
import { makePool, WorkerLost, Workers } from '../src/workers.ts';

const pool = makePool(new URL('odd-worker.ts', import.meta.url), 2, { maxOldGenerationSizeMb: 64 });
afterAll(() => pool.destroy());

const entry = (path: string): Entry => {
  return { path, format: 'text', bytes: new Uint8Array(), url: null, date: null, charset: null };
};

test.each([
  ['exit', 'ended what was reading it (worker exited with code: 3)'],
  ['grow', 'needed more memory than an article may take to read'],
  ['hang', 'took longer than 2 s to read'],
])('one that %ss is told of, and the rest goes on', async (path, reason) => {
  const workers = new Workers(2, path === 'hang' ? 2_000 : 20_000, pool);
  const paths = ['a', path, 'b', 'c', 'd', 'e', 'f', 'g'];
  const results = await Promise.allSettled(paths.map((each) => workers.extract(entry(each))));
  const [lost] = results.splice(1, 1);
  expect(lost).toEqual({ status: 'rejected', reason: new WorkerLost(reason) });
  expect(results.map((result) => result.status === 'fulfilled' && result.value)).toEqual([...'abcdefg']);
});

test('a worker’s own fault is no entry’s', async () => {
  await expect(new Workers(1, 20_000, pool).extract(entry('throw'))).rejects.toThrow(TypeError);
});

test('what is at work when a run ends is let go of', async () => {
  const workers = new Workers(1, 60_000, pool);
  const work = Promise.allSettled(['hang', 'a'].map((each) => workers.extract(entry(each))));
  await new Promise((resolve) => setTimeout(resolve, 50));
  workers.close();
  const reasons = (await work).map((result) => result.status === 'rejected' && result.reason);
  for (const reason of reasons) expect(reason).not.toBeInstanceOf(WorkerLost);
});

test('few files are read by one worker, many by as many as there are jobs', async () => {
  const threads = async (files: number): Promise<number> => {
    const own = makePool(new URL('odd-worker.ts', import.meta.url), 3);
    const workers = new Workers(3, 20_000, own);
    await Promise.all(Array.from({ length: files }, (_, at) => workers.extract(entry(`${at}`))));
    const count = own.threads.length;
    await own.destroy();
    return count;
  };
  expect([await threads(4), await threads(8), await threads(40)]).toEqual([1, 2, 3]);
});
