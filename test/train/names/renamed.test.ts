import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/tagger/random.ts';
import { inCapitals } from '../../../train/names/in-capitals.ts';
import { documentOf, type NamedText } from '../../../train/names/named-text.ts';
import { type NamePool, renamed } from '../../../train/names/renamed.ts';
import { namesAt } from '../../annotate/tokens-of.ts';
import { articleOf } from '../../article-of.ts';

const TEXT = 'Anna Roth left Norway.\n\nRoth had led the pier union.';
const SAMPLE: NamedText = {
  name: 'sample',
  document: documentOf(TEXT, articleOf(TEXT).blocks),
  names: namesAt(TEXT, [
    ['Anna Roth', 'person'],
    ['Norway', 'place'],
    ['Roth', 'person'],
  ]) as NamedText['names'], // none is of kind unknown
};
const POOL: NamePool = {
  given: ['Bea'],
  surnames: ['Lindqvar'],
  organisations: ['Volta'],
  places: ['West Kelbrook'],
  works: ['Harrow Lane'],
};

const spelled = ({ document, names }: NamedText): string[] =>
  names.map(({ start, end }) => document.text.slice(start, end));
const blocksOf = ({ document }: NamedText): string[] =>
  document.blocks.map(({ start, end }) => document.text.slice(start, end));

test('other names stand where names stood, the same where they were the same', () => {
  const other = renamed(SAMPLE, POOL, 1, seededRandom(1));
  expect(spelled(other)).toEqual(['Bea Lindqvar', 'West Kelbrook', 'Lindqvar']);
  expect(blocksOf(other)).toEqual(['Bea Lindqvar left West Kelbrook.', 'Lindqvar had led the pier union.']);
});

test('a body may be called as people, places and works are, and stays a body', () => {
  const text = 'The Pier Union met.';
  const names = namesAt(text, [['Pier Union', 'organisation']]) as NamedText['names'];
  const body: NamedText = { name: 'body', document: documentOf(text, articleOf(text).blocks), names };
  const others = Array.from({ length: 200 }, (_, seed) => renamed(body, POOL, 1, seededRandom(seed)));
  const called = new Set(others.flatMap(spelled));
  expect(called).toEqual(new Set(['Volta', 'Lindqvar', 'Bea Lindqvar', 'West Kelbrook', 'Harrow Lane']));
  expect(new Set(others.flatMap((other) => other.names.map(({ kind }) => kind)))).toEqual(new Set(['organisation']));
});

test('none of them, where no share is asked for', () => {
  expect(renamed(SAMPLE, POOL, 0, seededRandom(1))).toEqual(SAMPLE);
});

test('capitals move nothing', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const raised = inCapitals(SAMPLE, seededRandom(seed));
      expect(raised.document.text.toLowerCase()).toBe(TEXT.toLowerCase());
      expect(raised.document.blocks).toEqual(SAMPLE.document.blocks);
    }),
  );
});
