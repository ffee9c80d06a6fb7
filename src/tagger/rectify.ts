import { LANES, NUMBER } from './assembler.ts';
import { isInKernel, kernelMemory } from './kernel-memory.ts';
import type { Rows } from './matrix.ts';
import { makeRectification, type Rectification } from './rectify-kernel.ts';

const kernels = new Map<number, Rectification>();

/**
 * The first `width` numbers of `count` rows: y = y + x, 0 where that is negative, by the kernel where both lie there. A
 * stride of 0 adds the same row of x to each.
 */
export function rectify(y: Rows, x: Rows, width: number, count: number): void {
  const isForKernel = width % LANES === 0 && isInKernel(y.values) && isInKernel(x.values);
  if (isForKernel && count > 0 && width > 0) rectifyInKernel(y, x, width, count);
  else rectifyPlainly(y, x, width, count);
}

function rectifyInKernel(y: Rows, x: Rows, width: number, count: number): void {
  const run = kernels.get(width) ?? makeRectification(width, kernelMemory);
  kernels.set(width, run);
  const to = y.values.byteOffset + y.at * NUMBER;
  const step = y.stride * NUMBER;
  run(to, to + count * step, step, x.values.byteOffset + x.at * NUMBER, x.stride * NUMBER);
}

/** The same as the kernel does, to the last bit. */
function rectifyPlainly(y: Rows, x: Rows, width: number, count: number): void {
  for (let t = 0; t < count; t++) {
    const [to, from] = [y.at + t * y.stride, x.at + t * x.stride];
    for (let i = 0; i < width; i++) y.values[to + i] = Math.max(0, y.values[to + i]! + x.values[from + i]!);
  }
}
