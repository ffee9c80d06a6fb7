import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { attribute } from '../../src/attribute/attribute.ts';
import { introducedQuotes } from '../../src/attribute/block-quotes.ts';
import { sceneOf } from '../../src/attribute/scene.ts';
import type { Document } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';

/** Paragraphs that begin with ">" are block quotes. */
function quoting(text: string): Document {
  const document = articleOf(text, '2022-08-15');
  const blocks = document.blocks.map((block) =>
    text[block.start] === '>' ? { ...block, start: block.start + 2, kind: 'quote' as const } : block,
  );
  return { ...document, blocks };
}

const LETTER =
  'The pier is old.\n\nIn a letter to the harbour office, Anna Roth wrote:\n\n> We have waited for ten years.\n\n> The pier will fall.\n\nThe office closed.';

test('what stands in block quotes behind a colon is said by whom the paragraph names, and is direct', () => {
  const claim = attribute(annotate(quoting(LETTER))).find(({ cue }) => LETTER.slice(cue.start, cue.end) === 'wrote')!;
  expect(LETTER.slice(claim.speaker!.start, claim.speaker!.end)).toBe('Anna Roth');
  expect(claim.contents.map(({ start, end }) => LETTER.slice(start, end))).toEqual([
    'We have waited for ten years.',
    'The pier will fall.',
  ]);
  expect(claim.form).toBe('direct');
});

describe('a paragraph introduces block quotes', () => {
  const introduced = (text: string, cue: string): string | undefined => {
    const scene = sceneOf(annotate(quoting(text)));
    const { tokens } = scene.annotated;
    const words = introducedQuotes(scene, { first: tokens.findIndex((token) => token.text === cue) });
    return words && text.slice(tokens[words.from]!.start, tokens[words.to - 1]!.end);
  };
  test('with a colon at its end, all that follow', () => {
    expect(introduced(LETTER, 'wrote')).toBe('We have waited for ten years.\n\n> The pier will fall.');
    expect(introduced('She wrote:\n\n> No.', 'wrote')).toBe('No.');
  });
  test('but not without a colon, from an earlier sentence, or where none follows', () => {
    expect(introduced('She wrote.\n\n> No.', 'wrote')).toBeUndefined();
    expect(introduced('She wrote. It reads:\n\n> No.', 'wrote')).toBeUndefined();
    expect(introduced('She wrote:\n\nNo.', 'wrote')).toBeUndefined();
  });
});
