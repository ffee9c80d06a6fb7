import { expect, test } from 'vitest';
import { scanPage } from '../../../src/read/page/scan-page.ts';

test('collects what a page says of itself, with its lines', () => {
  const page = scanPage(
    '<html lang=en><head>\n<title> A  bridge </title><link rel="canonical" href="https://a.example/b">\n' +
      '<meta property="OG:Title" content="Bridge"><meta name=x>\n<script type="application/ld+json">{"a":\n1}</script></head>',
  );
  expect(page.title).toEqual({ name: 'title', value: 'A bridge', line: 2 });
  expect(page.metas).toEqual([{ name: 'og:title', value: 'Bridge', line: 3 }]);
  expect(page.jsonLd).toEqual([{ name: 'script', value: '{"a":\n1}', line: 4 }]);
  expect([page.canonical, page.language]).toEqual(['https://a.example/b', 'en']);
});

test('keeps what may be read, with the lines of its elements and words', () => {
  const { body } = scanPage(
    '<body>\n<p\nclass="x">a &lt; b<script>var c;\n</script> d<br>\ne<p hidden>f</p><svg><text>g</text></svg><p style="display: none">h</p></body>',
  );
  expect(body).toBe('\n<p data-line="2" class="x">\na &lt; b\n d<br data-line="4">\ne</p>');
});

test.each([
  ['deep nesting', `\n${'<div>'.repeat(100_000)}`, 'nests its elements more than 250 deep'],
  ['many entities', `\n${'&amp;'.repeat(150_000)}`, 'has more than 100000 entities'],
  ['many elements', '\n<b></b>'.repeat(50_000), 'has more than 30000 elements'],
])('refuses %s, with the line', (_, html, message) => {
  expect(() => scanPage(html)).toThrow(message);
});

test('marks are no longer than what they mark, and not without end', () => {
  const long = scanPage(`<p class="author">${'word '.repeat(10_000)}</p>`);
  expect(long.marks).toEqual([]);
  expect(scanPage('<i class="author">a</i>'.repeat(10_000)).marks.length).toBeLessThanOrEqual(300);
});
