import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleError } from '../../src/errors.ts';
import type { Document } from '../../src/model.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { fileEntry } from '../../src/unpack/file-entry.ts';

/** Pieces out of which an article, or something like one, is put together. */
const PIECES =
  '# |## |> |- |1. |* |**|_|`|~~|[|](|](https://a.org/b)|]|![|![alt](x)|[^a]|[^a]: |<p>|</p>|<br>|<a href="x">|</a>|' +
  '<script>|</script>|<!--|-->|<|&amp;|&#10;|\\|===|---|\n|\n|\n\n|\n\n|\r\n|\r|\t|    |---\n|title: x\n|date: 2022\n|word |' +
  'Word. |By Jane Doe|August 15, 2022|5/6/2022|LISBON, Aug 15 (Reuters) — |(AP Photo/Jane Doe)|Source: |' +
  'https://a.org/2022/08/15/|Updated 4 p.m.|\uFEFF|\u200B|\u00A0|\u2028|\f|é|😀|—| - |“|”|(|)|©|/';
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES.split('|'), '|', '|a|b|\n|-|-|\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const path = fc.constantFrom('a.md', 'b.txt', 'c.MARKDOWN');

/** What a file is read as, or null where it is refused with an ArticleError. Any other error fails the test. */
function tryRead(name: string, bytes: Uint8Array): Document | null {
  try {
    return readDocument(fileEntry(name, bytes));
  } catch (error) {
    if (error instanceof ArticleError) return null;
    throw error;
  }
}

function expectSound(document: Document, lineCount: number): void {
  let end = 0;
  for (const block of document.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(document.text.slice(end, block.start)).toMatch(/^\s*$/);
    expect(document.text.slice(block.start, block.end)).toMatch(/\S/);
    expect(block.line).toBeGreaterThanOrEqual(1);
    expect(block.line).toBeLessThanOrEqual(lineCount);
    end = block.end;
  }
  expect(end).toBe(document.text.length);
  for (const link of document.links) {
    expect(link.end).toBeGreaterThan(link.start);
    expect(document.blocks.some((block) => block.start <= link.start && link.end <= block.end)).toBe(true);
  }
  expect(document.publishedOn ?? '2022').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
  expect(document.text).not.toMatch(/[\0\p{Surrogate}]/u);
}

test('blocks are in order with white space between them, and links lie in them, whatever the text', () => {
  fc.assert(
    fc.property(path, text, (name, written) => {
      const document = tryRead(name, new TextEncoder().encode(written));
      if (document) expectSound(document, written.split(/\r\n?|\n/).length);
    }),
    { numRuns: 1500 },
  );
});

test('bytes of any kind are read or refused', () => {
  fc.assert(
    fc.property(path, fc.uint8Array({ maxLength: 300 }), (name, bytes) => {
      const document = tryRead(name, bytes);
      if (document) expectSound(document, Number.POSITIVE_INFINITY);
    }),
    { numRuns: 500 },
  );
});
