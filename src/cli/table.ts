import Table from 'cli-table3';
import { columnWidths } from './column-widths.ts';
import { oneLine } from './printable.ts';
import type { Colours } from './screen.ts';
import { wrap } from './wrap.ts';

const GAP = 2;
const NO_LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '' },
  ...{ 'bottom-right': '', left: '', 'left-mid': '', mid: '─', 'mid-mid': '──', right: '', 'right-mid': '' },
  middle: ' '.repeat(GAP),
};

/** Rows under a ruled heading, as wide as `width` at most; long cells go on in the next line. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  colours: Colours,
): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = columnWidths([head, ...cells], width - GAP * (head.length - 1));
  const fitted = (row: readonly string[], paint: (line: string) => string = String) =>
    row.map((cell, at) =>
      wrap(cell, widths[at]!)
        .map((line) => paint(line))
        .join('\n'),
    );
  const style = { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true };
  const drawn = new Table({ head: fitted(head, colours.bold), chars: NO_LINES, style });
  drawn.push(...cells.map((row) => fitted(row)));
  return drawn.toString().replace(/ +$/gm, '');
}
