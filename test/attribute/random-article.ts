import fc from 'fast-check';
import { annotate } from '../../src/annotate/annotate.ts';
import type { Annotated } from '../../src/model.ts';
import { BLOCK_KINDS } from '../../src/ontology.ts';
import { articleOf } from '../article-of.ts';

const WORDS = [
  'Anna Roth',
  'the Harbour Office',
  'Oslo',
  'said',
  'told',
  'according to',
  'made it clear',
  'that',
  'who',
];
const MORE_WORDS = ['and', 'the old pier', 'will close', 'on Monday', 'It'];
const MARKS = ['“', '”', '. “It', '” ', '"', '‘', '’', ',', '. ', '; ', ': ', ' — ', '? ', ' ', '\n\n'];
const BITS = [...[...WORDS, ...MORE_WORDS].map((word) => `${word} `), 'Lind', 'none', ...MARKS];

/** Bits of news in any order, in blocks of all kinds; some articles are empty. */
export const randomArticle: fc.Arbitrary<Annotated> = fc
  .array(fc.constantFrom(...BITS), { maxLength: 100 })
  .map((bits) => {
    const document = articleOf(bits.join(''));
    const blocks = document.blocks.map((block, index) => ({
      ...block,
      kind: BLOCK_KINDS[index] ?? ('paragraph' as const),
    }));
    return annotate({ ...document, blocks });
  });
