import { existsSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { ArticleError } from '../../src/errors.ts';
import { keepInput, removeInput } from '../../src/unpack/standard-input.ts';

async function* given(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part);
}

test('standard input is kept under a name of its content, until it is not needed any more', async () => {
  const input = await keepInput(given('The ferry', ' was late.'));
  expect(readFileSync(input.file, 'utf8')).toBe('The ferry was late.');
  const again = await keepInput(given('The ferry was late.'));
  expect([again.path, again.file]).toEqual([input.path, expect.not.stringContaining(input.file)]);
  expect((await keepInput(given('The ferry was early.'))).path).not.toBe(input.path);
  removeInput(input);
  expect(existsSync(input.file)).toBe(false);
});

test('where there is no room for it, that is said', async () => {
  vi.stubEnv('TMPDIR', '/nowhere');
  await expect(keepInput(given('The ferry was late.'))).rejects.toThrow(
    /^standard input cannot be kept in \/nowhere: no such file or directory; the variable TMPDIR names another folder$/,
  );
  await expect(keepInput(given('The ferry was late.'))).rejects.toBeInstanceOf(ArticleError);
  vi.unstubAllEnvs();
});
