import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { HOSTILE } from './hostile.ts';
import { SEEDS, type Seed } from './seeds.ts';

export interface Case extends Seed {
  /** What was done, in words. */
  readonly about: string;
}

/** Pieces that mean something to one reader or another. */
const PIECES =
  '<|</|<!--|-->|<![CDATA[|]]>|&|&lol;|&#0;|"|\'|\\|\\u0000|\\ud800|{|}|[|]|,|:|\n|\r|\r\n\r\n|\t|---\n|...|#|> |- |`|**|' +
  '<script>|<style>|<svg>|<math>|<template>|<noscript>|<title>|<body>|<base href=javascript:1>|<meta charset=utf-16>|' +
  'WARC/1.0\r\n|Content-Length: -1\r\n|Transfer-Encoding: chunked\r\n|fffffffff\r\n|Content-Encoding: br\r\n|' +
  '\uFEFF|\u202E|\u200B|é|😀|“|”|—';
const piece = fc.constantFrom(...PIECES.split('|')).map((text) => Buffer.from(text));
const bytes = fc.uint8Array({ minLength: 1, maxLength: 12 }).map((array) => Buffer.from(array));
/** A place in a file, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

type Spoil = (whole: Buffer) => Buffer;

const spoil: fc.Arbitrary<Spoil> = fc.oneof(
  place.map(
    (at): Spoil =>
      (whole) =>
        whole.subarray(0, at * whole.length),
  ),
  fc.tuple(place, fc.nat(7)).map(
    ([at, bit]): Spoil =>
      (whole) =>
        flipped(whole, at, bit),
  ),
  fc.tuple(place, fc.oneof(piece, bytes)).map(
    ([at, what]): Spoil =>
      (whole) =>
        inserted(whole, at, what),
  ),
  fc.tuple(place, piece, fc.integer({ min: 2, max: 3000 })).map(
    ([at, what, times]): Spoil =>
      (whole) =>
        inserted(whole, at, Buffer.concat(Array(times).fill(what))),
  ),
  fc.tuple(place, place).map(
    ([at, to]): Spoil =>
      (whole) =>
        without(whole, at, to),
  ),
  fc.tuple(place, fc.integer({ min: 2, max: 60 })).map(
    ([at, times]): Spoil =>
      (whole) =>
        inserted(
          whole,
          at,
          Buffer.concat(Array(times).fill(whole.subarray(at * whole.length, at * whole.length + 400))),
        ),
  ),
  fc.constant<Spoil>((whole) => gzipSync(whole)),
);

const ENDINGS = '.md .txt .html .json .jsonl .csv .tsv .rss .xml .warc .gz .warc.gz'.split(' ');

const spoilt: fc.Arbitrary<Case> = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(spoil, { minLength: 1, maxLength: 5 }),
    fc.option(fc.constantFrom(...ENDINGS)),
  )
  .map(([seed, spoils, ending]) => ({
    about: `a ${seed.ending} file spoilt ${spoils.length} times${ending ? `, called ${ending}` : ''}`,
    ending: ending ?? seed.ending,
    bytes: spoils.reduce((whole, work) => work(whole), seed.bytes),
  }));

const hostile: fc.Arbitrary<Case> = fc
  .tuple(
    fc.constantFrom(...Object.keys(HOSTILE)),
    fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) }, fc.integer({ min: 1, max: 1000 })),
  )
  .map(([name, size]) => ({ about: `${name}, ${size}`, ...HOSTILE[name]!(size) }));

const any = fc.oneof({ weight: 12, arbitrary: spoilt }, { weight: 1, arbitrary: hostile });

/** The n-th case of a row of them; the same one each time. */
export function caseOf(row: number, n: number): Case {
  const [found] = fc.sample(any, { seed: row * 10_000_019 + n, numRuns: 1 });
  return found!;
}

function flipped(whole: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(whole);
  const index = Math.floor(at * (copy.length - 1));
  if (index >= 0) copy[index] = copy[index]! ^ (1 << bit);
  return copy;
}

function inserted(whole: Buffer, at: number, what: Buffer): Buffer {
  const index = Math.floor(at * whole.length);
  return Buffer.concat([whole.subarray(0, index), what, whole.subarray(index)]);
}

function without(whole: Buffer, at: number, to: number): Buffer {
  const [first, last] = [Math.min(at, to), Math.max(at, to)].map((share) => Math.floor(share * whole.length));
  return Buffer.concat([whole.subarray(0, first), whole.subarray(last)]);
}
