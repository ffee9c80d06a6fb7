import { expect, test } from 'vitest';
import { headlineOf } from '../../../src/read/page/headline.ts';
import { scanPage } from '../../../src/read/page/scan-page.ts';

const SITE = ['The Lisbon Herald', 'lisbonherald.example'];

test.each<[html: string, title: string | null]>([
  ['<title>Bridge is closed for repairs - The Lisbon Herald</title>', 'Bridge is closed for repairs'],
  ['<title>Bridge is closed for repairs | News | The Lisbon Herald</title>', 'Bridge is closed for repairs'],
  ['<title>Bridge is closed for repairs</title><h1>Bridge is Closed for Repairs</h1>', 'Bridge is Closed for Repairs'],
  [
    '<meta property="og:title" content="Bridge closed for repairs"><h1>Old bridge is closed for repairs</h1>',
    'Old bridge is closed for repairs',
  ],
  [
    '<meta property="og:title" content="What a closed bridge means for you"><h1>Repairs on the old bridge begin</h1>',
    'Repairs on the old bridge begin',
  ],
  [
    '<meta property="og:title" content="Bridge is closed for repairs"><h1>The Lisbon Herald</h1>',
    'Bridge is closed for repairs',
  ],
  ['<title>Bridge is closed for repairs</title><h1>News</h1>', 'Bridge is closed for repairs'],
  ['<meta property="og:title" content="Mayor: &amp;quot;Not now&amp;quot;">', 'Mayor: "Not now"'],
  ['<title>Twenty-two boats — and one bridge</title>', 'Twenty-two boats — and one bridge'],
  ['<p>no title</p>', null],
])('%s', (html, title) => {
  expect(headlineOf(scanPage(html), null, SITE)?.value ?? null).toBe(title);
});
