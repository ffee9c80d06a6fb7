import { afterAll, expect, test } from 'vitest';
import type { Entry } from '../src/model.ts';
import { makePools, WorkerLost, Workers } from '../src/workers.ts';

const worker = new URL('odd-worker.ts', import.meta.url);
const pools = makePools(worker, 2, { maxOldGenerationSizeMb: 48 }, { maxOldGenerationSizeMb: 96 });
afterAll(() => Promise.all([pools.ordinary.destroy(), pools.roomy.destroy()]));

const entry = (path: string): Entry => {
  return { path, format: 'text', bytes: new Uint8Array(), url: null, date: null, charset: null };
};

test.each([
  ['exit', 'ended what was reading it (worker exited with code: 3)'],
  ['grow', 'needs more memory to be read than an article may take'],
  ['hang', 'took longer than 2 s to read'],
])('one that %ss is told of, and the rest goes on', async (path, reason) => {
  const workers = new Workers(2, path === 'hang' ? 2_000 : 20_000, pools);
  const paths = ['a', path, 'b', 'c', 'd', 'e', 'f', 'g'];
  const results = await Promise.allSettled(paths.map((each) => workers.extract(entry(each))));
  const [lost] = results.splice(1, 1);
  expect(lost?.status === 'rejected' && lost.reason).toBeInstanceOf(WorkerLost);
  expect(lost).toMatchObject({ reason: { message: reason } });
  expect(results.map((result) => result.status === 'fulfilled' && result.value)).toEqual([...'abcdefg']);
});

test('one that needs more memory than most is read by a worker with room', async () => {
  const workers = new Workers(2, 20_000, pools);
  const results = await Promise.all(['a', 'grow to 64 MB', 'b'].map((path) => workers.extract(entry(path))));
  expect(results).toEqual(['a', 'grow to 64 MB', 'b']);
});

test('a worker’s own fault is no entry’s', async () => {
  await expect(new Workers(1, 20_000, pools).extract(entry('throw'))).rejects.toThrow(TypeError);
});

test('what is at work when a run ends is let go of', async () => {
  const workers = new Workers(1, 60_000, pools);
  const work = Promise.allSettled(['hang', 'a'].map((each) => workers.extract(entry(each))));
  await new Promise((resolve) => setTimeout(resolve, 50));
  workers.close();
  const reasons = (await work).map((result) => result.status === 'rejected' && result.reason);
  for (const reason of reasons) expect(reason).not.toBeInstanceOf(WorkerLost);
});

test('few files are read by one worker, many by as many as there are jobs', async () => {
  const threads = async (files: number): Promise<number> => {
    const own = makePools(worker, 3);
    const workers = new Workers(3, 20_000, own);
    await Promise.all(Array.from({ length: files }, (_, at) => workers.extract(entry(`${at}`))));
    const count = own.ordinary.threads.length;
    await own.ordinary.destroy();
    return count;
  };
  expect([await threads(4), await threads(8), await threads(40)]).toEqual([1, 2, 3]);
});
