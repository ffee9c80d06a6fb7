import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import type { DrawnReading, Stretch } from '../../src/attribute/drawn-readings.ts';
import { possibleReadings } from '../../src/attribute/possible-readings.ts';
import { sceneOf } from '../../src/attribute/scene.ts';
import type { Token } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';

/** What is left of readings of a text, each written as "source | content / content"; "-" is no source. */
function possible(text: string, cue: string, ...readings: readonly string[]): string[] {
  const annotated = annotate(articleOf(text, '2020-01-01'));
  const place = (words: string): Stretch => placeOf(annotated.tokens, text, words);
  const drawn = readings.map((reading): DrawnReading => {
    const [source, contents] = reading.split(' | ') as [string, string];
    return { source: source === '-' ? null : place(source), contents: contents.split(' / ').map(place), times: 1 };
  });
  const spell = ({ first, last }: Stretch): string =>
    text.slice(annotated.tokens[first]!.start, annotated.tokens[last - 1]!.end);
  return possibleReadings(sceneOf(annotated), place(cue), drawn).map(
    ({ source, contents }) => `${source ? spell(source) : '-'} | ${contents.map(spell).join(' / ')}`,
  );
}

function placeOf(tokens: readonly Token[], text: string, words: string): Stretch {
  const start = text.indexOf(words);
  const first = tokens.findIndex((token) => token.start === start);
  const last = tokens.findIndex((token) => token.end === start + words.length) + 1;
  if (first < 0 || last <= first) throw new Error(`"${words}" are no words of "${text}"`);
  return { first, last };
}

test.each([
  [
    'a noun before an insertion is not all that is said',
    'Two people said the largest client, a carmaker, had left.',
    'said',
    'Two people | the largest client',
    'Two people | the largest client, a carmaker, had left',
  ],
  [
    'a date is not what is said',
    'The port is shut, the agency reported Tuesday.',
    'reported',
    'the agency | Tuesday',
    'the agency | The port is shut',
  ],
  [
    'no source begins in a possessive',
    "The port is shut, Ghana's ministry said.",
    'said',
    "'s ministry | The port is shut",
    "Ghana's ministry | The port is shut",
  ],
])('%s', (_, text, cue, impossible, other) => {
  expect(possible(text, cue, impossible, other)).toEqual([other]);
});

test.each([
  ['a verb that takes a noun', 'The firm announced a loss, its third.', 'announced', 'The firm | a loss'],
  ['an answer', 'Half of the voters said yes, the rest no.', 'said', 'Half of the voters | yes'],
  ['a clause', 'Roth said the pier is shut, and left.', 'said', 'Roth | the pier is shut'],
  ['a quotation', 'Roth said “the pier, the port”, and left.', 'said', 'Roth | “the pier, the port”'],
  ['what stands before the verb', 'The pier, Roth said, is shut.', 'said', 'Roth | The pier'],
  [
    'a date that more belongs to',
    'The pier will open on Tuesday, Roth said.',
    'said',
    'Roth | The pier will open on Tuesday',
  ],
])('%s is left as it is', (_, text, cue, reading) => {
  const other = `- | ${cue}`; // possible beside any
  expect(possible(text, cue, reading, other)).toEqual([reading, other]);
});

test('where no reading is possible, all of them are left', () => {
  const text = 'The port is shut, the agency reported Tuesday.';
  expect(possible(text, 'reported', 'the agency | Tuesday')).toEqual(['the agency | Tuesday']);
});

test.each([
  [
    'The ports and the pier will close, Roth said.',
    'Roth | the pier will close',
    'Roth | The ports and the pier will close',
  ],
  ['The pier will close after a break, Roth said.', 'Roth | a break,', 'Roth | The pier will close after a break,'],
  ['In May, the old pier will close, Roth said.', 'Roth | pier will close', 'Roth | the old pier will close'],
  ['The old pier, Roth said, will close.', 'Roth | pier / will close', 'Roth | The old pier / will close'],
  ['The state-run pier will close, Roth said.', 'Roth | run pier will close', 'Roth | The state-run pier will close'],
])('what is said before the source begins where a clause does: %s', (text, reading, settled) => {
  expect(possible(text, 'said', reading)).toEqual([settled]);
});

test.each([
  ["Roth praised Ghana's late reply.", 'Roth | Ghana', "Roth | Ghana's late reply"],
  ["Roth praised Ghana's late reply.", "Roth | Ghana's late", "Roth | Ghana's late reply"],
  ['Roth praised the new port office twice.', 'Roth | the new', 'Roth | the new port office'],
  ['Roth praised the new port.', 'Roth | the new port', 'Roth | the new port'],
  ["That's what Roth praised.", 'Roth | That', 'Roth | That'],
  ['“The new pier,” praised Roth.', 'Roth | “The new', 'Roth | “The new'],
])('what is said after the cue ends with its noun: %s', (text, reading, settled) => {
  expect(possible(text, 'praised', reading)).toEqual([settled]);
});

test.each([
  ['a clause', 'But the pier will close, Roth said.', 'Roth | the pier will close'],
  ['a clause behind a comma', 'It is old, and the pier will close, Roth said.', 'Roth | the pier will close'],
  ['a quotation', 'It is “a closed pier”, Roth said.', 'Roth | a closed pier”'],
  ['a noun without a comma', 'The pier Roth praised will close.', 'Roth | pier'],
])('%s keeps its beginning', (_, text, reading) => {
  expect(possible(text, text.includes('praised') ? 'praised' : 'said', reading)).toEqual([reading]);
});
