const LOG2_E = Math.LOG2E;
/** ln 2 in two parts, so that what is taken off a number is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 2 to the power of minus k. */
const HALVES = Float64Array.from({ length: 1076 }, (_, k) => 2 ** -k);

/**
 * e to the power of x, for x up to 0: to 14 figures like Math.exp, but of arithmetic alone, which is quicker and the same
 * to the last bit everywhere. x is a whole number of ln 2, which only moves the point, and a rest that a series takes.
 */
export function exponential(x: number): number {
  if (!(x > -745)) return 0;
  const k = Math.floor(0.5 - x * LOG2_E);
  const r = x + k * LN2_HIGH + k * LN2_LOW;
  const tail = r * (1 / 5040 + r * (1 / 40_320 + r * (1 / 362_880 + r * (1 / 3_628_800 + r / 39_916_800))));
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + tail))))));
  return series * HALVES[k]!;
}
