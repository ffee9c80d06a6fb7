import { expect, test } from 'vitest';
import { htmlPassages } from '../../src/read/html-passages.ts';
import { linksOf, summary } from './reading.ts';

test.each([
  ['<p>One <b>two</b> &amp; &#8220;three&#8221;</p>', [['paragraph', 7, 'One two & “three”']]],
  [
    '<div>one\n<p>two<p>three\n\n\nfour</div>five',
    [
      ['paragraph', 7, 'one'],
      ['paragraph', 8, 'two'],
      ['paragraph', 8, 'three four'],
      ['paragraph', 11, 'five'],
    ],
  ],
  [
    '<h2>one</h2><blockquote><p>two</p></blockquote><ul><li>three<li>four</ul>',
    [
      ['heading', 7, 'one'],
      ['quote', 7, 'two'],
      ['paragraph', 7, 'three'],
      ['paragraph', 7, 'four'],
    ],
  ],
  [
    '<figure><img src="a" alt="one"><figcaption>two</figcaption></figure>three',
    [
      ['caption', 7, 'one'],
      ['caption', 7, 'two'],
      ['paragraph', 7, 'three'],
    ],
  ],
  [
    '<table><tr><th>one</th><td>two</td></tr><tr><td>three</td></tr></table>',
    [
      ['paragraph', 7, 'one two'],
      ['paragraph', 7, 'three'],
    ],
  ],
  ['one<br>two<br/><br>three', [['paragraph', 7, 'one\ntwo\nthree']]],
  [
    '<script>let a = "<p>";</script><style>p {}</style><!-- <p>no --><template>no</template>one',
    [['paragraph', 7, 'one']],
  ],
  ['<constructor>one</constructor>', [['paragraph', 7, 'one']]],
  ['</div></p>', []],
  ['<div', []],
  ['<script>never closed <p>no', []],
])('%j', (html, expected) => {
  expect(summary(htmlPassages(html, 7))).toEqual(expected);
});

test('links are kept, up to the end of their block', () => {
  const html = '<p><a href="https://a.org/?b&amp;c">one</a> <a>two</a> <a href="/d">three</p>four';
  expect(htmlPassages(html, 1).flatMap(linksOf)).toEqual([
    ['one', 'https://a.org/?b&c'],
    ['three', '/d'],
  ]);
});
