import { createHash } from 'node:crypto';
import { expand, type FeatureTable } from './feature-table.ts';

/**
 * A file of weights:
 *
 *   magic (8 bytes) · length of the header (4 bytes) · header, JSON in UTF-8 · tensors · SHA-256 of all that (32 bytes)
 *
 * The header names the tensors in their order with rows and columns. A tensor of bytes has a scale (32-bit float) for
 * each row before them; one of integers is 32-bit. Numbers are little-endian.
 */
const MAGIC = 'hearsay1';
const CHECKSUM_BYTES = 32;

interface Entry {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly kind: 'bytes' | 'integers';
}

export interface WeightsHeader {
  /** What the weights are for, and which features and chains they know, e.g. "attribution 1". */
  readonly model: string;
  /** Numbers that are not learnt by descent: shapes, calibration. */
  readonly settings: Readonly<Record<string, readonly number[]>>;
}

export interface Weights extends WeightsHeader {
  readonly tables: ReadonlyMap<string, FeatureTable>;
  readonly integers: ReadonlyMap<string, Int32Array>;
}

/** The file cannot be used: it is cut, changed, of another program or made for other features. */
export class WeightsError extends Error {
  constructor(file: string, what: string) {
    super(`${file}: ${what}; install hearsay again, or rebuild the weights with "npm run train"`);
    this.name = 'WeightsError';
  }
}

export function writeWeights({ model, settings, tables, integers }: Weights): Buffer {
  const entries: Entry[] = [];
  const parts: Buffer[] = [];
  for (const [name, { rows, columns, bytes, scales }] of tables) {
    entries.push({ name, rows, columns, kind: 'bytes' });
    parts.push(bytesOf(scales), bytesOf(bytes));
  }
  for (const [name, values] of integers) {
    entries.push({ name, rows: values.length, columns: 1, kind: 'integers' });
    parts.push(bytesOf(values));
  }
  const header = Buffer.from(JSON.stringify({ model, settings, tensors: entries }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const body = Buffer.concat([Buffer.from(MAGIC), length, header, ...parts]);
  return Buffer.concat([body, checksum(body)]);
}

/** Reads what `writeWeights` wrote. Throws WeightsError, which names the file, where that is not so. */
export function readWeights(file: string, data: Uint8Array, model: string): Weights {
  if (Buffer.from(data.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC)
    throw new WeightsError(file, 'is not a file of weights of this version of hearsay');
  const body = data.subarray(0, data.length - CHECKSUM_BYTES);
  if (!checksum(body).equals(data.subarray(body.length)))
    throw new WeightsError(file, 'is damaged: its checksum is wrong');
  const start = MAGIC.length + 4;
  const headerEnd = start + new DataView(data.buffer, data.byteOffset).getUint32(MAGIC.length, true);
  const header = JSON.parse(Buffer.from(data.subarray(start, headerEnd)).toString()) as WeightsHeader & {
    tensors: readonly Entry[];
  }; // the checksum vouches for its shape
  if (header.model !== model)
    throw new WeightsError(file, `holds the model "${header.model}" where "${model}" is needed`);
  return { model, settings: header.settings, ...readTensors(data, headerEnd, header.tensors) };
}

function readTensors(data: Uint8Array, start: number, entries: readonly Entry[]): Pick<Weights, 'tables' | 'integers'> {
  const tables = new Map<string, FeatureTable>();
  const integers = new Map<string, Int32Array>();
  let at = start;
  const take = (length: number): ArrayBuffer => {
    const taken = Uint8Array.from(data.subarray(at, at + length)); // a copy, so that numbers of four bytes stand where they may
    at += length;
    return taken.buffer;
  };
  for (const { name, rows, columns, kind } of entries) {
    if (kind === 'integers') integers.set(name, new Int32Array(take(4 * rows)));
    else {
      const scales = new Float32Array(take(4 * rows));
      tables.set(name, { rows, columns, scales, bytes: new Int8Array(take(rows * columns)) });
    }
  }
  return { tables, integers };
}

/** A table that must be there. */
export function tableOf(weights: Weights, name: string): FeatureTable {
  const table = weights.tables.get(name);
  if (!table) throw new RangeError(`the model "${weights.model}" has no table "${name}"`);
  return table;
}

/** A table that must be there, as a plain matrix. */
export function matrixOf(weights: Weights, name: string): Float32Array {
  return expand(tableOf(weights, name));
}

function bytesOf(values: Int8Array | Int32Array | Float32Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
