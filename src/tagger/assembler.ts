/**
 * WebAssembly put together at run time, which every Node has: its SIMD instructions take four numbers at once, many
 * times as fast as the same loop in JavaScript, and the same to the last bit on every machine.
 */
export interface Memory {
  readonly buffer: ArrayBuffer;
}
interface WebAssemblyApi {
  readonly Memory: new (pages: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}
/** As much as is used here; the types of Node leave it out. */
const WASM = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;

/** Bytes of a number, and numbers that an instruction takes at once. */
export const NUMBER = 4;
export const LANES = 4;
/** Bytes of a number of 64 bits. */
export const DOUBLE = 8;

/** Instructions, by their names in the specification. */
export const LOOP = [0x03, 0x40];
export const END = [0x0b];
export const ADD = [0x6a];
export const MUL = [0x6c];
export const LESS = [0x49];
export const NOT_EQUAL = [0x47];
export const AGAIN_IF = [0x0d, 0x00];
export const F32X4_ABS = simd(0xe0);
export const F32X4_ADD = simd(0xe4);
export const F32X4_SUB = simd(0xe5);
export const F32X4_MUL = simd(0xe6);
export const F32X4_DIV = simd(0xe7);
/** Of two vectors the second where it is greater, else the first. */
export const F32X4_GREATER = simd(0xeb);
export const F64_ADD = [0xa0];
export const F64_MUL = [0xa2];
export const F64_DIV = [0xa3];

const [ADDRESS, VECTOR, SINGLE] = [0x7f, 0x7b, 0x7c];

/** Memory of a fixed size, in which kernels find their numbers. */
export function makeMemory(bytes: number): Memory {
  return new WASM.Memory({ initial: Math.ceil(bytes / 65_536) });
}

/** A function of addresses that returns nothing; further locals are addresses, then vectors or single numbers. */
export interface Routine {
  readonly parameters: number;
  readonly addresses: number;
  readonly vectors?: number;
  readonly singles?: number;
  readonly code: readonly number[];
}

export function assemble<F>({ parameters, addresses, vectors = 0, singles = 0, code }: Routine, memory: Memory): F {
  const type = [1, 0x60, ...sized(new Array<number>(parameters).fill(ADDRESS)), 0];
  const locals = [
    ...[...unsigned(addresses), ADDRESS],
    ...[...unsigned(vectors), VECTOR],
    ...[...unsigned(singles), SINGLE],
  ];
  const body = [3, ...locals, ...code, ...END];
  const module = new WASM.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, type),
      ...section(2, [1, ...name('a'), ...name('memory'), 2, 0, 1]),
      ...section(3, [1, 0]),
      ...section(7, [1, ...name('run'), 0, 0]),
      ...section(10, [1, ...sized(body)]),
    ]),
  );
  const { exports } = new WASM.Instance(module, { a: { memory } });
  return (exports as { run: F }).run; // just written so
}

export function simd(code: number): number[] {
  return [0xfd, ...unsigned(code)];
}

/** The same numbers, whatever happens. */
export function constant(value: number): number[] {
  return [...simd(0x0c), ...new Uint8Array(new Float32Array(LANES).fill(value).buffer)];
}

/** Of two vectors, the first being places 0 to 3 and the second 4 to 7, the numbers at four places. */
export function shuffle(...places: readonly [number, number, number, number]): number[] {
  return [...simd(0x0d), ...places.flatMap((place) => [0, 1, 2, 3].map((byte) => place * NUMBER + byte))];
}

export function get(local: number): number[] {
  return [0x20, ...unsigned(local)];
}

export function set(local: number): number[] {
  return [0x21, ...unsigned(local)];
}

export function load(offset: number): number[] {
  return [...simd(0x00), 2, ...unsigned(offset)];
}

/** A single number, of 64 bits. */
export function loadSingle(offset: number): number[] {
  return [0x2b, 3, ...unsigned(offset)];
}

export function storeSingle(offset: number): number[] {
  return [0x39, 3, ...unsigned(offset)];
}

export function single(value: number): number[] {
  return [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
}

/** An address or an index. */
export function loadInteger(offset: number): number[] {
  return [0x28, 2, ...unsigned(offset)];
}

export function integer(value: number): number[] {
  return [0x41, ...signed(value)];
}

export function store(offset: number): number[] {
  return [...simd(0x0b), 2, ...unsigned(offset)];
}

/** The local moves on by so many bytes, which may be fewer than none. */
export function advance(local: number, bytes: number): number[] {
  return [...get(local), ...integer(bytes), ...ADD, ...set(local)];
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

/** The same with a sign, which is the last byte's seventh bit. */
function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
