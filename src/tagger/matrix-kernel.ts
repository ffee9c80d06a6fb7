/**
 * Matrix products by WebAssembly, which every Node has and whose SIMD instructions take two numbers at once: several
 * times as fast as the same loop in JavaScript, and the same to the last bit on every machine. The code is put together here,
 * one function for each number of columns, which stands in it as a constant.
 *
 *   for each pair of words, for each four rows of w: eight sums over the columns, two columns at a time; y += them
 */
export interface Kernel {
  /** Addresses in bytes; `stride` is from one row of y to the next, of which the first `width` are computed. */
  multiply(y: number, x: number, w: number, yEnd: number, stride: number, width: number): void;
}

export const WORDS = 2;
export const ROWS = 4;
/** Columns are taken by twos. */
export const LANES = 2;
const NUMBER = 8;

interface Memory {
  readonly buffer: ArrayBuffer;
}
interface WebAssemblyApi {
  readonly Memory: new (pages: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}
/** As much as is used here; the types of Node leave it out. */
const WASM = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;

/** Instructions, by their names in the specification. */
const LOOP = [0x03, 0x40];
const END = [0x0b];
const ADD = [0x6a];
const LESS = [0x49];
const AGAIN_IF = [0x0d, 0x00];
const simd = (code: number): number[] => [0xfd, ...unsigned(code)];
const F64X2_ADD = simd(0xf0);
const F64X2_MUL = simd(0xf2);
const [ADDRESS, VECTOR] = [0x7f, 0x7b];

/** Locals: the parameters, more addresses, and vectors. */
const [Y, X, W, Y_END, STRIDE, WIDTH] = [0, 1, 2, 3, 4, 5] as const;
const [ROW, TO, STOP, SEEN_AT, ROW_AT] = [6, 7, 8, 9, 10] as const;
const SEEN = 11;
const WEIGHT = SEEN + WORDS;
const sumOf = (word: number, row: number): number => WEIGHT + 1 + word * ROWS + row;

/** Memory of a fixed size, in which kernels find their matrices. */
export function makeMemory(numbers: number): Memory {
  return new WASM.Memory({ initial: Math.ceil((numbers * NUMBER) / 65_536) });
}

export function makeKernel(columns: number, memory: Memory): Kernel {
  const type = [1, 0x60, ...sized(new Array<number>(6).fill(ADDRESS)), 0];
  const locals = [2, 5, ADDRESS, sumOf(WORDS, 0) - SEEN, VECTOR];
  const code = [...locals, ...overWords(columns), ...END];
  const module = new WASM.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, type),
      ...section(2, [1, ...name('a'), ...name('memory'), 2, 0, 1]),
      ...section(3, [1, 0]),
      ...section(7, [1, ...name('multiply'), 0, 0]),
      ...section(10, [1, ...sized(code)]),
    ]),
  );
  const { exports } = new WASM.Instance(module, { a: { memory } });
  return exports as unknown as Kernel; // just written so
}

function overWords(columns: number): number[] {
  return [
    ...LOOP,
    ...[...get(W), ...set(ROW), ...get(Y), ...set(TO), ...get(Y), ...get(WIDTH), ...ADD, ...set(STOP)],
    ...overRows(columns),
    ...[...advance(X, WORDS * columns * NUMBER), ...get(Y), ...get(STRIDE), ...ADD, ...get(STRIDE), ...ADD, ...set(Y)],
    ...[...get(Y), ...get(Y_END), ...LESS, ...AGAIN_IF],
    ...END,
  ];
}

function overRows(columns: number): number[] {
  return [
    ...LOOP,
    ...clearSums(),
    ...[...get(X), ...set(SEEN_AT), ...get(ROW), ...set(ROW_AT), ...advance(ROW, columns * NUMBER)],
    ...overColumns(columns),
    ...addSums(0, get(TO)),
    ...addSums(1, [...get(TO), ...get(STRIDE), ...ADD]),
    ...[...advance(ROW, (ROWS - 1) * columns * NUMBER), ...advance(TO, ROWS * NUMBER)],
    ...[...get(TO), ...get(STOP), ...LESS, ...AGAIN_IF],
    ...END,
  ];
}

function clearSums(): number[] {
  const zero = [...simd(0x0c), ...new Array<number>(LANES * NUMBER).fill(0)];
  return Array.from({ length: WORDS * ROWS }, (_, sum) => [...zero, ...set(sumOf(0, 0) + sum)]).flat();
}

/** Two columns of two words meet those of four rows, up to where the second row begins. */
function overColumns(columns: number): number[] {
  const at = (row: number): number => row * columns * NUMBER;
  const code: number[] = [];
  for (let word = 0; word < WORDS; word++) code.push(...get(SEEN_AT), ...load(at(word)), ...set(SEEN + word));
  for (let row = 0; row < ROWS; row++) {
    code.push(...get(ROW_AT), ...load(at(row)), ...set(WEIGHT));
    for (let word = 0; word < WORDS; word++) {
      const product = [...get(SEEN + word), ...get(WEIGHT), ...F64X2_MUL];
      code.push(...get(sumOf(word, row)), ...product, ...F64X2_ADD, ...set(sumOf(word, row)));
    }
  }
  const onwards = [...advance(SEEN_AT, LANES * NUMBER), ...advance(ROW_AT, LANES * NUMBER)];
  return [...LOOP, ...code, ...onwards, ...get(ROW_AT), ...get(ROW), ...LESS, ...AGAIN_IF, ...END];
}

/** y += the sums of a word; each is in two halves, and those of two rows make one vector. */
function addSums(word: number, address: readonly number[]): number[] {
  const code: number[] = [];
  for (let row = 0; row < ROWS; row += 2) {
    const both = [...get(sumOf(word, row)), ...get(sumOf(word, row + 1))];
    code.push(...address, ...address, ...load(row * NUMBER));
    code.push(...both, ...halves(0), ...both, ...halves(1), ...F64X2_ADD, ...F64X2_ADD, ...store(row * NUMBER));
  }
  return code;
}

/** Of two vectors the first half of each, or the second. */
function halves(half: number): number[] {
  const bytes = Array.from({ length: NUMBER }, (_, byte) => half * NUMBER + byte);
  return [...simd(0x0d), ...bytes, ...bytes.map((byte) => 2 * NUMBER + byte)];
}

function get(local: number): number[] {
  return [0x20, ...unsigned(local)];
}

function set(local: number): number[] {
  return [0x21, ...unsigned(local)];
}

function load(offset: number): number[] {
  return [...simd(0x00), 3, ...unsigned(offset)];
}

function store(offset: number): number[] {
  return [...simd(0x0b), 3, ...unsigned(offset)];
}

function advance(local: number, bytes: number): number[] {
  return [...get(local), 0x41, ...signed(bytes), ...ADD, ...set(local)];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...sized(content)];
}

function name(text: string): number[] {
  return sized([...text].map((letter) => letter.charCodeAt(0)));
}

function sized(content: readonly number[]): number[] {
  return [...unsigned(content.length), ...content];
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** A positive number of which the last byte's sign bit must be clear. */
function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}
