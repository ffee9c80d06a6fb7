import type { BodyWords } from './body-words.ts';

/** So many words in a row make a shingle. */
export const SHINGLE = 4;

/**
 * The hash of every run of four words, in the order of the text: 52 bits, so that two runs have one by accident about
 * once in a million articles.
 */
export function shingles({ hashes }: BodyWords): Float64Array {
  const runs = new Float64Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let at = 0; at < runs.length; at++) {
    let low = 0x9e3779b9;
    let high = 0x85ebca6b;
    for (let next = at; next < at + SHINGLE; next++) {
      low = mix(low ^ hashes[next]!, 0x85ebca6b);
      high = mix(high + hashes[next]!, 0xc2b2ae35);
    }
    runs[at] = (high >>> 12) * 2 ** 32 + (low >>> 0);
  }
  return runs;
}

function mix(value: number, by: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), by);
  return mixed ^ (mixed >>> 13);
}
