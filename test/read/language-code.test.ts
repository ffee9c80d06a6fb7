import { expect, test } from 'vitest';
import { languageCode } from '../../src/read/language-code.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['pt_BR', 'pt'],
  ['ENG', 'en'],
  ['deu', 'de'],
  ['English', 'en'],
  ['spanish', 'es'],
  ['Klingon', null],
  ['und', null],
  ['', null],
  ['English and French', 'en'],
])('%j is %j', (value, code) => {
  expect(languageCode(value)).toBe(code);
});
