import { expect, test } from 'vitest';
import { ArticleError } from '../../../src/errors.ts';
import { decodePage } from '../../../src/read/page/decode-page.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text);

test.each<[what: string, bytes: Uint8Array, charset: string | null, text: string]>([
  ['UTF-8 without being told', utf8('<p>São “Tomé”'), null, '<p>São “Tomé”'],
  ['what the server says', latin1('<p>S\xe3o'), 'iso-8859-1', '<p>São'],
  [
    'what the page says',
    latin1('<meta charset="windows-1251"><p>\xcf\xf0'),
    null,
    '<meta charset="windows-1251"><p>Пр',
  ],
  [
    'what the page says in the old way',
    latin1('<meta http-equiv=x content="text/html; charset=gbk"><p>\xc4\xe3'),
    null,
    '<meta http-equiv=x content="text/html; charset=gbk"><p>你',
  ],
  ['the server before the page', utf8('<meta charset=latin1>é'), 'utf-8', '<meta charset=latin1>é'],
  ['a byte order mark before both', Buffer.from('\ufeffé'), 'latin1', 'é'],
  ['a byte order mark of UTF-16', Buffer.from('\ufeff<p>é', 'utf16le'), null, '<p>é'],
  ['Windows-1252 where it cannot be UTF-8', latin1('\x93S\xe3o\x94'), null, '“São”'],
  ['nothing that an unknown name says', utf8('é'), 'x-unheard-of', 'é'],
  ['no UTF-16 where its bytes are letters', utf8('<meta charset="utf-16">é'), null, '<meta charset="utf-16">é'],
  ['every line break as one', utf8('a\r\nb\rc'), null, 'a\nb\nc'],
  ['broken UTF-8 that says it is UTF-8', latin1('S\xe3o'), 'utf-8', 'S\ufffdo'],
])('reads %s', (_, bytes, charset, text) => {
  expect(decodePage(bytes, charset)).toBe(text);
});

test('refuses what is too long, and what is no text', () => {
  expect(() => decodePage(new Uint8Array(8_000_001), null)).toThrow(ArticleError);
  expect(() => decodePage(utf8('<html>\0\0'), null)).toThrow('looks like a binary file');
});
