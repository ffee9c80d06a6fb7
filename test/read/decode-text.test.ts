import { expect, test } from 'vitest';
import { decodeText } from '../../src/read/decode-text.ts';
import { failure } from './reading.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each([
  ['UTF-8', Buffer.from('Łódź\n')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFŁódź\n')],
  ['UTF-16, little end first', utf16('\uFEFFŁódź\n')],
  ['UTF-16, big end first', utf16('\uFEFFŁódź\n').swap16()],
  ['line breaks of Windows', Buffer.from('Łódź\r\n')],
  ['line breaks of old Macs', Buffer.from('Łódź\r')],
  ['a view into a larger buffer', new Uint8Array(Buffer.from('xxŁódź\nxx')).subarray(2, -2)],
])('decodes %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Łódź\n');
});

test('leaves zero-width characters inside a text alone', () => {
  expect(decodeText(Buffer.from('a\uFEFFb\u200Bc'))).toBe('a\uFEFFb\u200Bc');
});

test.each<[string, Uint8Array, number | null, string]>([
  ['an empty file', Buffer.from(''), null, 'is empty'],
  ['white space', Buffer.from(' \n\t\u00A0\u200B\n'), null, 'is empty'],
  ['a NUL', Buffer.from('text\0text'), null, 'looks like a binary file'],
  ['many control characters', Buffer.from('a\u0001b\u0002c'), null, 'looks like a binary file'],
  ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1'), null, 'looks like a PDF file'],
  ['a Word file', Buffer.from('PK\u0003\u0004rest', 'latin1'), null, '.docx'],
  ['RTF', Buffer.from('{\\rtf1\\ansi Hello}'), null, 'looks like an RTF file'],
  ['UTF-16 without its mark', utf16('plain'), null, 'looks like a binary file'],
  ['Windows-1252', Buffer.from('one\r\ntwo\rcaf\xe9\nfour \xe9', 'latin1'), 3, 'iconv'],
  ['UTF-8 that is cut off', Buffer.from('one\ncafé').subarray(0, -1), 2, 'is not UTF-8'],
  ['half a character of UTF-16', utf16('\uFEFFone\n\uD83D two'), 2, 'is not valid UTF-16'],
  ['an odd byte of UTF-16', Buffer.concat([utf16('\uFEFFone\ntwo'), Buffer.from([65])]), 2, 'is not valid UTF-16'],
  ['50 MB on one line', new Uint8Array(50_000_000).fill(97), null, 'is 50.0 MB long, more than the 2.0 MB'],
])('refuses %s', (_, bytes, line, message) => {
  expect(failure(() => decodeText(bytes))).toEqual({ line, message: expect.stringContaining(message) });
});
