import fc from 'fast-check';
import pc from 'picocolors';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { table } from '../../src/cli/table.ts';

const plain = pc.createColors(false);
const draw = (head: string[], rows: string[][], width: number) => table(head, rows, width, plain).split('\n');

test('what fits stands in one line', () => {
  expect(
    draw(
      ['id', 'name'],
      [
        ['7', 'Vera'],
        ['12', 'Omar'],
      ],
      80,
    ),
  ).toEqual(['id  name', '────────', '7   Vera', '12  Omar']);
});

test('long cells go on below, ids and dates stay whole, narrow columns leave their room to the wide one', () => {
  const rows = [
    ['7929957041316444', '2024-03-05', 'Ines Calloway', 'told the council that the harbour would be bought'],
  ];
  expect(draw(['claim', 'when', 'speaker', 'says'], rows, 62)).toEqual([
    'claim             when        speaker        says',
    '─────────────────────────────────────────────────────────────',
    '7929957041316444  2024-03-05  Ines Calloway  told the council',
    '                                             that the harbour',
    '                                             would be bought',
  ]);
});

test('a cell is one line of text, whatever is in it', () => {
  expect(draw(['a'], [['one\ntwo\u001b[31m']], 80)).toEqual(['a', '───────────', 'one two[31m']);
});

test('no line is wider than the terminal, in any script', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '日', '🚢', 'é', 'e\u0301', 'ﾊ'), maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 16, max: 100 }),
      (rows, width) => {
        const lines = draw(['one', 'two', 'three'], rows, width);
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      },
    ),
  );
});

test('headings are bold where there are colours', () => {
  expect(table(['a'], [['b']], 80, pc.createColors(true))).toBe('\u001b[1ma\u001b[22m\n─\nb');
});
