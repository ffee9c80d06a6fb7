import { expect, test } from 'vitest';
import { isCaption } from '../../src/read/caption.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { markdownPassages } from '../../src/read/markdown-passages.ts';

const paragraph = (text: string) => markdownPassages(parseMarkdown(text)).at(-1)!;
const BRIDGE = 'The old bridge at dawn on April 25, 2019.';

test.each([
  `${BRIDGE} Photo: Jane Doe`,
  `${BRIDGE} (Photo: Jane Doe, The Lisbon Herald)`,
  `${BRIDGE} Photo by Jane Doe/Getty Images`,
  `${BRIDGE} Photograph: Jane Doe/The Guardian`,
  `${BRIDGE} (Photo by Jane Doe for The Lisbon Herald)`,
  `${BRIDGE} [Photo courtesy of the City of Lisbon]`,
  `${BRIDGE} (AP Photo/Jane Doe)`,
  `${BRIDGE} (AP Photo/Jane Doe, File)`,
  `${BRIDGE} Jane Doe / Getty Images.`,
  `${BRIDGE} Credit: Jane Doe`,
  `${BRIDGE} Credit... Jane Doe for The Lisbon Herald`,
  `${BRIDGE}\\\nPhoto: Jane Doe`,
  'FILE PHOTO: The old bridge at dawn',
  'FILE - In this April 25, 2019 photo, the old bridge stands at dawn.',
  'Image caption The old bridge at dawn',
  'Courtesy photo',
])('anywhere: %j', (text) => {
  expect(isCaption(paragraph(text), false, false)).toBe(true);
});

test.each([
  `${BRIDGE} **Jane Doe/TASS**`,
  `${BRIDGE} Jane Doe/AP`,
  `${BRIDGE} REUTERS/Jane Doe`,
  `${BRIDGE} (Jane Doe/Pool via AP)`,
  `${BRIDGE} Jane Doe / The Lisbon Herald`,
  `${BRIDGE} | Jane Doe/Reuters`,
  `${BRIDGE} © Jane Doe`,
  `${BRIDGE} Credit Jane Doe/Reuters`,
  'Jane Doe/Agence France-Presse',
])('near the top: %j', (text) => {
  expect([false, true].map((nearTop) => isCaption(paragraph(text), false, nearTop))).toEqual([false, true]);
});

test.each([`${BRIDGE} Reuters`, `${BRIDGE} Jane Doe, AP`, '*The old bridge at dawn*', '**The _old_ bridge**'])(
  'beside a picture: %j',
  (text) => {
    expect([false, true].map((besideImage) => isCaption(paragraph(text), besideImage, true))).toEqual([false, true]);
  },
);

test.each([
  'He posted a photo by accident.',
  'She said it was a picture: of a bridge that nobody crossed.',
  'Photo by photo, she put the album together again.',
  'The deal was signed in Paris. Jane Doe watched.',
  'The deal was signed in Paris. Credit Suisse.',
  'The deal was signed by Black Sabbath/Heaven.',
  'He joined the European Union (EU).',
  'The polls closed at 10 p.m. EST.',
  'It is 3/4 of the way.',
  'It is now and/or never. Yes/No',
  'Rush Hour Ends The Reign Of The Sanders/Doe Debate',
  'The paper gave credit to Jane Doe.',
  '“It was never going to work.” Jane Doe, The Lisbon Herald',
  'It was said to *Jane Doe*.',
  `${'A paragraph that goes on. '.repeat(40)}Photo: Jane Doe`,
])('not %j', (text) => {
  expect(isCaption(paragraph(text), false, true)).toBe(false);
});

test.each(['# Photo: Jane Doe', '> Photo: Jane Doe'])('only a paragraph is one: %j', (text) => {
  expect(isCaption(paragraph(text), true, true)).toBe(false);
});
