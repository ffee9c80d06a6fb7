import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantise } from '../../src/tagger/feature-table.ts';
import {
  matrixOf,
  readWeights,
  tableOf,
  type Weights,
  WeightsError,
  writeWeights,
} from '../../src/tagger/weights-file.ts';

const WEIGHTS: Weights = {
  model: 'weather 1',
  settings: { shape: [3, 2], calibration: [0.5, -1e-7] },
  tables: new Map([
    ['rain', quantise([1, -2, 3, 0, 0, 0], 2, 3)],
    ['snow', quantise([0.5], 1, 1)],
    ['none', quantise([], 0, 3)],
  ]),
  integers: new Map([['words', Int32Array.of(-1, 2 ** 31 - 1, 0)]]),
};
const FILE = writeWeights(WEIGHTS);
const read = (data: Uint8Array): Weights => readWeights('rain.bin', data, 'weather 1');
const refusal = (what: string): WeightsError => new WeightsError('rain.bin', what);
const NO_WEIGHTS = refusal('is not a file of weights of this version of hearsay');
const DAMAGED = refusal('is damaged: its checksum is wrong');

test('what is written is read again, number for number', () => {
  expect(read(FILE)).toEqual(WEIGHTS);
});

test('a file is read wherever in memory it lies', () => {
  const shifted = new Uint8Array(FILE.length + 3);
  shifted.set(FILE, 3);
  expect(read(shifted.subarray(3))).toEqual(WEIGHTS);
});

test('the same weights are the same bytes', () => {
  expect(writeWeights(read(FILE)).equals(FILE)).toBe(true);
});

test('a refusal names the file, says why and what to do', () => {
  expect(DAMAGED).toBeInstanceOf(Error);
  expect(DAMAGED.name).toBe('WeightsError');
  expect(DAMAGED.message).toBe(
    'rain.bin: is damaged: its checksum is wrong; install hearsay again, or rebuild the weights with "npm run train"',
  );
});

test.each([
  ['nothing', ''],
  ['five bytes', 'hears'],
  ['a page', '<!doctype html><title>404</title>'],
  ['an earlier version', `hearsay0${FILE.subarray(8).toString('latin1')}`],
])('%s is no file of weights', (_, content) => {
  expect(() => read(Buffer.from(content, 'latin1'))).toThrow(NO_WEIGHTS);
});

test('a file that is cut anywhere, or goes on, is refused', () => {
  for (let length = 0; length < FILE.length; length++)
    expect(() => read(FILE.subarray(0, length))).toThrow(length < 8 ? NO_WEIGHTS : DAMAGED);
  expect(() => read(Buffer.concat([FILE, Buffer.of(0)]))).toThrow(DAMAGED);
});

test('a file of which any byte is changed is refused', () => {
  fc.assert(
    fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Uint8Array.from(FILE);
      changed[at]! ^= change;
      expect(() => read(changed)).toThrow(at < 8 ? NO_WEIGHTS : DAMAGED);
    }),
    { numRuns: 500 },
  );
});

test('weights for other features or chains are refused, and both are named', () => {
  expect(() => readWeights('rain.bin', FILE, 'weather 2')).toThrow(
    refusal('holds the model "weather 1" where "weather 2" is needed'),
  );
});

test('a table is asked for by its name, and must be there', () => {
  expect(tableOf(WEIGHTS, 'rain').rows).toBe(2);
  expect(Array.from(matrixOf(WEIGHTS, 'snow'))).toEqual([expect.closeTo(0.5, 6)]);
  expect(() => tableOf(WEIGHTS, 'hail')).toThrow(new RangeError('the model "weather 1" has no table "hail"'));
});
