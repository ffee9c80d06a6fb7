import { BlockReader } from '../html-passages.ts';
import type { Passage } from '../passage.ts';
import type { PageElement, PageNode } from './element.ts';
import { LINE_ATTRIBUTE, PART_ATTRIBUTE } from './page.ts';

/** The passages of a part of a page. A line of a passage is one that a reader sees: it ends at a `<br>`. */
export function pagePassages(part: PageElement): Passage[] {
  const reader = new BlockReader();
  let line = 1;
  const read = (node: PageNode): void => {
    if (node.nodeType === 1) {
      line = Number(node.getAttribute(LINE_ATTRIBUTE)) || line;
      const name = node.getAttribute(PART_ATTRIBUTE) === 'caption' ? 'figcaption' : node.localName;
      reader.open(name, attributesOf(node), line);
      for (const child of node.childNodes) read(child);
      reader.close(name);
    } else if (node.nodeType === 3) {
      const indent = /^\s*/.exec(node.textContent)![0];
      reader.text(node.textContent.replace(/\s+/g, ' '), line + lineBreaks(indent));
      line += lineBreaks(node.textContent);
    }
  };
  read(part);
  return reader.end();
}

/** What a picture says in place of itself is left out: on pages it repeats the title, or is written for search engines. */
function attributesOf(element: PageElement): Record<string, string> {
  return { href: element.getAttribute('href') ?? '' };
}

function lineBreaks(words: string): number {
  return words.split('\n').length - 1;
}
