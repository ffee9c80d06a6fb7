import { readFileSync } from 'node:fs';
import { corpus } from '../corpora.ts';
import { type NamedKind, type NamedText, type NamedWord, type Printing, textOf } from './named-text.ts';

/** What the corpora call the kinds of names; what is not here is `other`. */
const KINDS: ReadonlyMap<string, NamedKind> = new Map([
  ['per', 'person'],
  ['person', 'person'],
  ['politician', 'person'],
  ['org', 'organisation'],
  ['organisation', 'organisation'],
  ['politicalparty', 'organisation'],
  ['loc', 'place'],
  ['location', 'place'],
  ['country', 'place'],
]);

/** Wikigold (Balasuriya et al., 2009): 145 articles of Wikipedia. Undefined where it is absent. */
export function readWikigold(printing: Printing): NamedText[] | undefined {
  const file = corpus('ner/wikigold-wikigold.conll.txt');
  if (!file) return undefined;
  const articles = readFileSync(file, 'utf8').split(/^-DOCSTART-.*$/m);
  return articles
    .map((lines, index) => textOf(`wikigold ${index}`, sentencesOf(lines), printing))
    .filter(({ document }) => document.blocks.length > 0);
}

/** The politics of CrossNER (Liu et al., 2021): sentences of Wikipedia, each a text by itself. Undefined where it is absent. */
export function readCrossner(split: 'train' | 'dev', printing: Printing): NamedText[] | undefined {
  const file = corpus(`ner/crossner-politics-${split}.txt`);
  if (!file) return undefined;
  return sentencesOf(readFileSync(file, 'utf8')).map((words, index) => textOf(`${split} ${index}`, [words], printing));
}

/** Sentences in columns, a word a line, its label last: with B where a name begins, or with I alone. */
export function sentencesOf(lines: string): NamedWord[][] {
  return lines
    .split(/\n\s*\n/)
    .map((sentence) => {
      let before = 'O';
      return sentence
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter((cells) => cells.length > 1)
        .map((cells): NamedWord => {
          const [mark, kind = ''] = cells.at(-1)!.split(/-(.*)/) as [string, string?];
          const begins = kind !== '' && (mark === 'B' || before !== kind);
          before = kind;
          return { word: cells[0]!, kind: kind === '' ? null : (KINDS.get(kind.toLowerCase()) ?? 'other'), begins };
        });
    })
    .filter((words) => words.length > 0);
}
