import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/cli/shell-word.ts';

test.each([
  ['data/graph.db', 'data/graph.db'],
  ['Ines Calloway', '"Ines Calloway"'],
  ['O’Neil', '"O’Neil"'],
  ["it's", `"it's"`],
  ['$HOME `x` "y" !z', `'$HOME \`x\` "y" !z'`],
  [`a"b'c`, `'a"b'\\''c'`],
  ['', '""'],
])('%s is %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
  expect(execFileSync('sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(text);
});
