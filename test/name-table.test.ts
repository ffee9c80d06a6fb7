import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameTable } from '../src/name-table.ts';

test('a name that was never set has no number', () => {
  const table = new NameTable();
  table.set('Accra', 0);
  expect([table.get('Accra'), table.get('Accr'), table.get('Accra '), table.get('')]).toEqual([
    0,
    undefined,
    undefined,
    undefined,
  ]);
});

test('whatever is set, each name has the number that it was given last', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constantFrom('', 'a', 'b', 'Ää', '北京'));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.nat())), (entries) => {
      const table = new NameTable();
      for (const [name, value] of entries) table.set(name, value);
      for (const [name, value] of new Map(entries)) expect(table.get(name)).toBe(value);
    }),
  );
});

test('it grows: of a hundred thousand names each is found, and none that is not there', () => {
  const table = new NameTable();
  for (let at = 0; at < 100_000; at++) table.set(`Saint-${at}-sur-Mer`, at);
  for (let at = 0; at < 100_000; at++) if (table.get(`Saint-${at}-sur-Mer`) !== at) expect.fail(`${at} is lost`);
  expect(table.get('Saint-100000-sur-Mer')).toBeUndefined();
});
