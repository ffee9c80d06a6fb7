import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import { articleOf } from '../test/article-of.ts';
import { prose } from './prose.ts';

const SIZES = [31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000];
/** A stage that took so many seconds is not asked for twice the length. */
const PATIENCE = 30;

/** Articles of one kind, of any length. */
const SHAPES: readonly (readonly [shape: string, make: (length: number) => string])[] = [
  ['ordinary prose', prose],
  [
    'quotations only',
    (length) => fill('“We will not pay, and we will not go.”\n\n“Nor will we,” “they said.”\n\n', length),
  ],
  ['one line without stops', (length) => prose(length).replace(/[.!?]/g, '').replace(/\s+/g, ' ')],
  ['one word, no space', (length) => fill('word', length)],
  [
    'quotations unbalanced',
    (length) => fill('“He said "no, she told \'them.\n\nHe said “never again. ”Yes”\n\n', length),
  ],
  ['all capitals', (length) => prose(length).toUpperCase()],
  ['one word again and again', (length) => fill('said ', length)],
  ['one name again and again', (length) => fill('Paris ', length)],
  ['paragraphs of two words', (length) => fill('Hello, world.\n\n', length)],
  ['digits without end', (length) => fill('2016-11-08', length)],
];

export function printGrowth(): void {
  console.log('\nµs a character as an article of one kind grows: flat is linear\n');
  console.log(`${' '.repeat(38)}${SIZES.map((size) => `${size / 1000}k`.padStart(9)).join('')}`);
  for (const [shape, make] of SHAPES) {
    const times = measureGrowth(make);
    for (const stage of ['annotate', 'attribute'] as const) {
      const cells = SIZES.map((size, at) => (times[at] ? ((times[at][stage] / size) * 1e6).toFixed(2) : '-'));
      console.log(`${shape.padEnd(27)}${stage.padEnd(11)}${cells.map((cell) => cell.padStart(9)).join('')}`);
    }
  }
}

/** Of each size, as far as patience goes. */
function measureGrowth(make: (length: number) => string): Seconds[] {
  const times: Seconds[] = [];
  for (const size of SIZES) {
    const last = measure(make(size));
    times.push(last);
    if (Math.max(last.annotate, last.attribute) > PATIENCE) break;
  }
  return times;
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

interface Seconds {
  readonly annotate: number;
  readonly attribute: number;
}

function measure(text: string): Seconds {
  const article = articleOf(text, '2016-11-08');
  const start = performance.now();
  const annotated = annotate(article);
  const middle = performance.now();
  attribute(annotated);
  return { annotate: (middle - start) / 1000, attribute: (performance.now() - middle) / 1000 };
}
