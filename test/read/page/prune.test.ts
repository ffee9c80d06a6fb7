import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { PageElement } from '../../../src/read/page/element.ts';
import { pagePassages } from '../../../src/read/page/page-passages.ts';
import { prune } from '../../../src/read/page/prune.ts';

const STORY = 'The bridge over the river was closed on Monday, and nobody could say for how long. '.repeat(4).trim();

/** Kind and words of what is left of a part beside the story. */
function beside(html: string): [kind: string, words: string][] {
  const { document } = parseHTML(`<html><body><div><p>${STORY}</p>${html}</div></body></html>`);
  const root = document.body as unknown as PageElement; // linkedom has no types without a browser's
  prune(root);
  return pagePassages(root)
    .map(({ kind, text }): [string, string] => [kind, text])
    .slice(1);
}

test.each([
  ['<aside>words</aside>'],
  ['<div class="relatedContent">words</div>'],
  ['<div class="article__newsletter-signup">words</div>'],
  ['<section id="comments">words</section>'],
  ['<ul class="share-bar"><li>words</li></ul>'],
  ['<div class="author-bio">words</div>'],
  ['<p class="article__byline">words</p>'],
])('%s is left out', (html) => {
  expect(beside(html)).toEqual([]);
});

test.each([
  ['<div class="category-related">words</div>', 'paragraph'],
  ['<div class="has-newsletter">words</div>', 'paragraph'],
  ['<div class="unrelated">words</div>', 'paragraph'],
  ['<div class="social-embed"><blockquote>words</blockquote></div>', 'quote'],
  ['<p>It was <span class="date">words</span></p>', 'paragraph'],
  ['<figure><img src="x"><p>words</p></figure>', 'caption'],
  ['<div class="image-caption">words</div>', 'caption'],
  ['<figure><blockquote>words</blockquote></figure>', 'quote'],
])('%s stays', (html, kind) => {
  expect(beside(html).filter(([, words]) => words !== '')).toEqual([[kind, expect.stringMatching(/words$/)]]);
});

test('beside a picture may stand a story', () => {
  const story = `${STORY} ${STORY}`;
  expect(beside(`<div class="image-block"><p>${story}</p></div><p>${story.repeat(9)}</p>`)[0]).toEqual([
    'paragraph',
    story,
  ]);
});

test('what holds a large part of the text is what the rest stands beside', () => {
  expect(beside(`<div class="promo"><p>${STORY}</p></div>`)).toEqual([['paragraph', STORY]]);
});

test('a name of most parts of a page tells nothing of any', () => {
  const parts = Array.from({ length: 8 }, (_, at) => `<div class="promo"><p>${at} ${STORY}</p></div>`).join('');
  expect(beside(`${parts}<div class="related">words</div>`)).toHaveLength(8);
});
