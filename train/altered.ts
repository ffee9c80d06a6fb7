import { seededRandom } from '../src/tagger/random.ts';

/** An article's paragraphs, and what a newsroom may make of them. */
export type Paragraphs = readonly string[];

interface Alteration {
  readonly name: string;
  readonly copy: boolean;
  /** `others`: paragraphs of another article. `seed`: an article's own. */
  readonly alter: (own: Paragraphs, others: Paragraphs, seed: number) => Paragraphs;
}

/** What the bulk corpus has too little of, since it was cleared of copies: they are made. The same ones every time. */
export const ALTERATIONS: readonly Alteration[] = [
  { name: 'as it is', copy: true, alter: (own) => own },
  { name: 'dateline and agency changed', copy: true, alter: (own) => renamed(own) },
  { name: 'marks changed', copy: true, alter: (own) => own.map(otherMarks) },
  { name: 'paragraphs merged', copy: true, alter: (own) => [own.join(' ')] },
  { name: 'a number corrected', copy: true, alter: (own) => [own.join('\n\n').replace(/\d+/, '1234')] },
  { name: 'last third cut', copy: true, alter: (own) => firstPart(own, 2 / 3) },
  { name: 'last half cut', copy: true, alter: (own) => firstPart(own, 1 / 2) },
  { name: 'words edited, 1 in 20', copy: true, alter: (own, others, seed) => edited(own, others, seed, 0.05) },
  { name: 'words edited, 1 in 10', copy: true, alter: (own, others, seed) => edited(own, others, seed, 0.1) },
  { name: 'a tenth added', copy: true, alter: (own, others) => [...own, ...ofLength(others, own, 0.1)] },
  {
    name: 'cut, edited and added to',
    copy: true,
    alter: (own, others, seed) => {
      const kept = edited(firstPart(renamed(own), 2 / 3), others, seed, 0.05);
      return [...kept, ...ofLength(others, kept, 0.05)].map(otherMarks);
    },
  },
  { name: 'every name and number another', copy: false, alter: (own) => own.map(otherFacts) },
  {
    name: 'half of it another article',
    copy: false,
    alter: (own, others) => [...firstPart(own, 1 / 2), ...ofLength(others, own, 1)],
  },
  { name: 'words edited, 1 in 3', copy: false, alter: (own, others, seed) => edited(own, others, seed, 1 / 3) },
  {
    name: 'its beginning in a round-up',
    copy: false,
    alter: (own, others) => [
      ...ofLength(others, own, 1),
      ...firstPart(own, 1 / 6),
      ...ofLength([...others].reverse(), own, 1),
    ],
  },
];

function renamed([first = '', ...rest]: Paragraphs): Paragraphs {
  const plain = first.replace(/^[A-Z][A-Za-z., ]{2,40}(?:\([A-Za-z ]+\))? ?[-–—] ?/, '');
  return [`BERNE (Own report) – ${plain}`, ...rest.map((words) => words.replace(/\((?:AP|Reuters|AFP)\)/g, ''))];
}

function otherMarks(words: string): string {
  return words
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/ [-–—]+ /g, ' -- ');
}

function otherFacts(words: string): string {
  return words.replace(/\p{Lu}[\p{L}’'-]*|\d+/gu, (fact) => `${fact}x`);
}

/** So many words of it, to the end of a paragraph or in the midst of one. */
function firstPart(own: Paragraphs, part: number): Paragraphs {
  let left = Math.ceil(part * lengthOf(own));
  return own.flatMap((paragraph) => {
    const words = paragraph.split(/\s+/);
    const kept = words.slice(0, left);
    left = Math.max(0, left - words.length);
    return kept.length > 0 ? [kept.join(' ')] : [];
  });
}

/** As many words of others as are such a part of one's own. */
function ofLength(others: Paragraphs, own: Paragraphs, part: number): Paragraphs {
  return firstPart(others, Math.min(1, (part * lengthOf(own)) / Math.max(1, lengthOf(others))));
}

function edited(own: Paragraphs, others: Paragraphs, seed: number, rate: number): Paragraphs {
  const random = seededRandom(seed);
  const words = others.join(' ').split(/\s+/);
  return own.map((paragraph) =>
    paragraph.replace(/\S+/g, (word) => (random() < rate ? words[Math.floor(random() * words.length)]! : word)),
  );
}

function lengthOf(paragraphs: Paragraphs): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
}
