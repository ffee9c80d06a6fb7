import { expect, test } from 'vitest';
import { meanSquare, Parameter, RowTable, stepAll } from '../../../train/learn/parameter.ts';

function parameterOf(values: readonly number[], gradient: readonly number[]): Parameter {
  const parameter = new Parameter(Float64Array.from(values));
  parameter.gradient.set(gradient);
  return parameter;
}

test('a first step is as long as the rate against each slope, and the gradient is forgotten', () => {
  const parameter = parameterOf([1, 1, 1], [5, -0.01, 0]);
  stepAll([parameter], 0.1, 1);
  expect(Array.from(parameter.values)).toEqual([expect.closeTo(0.9, 5), expect.closeTo(1.1, 5), 1]);
  expect(Array.from(parameter.gradient)).toEqual([0, 0, 0]);
});

test('where there is no slope at all nothing moves', () => {
  const parameter = parameterOf([1, 2], [0, 0]);
  stepAll([parameter], 0.1, 1);
  expect(Array.from(parameter.values)).toEqual([1, 2]);
});

test('a gradient that is too long is shortened, all of it alike', () => {
  // The third step, after two short ones, shows how long the gradient was taken to be.
  const stepped = (gradient: number): number => {
    const parameter = parameterOf([0], [1]);
    stepAll([parameter], 0.1, 1);
    parameter.gradient[0] = gradient;
    const other = parameterOf([0], [0]);
    stepAll([parameter, other], 0.1, 2);
    return parameter.values[0]!;
  };
  expect(stepped(1e6)).toBe(stepped(100));
  expect(stepped(50)).not.toBe(stepped(100));
});

test('a row that has moved much moves less for the same slope, and others not at all', () => {
  const table = new RowTable(new Float32Array(4), 2);
  const gradient = Float64Array.of(9, 1, -2);
  const moved = [1, 2].map(() => {
    const before = table.values[2]!;
    table.step(1, gradient, 1, 1, meanSquare(gradient, 1, 2), 0.1);
    return before - table.values[2]!;
  });
  expect(moved[0]).toBeGreaterThan(moved[1]!);
  expect(moved[1]).toBeGreaterThan(0);
  expect(table.values[3]).toBeGreaterThan(0);
  expect(Array.from(table.values.subarray(0, 2))).toEqual([0, 0]);
});
