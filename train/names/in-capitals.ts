import type { NamedText } from './named-text.ts';

/** The same text with some of its blocks as headlines are written: each word with a capital, or in capitals throughout. */
export function inCapitals(text: NamedText, random: () => number): NamedText {
  const { document } = text;
  let words = '';
  let at = 0;
  for (const { start, end } of document.blocks) {
    const block = document.text.slice(start, end);
    const draw = random();
    const raised = draw < 0.15 ? titled(block) : draw < 0.2 ? block.toUpperCase() : block;
    words += document.text.slice(at, start) + (raised.length === block.length ? raised : block);
    at = end;
  }
  return { ...text, document: { ...document, text: words + document.text.slice(at) } };
}

const SMALL_IN_HEADLINES = new Set('a an the and or but of in on at to for by with from as'.split(' '));

function titled(text: string): string {
  return text.replace(/\p{L}[\p{L}’']*/gu, (word) =>
    SMALL_IN_HEADLINES.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
