import { expect, test } from 'vitest';
import { checkMarkdownLimits } from '../../src/read/markdown-limits.ts';
import { failure, read } from './reading.ts';

/** Some 300 kB of a piece of text. */
const many = (piece: string) => piece.repeat(300_000 / piece.length);

test.each([
  ['quotations in one another', many('>'), 1],
  ['lists in one another', many('- '), 1],
  ['numbered lists in one another', many('1. '), 1],
  ['lists in quotations', many('>- '), 1],
  ['nested deeper line by line', Array.from({ length: 500 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'), 51],
  ['one quotation after another', many('> a\n\n'), 3001],
  ['a quotation that goes on without its mark', `> a\n${many('b\n')}`, 1501],
  ['one underlined heading after another', many('a\n=\n'), 3002],
  ['brackets that open', many('['), 1],
  ['brackets that close', many(']'), 1],
  ['links in one another', many('[a]('), 1],
  ['stars', many('*a '), 1],
  ['stars in lines that begin with numbers and are no list', `a\n${`2. ${'*a '.repeat(50)}\n`.repeat(100)}`, 83],
  ['stars of two sorts', many('*a **b '), 1],
  ['instructions that never end', many('a <?'), 1],
  ['comments that never end', many('a <!-- '), 1],
  ['entities', many('&amp;'), 1],
  ['heading after heading', many('# a\n'), 10_001],
  ['empty lines', many('\n'), 20_001],
])('refuses %s at a line', (_, text, line) => {
  expect(failure(() => checkMarkdownLimits(text)).line).toBe(line);
});

test.each([
  ['rules as long as one likes', `${'* '.repeat(140)}\n\n${'-'.repeat(299)}\n`],
  ['a list of a thousand things', '- [thing](https://example.org) and more\n'.repeat(1000)],
  ['a numbered list', Array.from({ length: 1000 }, (_, at) => `${at + 1}. [thing](https://example.org)`).join('\n')],
  ['a table of a thousand rows', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(1000)}`],
  ['a novel', `${'He said — and she did not hear him — that it was late.\n'.repeat(10)}\n`.repeat(1500)],
  ['bold words at the start of every paragraph', '**Name** said so.\n\n'.repeat(2000)],
])('lets %s through', (_, text) => {
  expect(() => checkMarkdownLimits(text)).not.toThrow();
});

test('what is let through is parsed in a few seconds, without an end of the stack', () => {
  const pairs = `${'*a **a '.repeat(500)}${'a** a* '.repeat(500)}`;
  expect(read(`# A title\n\n${pairs}`).text).toBe(`A title\n\n${'a '.repeat(2000).trim()}`);
  const quotations = '> a\n\n'.repeat(700);
  expect(read(quotations).blocks).toHaveLength(700);
});
