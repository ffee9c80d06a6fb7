import { expect, test } from 'vitest';
import { FOLD, jobNamed, WHOLE } from '../../../train/learn/job.ts';

test('a job is had by its name', () => {
  expect([WHOLE, FOLD].map(({ name }) => jobNamed(name))).toEqual([WHOLE, FOLD]);
  expect(() => jobNamed('fold-9')).toThrow('no job is called "fold-9": all, fold');
});
