import stringWidth from 'string-width';
import { wrap } from './wrap.ts';

/** A word up to this long, such as an id, is not broken where there is any other way to save space. */
const LONG_WORD = 16;

interface Measured {
  readonly at: number;
  readonly cells: readonly string[];
  readonly natural: number;
  least: number;
}

/**
 * How wide to make each column so that all fit into `available`: none wider than its longest cell, words whole as
 * long as that is possible. The narrower columns choose first and leave what they do not need to the wider ones.
 */
export function columnWidths(rows: readonly (readonly string[])[], available: number): number[] {
  const columns = (rows[0] ?? []).map((_, at) => measured(rows, at));
  squeeze(columns, available);
  const widths: number[] = [];
  let left = available;
  const byWidth = columns.toSorted((a, b) => a.natural - b.natural || a.at - b.at);
  for (const [done, { at, cells, natural, least }] of byWidth.entries()) {
    const later = byWidth.slice(done + 1);
    const share = Math.max(least, Math.floor(left / (later.length + 1)));
    const room = Math.min(natural, share, Math.max(least, left - sum(later.map((column) => column.least))));
    widths[at] = largest(cells.flatMap((cell) => wrap(cell, room)).map(stringWidth));
    left -= widths[at];
  }
  return widths;
}

function measured(rows: readonly (readonly string[])[], at: number): Measured {
  const cells = rows.map((row) => row[at] ?? '');
  const longestWord = largest(cells.flatMap((cell) => cell.split(' ')).map(stringWidth));
  return { at, cells, natural: largest(cells.map(stringWidth)), least: Math.min(LONG_WORD, longestWord) };
}

/** Breaks words where even the least widths do not fit, the widest column first; one character stays. */
function squeeze(columns: readonly Measured[], available: number): void {
  for (let over = sum(columns.map(({ least }) => least)) - available; over > 0; over--) {
    const widest = columns.reduce((most, column) => (column.least > most.least ? column : most));
    if (widest.least > 1) widest.least--;
  }
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
