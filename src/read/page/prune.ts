import type { PageElement } from './element.ts';
import { PART_ATTRIBUTE } from './page.ts';
import { type Named, partsOf } from './part-of.ts';

/** Elements that are no part of an article, whatever their names. */
const ASIDES = new Set(['aside', 'nav', 'footer']);
/** Elements that hold a picture with its words. */
const CAPTIONS = new Set(['figure', 'figcaption']);
/** What somebody wrote elsewhere and the article quotes, whatever stands around it. */
const HOLDS_QUOTE = /<blockquote\b/i;
const HOLDS_TEXT = /<(?:blockquote|pre|table)\b/i;
/** An element with more of the text than this is what the rest stands beside. */
const LARGEST_SHARE = 0.25;

/** Longer words than these are no list of names, no date. */
const LONGEST_ABOUT = 200;

/** Where asides would be more of a page than this, words that name so much of it are its way to name its parts, and tell nothing. */
const MOST_ASIDE = 0.6;
const MOST_NAMED = 0.4;

/**
 * Takes what is no part of the article out of a part of a page, and lines about it, which were read before; makes
 * captions of what stands with a picture.
 */
export function prune(root: PageElement): void {
  const length = root.textContent.length;
  const measure = { limit: length * LARGEST_SHARE, meaningless: new Set<string>() };
  if (asideLength(root, measure) > MOST_ASIDE * length)
    for (const [words, sum] of lengthsByName(root)) if (sum > MOST_NAMED * length) measure.meaningless.add(words);
  pruneWithin(root, measure, false);
}

interface Measure {
  readonly limit: number;
  readonly meaningless: ReadonlySet<string>;
}

function pruneWithin(element: PageElement, measure: Measure, inParagraph: boolean): void {
  for (const child of [...element.childNodes]) {
    if (child.nodeType !== 1) continue;
    const part = partOf(child, measure.meaningless);
    const length = part === null ? 0 : child.textContent.length;
    if (part === 'aside' && length <= measure.limit && !HOLDS_QUOTE.test(child.innerHTML)) child.remove();
    else if (part === 'about' && length <= LONGEST_ABOUT && !inParagraph) child.remove();
    else if (part === 'caption' && length <= measure.limit && !HOLDS_TEXT.test(child.innerHTML))
      child.setAttribute(PART_ATTRIBUTE, part);
    else pruneWithin(child, measure, inParagraph || child.localName === 'p');
  }
}

function partOf(element: PageElement, meaningless: ReadonlySet<string>): Named['part'] | null {
  if (ASIDES.has(element.localName)) return 'aside';
  if (CAPTIONS.has(element.localName)) return 'caption';
  return partsOf(element).find(({ words }) => !meaningless.has(words))?.part ?? null;
}

/** How many letters would be left out. */
function asideLength(element: PageElement, measure: Measure): number {
  let sum = 0;
  for (const child of element.childNodes) {
    if (child.nodeType !== 1) continue;
    const length = partOf(child, measure.meaningless) === 'aside' ? child.textContent.length : 0;
    sum += length > 0 && length <= measure.limit ? length : asideLength(child, measure);
  }
  return sum;
}

/** How many letters stand in elements of a name, each counted once. */
function lengthsByName(root: PageElement): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const visit = (element: PageElement, within: ReadonlySet<string>): void => {
    for (const child of element.childNodes) {
      if (child.nodeType !== 1) continue;
      const names = new Set(
        partsOf(child)
          .map(({ words }) => words)
          .filter((words) => !within.has(words)),
      );
      for (const words of names) sums.set(words, (sums.get(words) ?? 0) + child.textContent.length);
      visit(child, names.size === 0 ? within : new Set([...within, ...names]));
    }
  };
  visit(root, new Set());
  return sums;
}
