import { expect, test } from 'vitest';
import { contentFormat } from '../../src/unpack/content-format.ts';
import { failure } from '../read/reading.ts';

const RECORD = '{"headline": "Ferry late", "text": "It was late."}';

test.each([
  ['a.md', '# Ferry late', 'markdown'],
  ['a.MARKDOWN', '[Ferry](https://example.org) late', 'markdown'],
  ['a.md', '{note} late', 'markdown'],
  ['a.txt', 'Ferry late', 'text'],
  ['a.txt', '[Lisbon] The ferry, it says, was late', 'text'],
  ['a', 'Ferry late', 'text'],
  ['a.txt', ' <!DOCTYPE html><p>late', 'html'],
  ['a.md', '<html lang="en">', 'html'],
  ['a.xml', '<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
  ['a.html', '<div>late</div>', 'html'],
  ['a.html', '<?xml version="1.0"?><div>late</div>', 'html'],
  ['a.htm', 'late', 'html'],
  ['a.xml', '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0">', 'feed'],
  ['a', '\uFEFF<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['a.txt', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'feed'],
  ['a.xml', '<articles>', 'xml'],
  ['a.xml', '', 'xml'],
  ['a', 'WARC/1.0\r\nWARC-Type: warcinfo', 'web archive'],
  ['a.json', RECORD, 'json'],
  ['a', `[${RECORD}]`, 'json'],
  ['a.json', '{\n  "text": "late"\n}', 'json'],
  ['a.json', `${RECORD}\n${RECORD}\n`, 'json lines'],
  ['a.jsonl', RECORD, 'json lines'],
  ['a', `${RECORD}\n\n${RECORD.slice(0, 9)}`, 'json lines'],
  ['a.csv', 'a,b\n1,2', 'table'],
  ['a.tsv', '', 'table'],
  ['a', 'title;url;text\nA;B;C', 'table'],
  ['a.txt', 'date\theadline\tbody\nA\tB\tC', 'table'],
  ['a.txt', 'Text, title and date\nwere missing.', 'text'],
])('%s that begins with %j is %s', (name, beginning, format) => {
  expect(contentFormat(name, Buffer.from(beginning))).toBe(format);
});

test('UTF-16 is told by its mark', () => {
  const utf16 = Buffer.from('\uFEFFtitle\ttext\turl\nA\tB\tC', 'utf16le');
  expect(contentFormat('a', utf16)).toBe('table');
});

test.each([
  ['a.docx', 'words', 'is of no format that hearsay reads; it reads Markdown'],
  ['a.md', '%PDF-1.7', 'looks like a PDF file'],
  ['a.html', 'PK\u0003\u0004', 'looks like a ZIP archive'],
])('%s that begins with %j is refused', (name, beginning, message) => {
  expect(failure(() => contentFormat(name, Buffer.from(beginning))).message).toContain(message);
});
