import { readTable } from '../../lexicon.ts';
import type { PageElement } from './element.ts';

type Part = 'aside' | 'caption' | 'about' | 'standfirst';

export interface Named {
  readonly words: string;
  readonly part: Part;
}

const PARTS = new Map(
  readTable('lexicon/page-parts.tsv', ['words', 'part']).map(({ words, part }) => [words, part as Part]), // a test checks the column
);
const MOST_WORDS = Math.max(...[...PARTS.keys()].map((words) => words.split(' ').length));
/** Parts in the order in which they count where the names of an element tell of several. */
const ORDER: readonly Part[] = ['aside', 'caption', 'about', 'standfirst'];
/** Class names that say of which topic an article is, or what a part has within it or lacks. */
const NOT_ITSELF = /^(?:category|tag|topic|has|no|not|without|with|hide|show|js)[-_]/i;

/** What the names that a page's makers gave an element say of its words: each with the words of the list that say so. */
export function partsOf(element: PageElement): readonly Named[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500);
  if (names === ' ') return [];
  const found = names.split(/\s+/).flatMap(partsNamed);
  return found.sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
}

function partsNamed(name: string): Named[] {
  if (name === '' || name.length > 80 || NOT_ITSELF.test(name)) return [];
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const runs = words.flatMap((_, at) =>
    Array.from({ length: MOST_WORDS }, (_, count) => words.slice(at, at + count + 1).join(' ')),
  );
  return runs.flatMap((run) => {
    const part = PARTS.get(run);
    return part === undefined ? [] : [{ words: run, part }];
  });
}
