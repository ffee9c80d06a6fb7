import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../src/attribute/attribution.ts';
import { joinChains } from '../../src/attribute/via.ts';

/** An attribution by the words of a text. */
function by(text: string, source: string, cue: string, content: string): Attribution {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return { source: span(source), cue: span(cue), contents: [span(content)], confidence: 1 };
}

/** Who speaks, and on whose word, of what is left. */
function chains(text: string, attributions: readonly Attribution[]): string[] {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const onlyCarries = ({ cue }: Attribution): boolean => /^according/i.test(words(cue));
  return joinChains(attributions, onlyCarries).map(({ source, via }) => [source!, ...via].map(words).join(' < '));
}

describe('a chain of report', () => {
  test('a frame around an attribution carries it, and stays a claim of its own', () => {
    const text = 'The agency reported that Roth told Weber that the port was shut.';
    const inner = by(text, 'Roth', 'told', 'that the port was shut');
    const outer = by(text, 'The agency', 'reported', 'that Roth told Weber that the port was shut');
    expect(chains(text, [outer, inner])).toEqual(['The agency', 'Roth < The agency']);
  });

  test('also where its content begins a word too late', () => {
    const text = 'The harbour office said the port was shut, the agency reported.';
    const inner = by(text, 'The harbour office', 'said', 'the port was shut');
    const outer = by(text, 'the agency', 'reported', 'harbour office said the port was shut');
    expect(chains(text, [inner, outer])).toEqual(['The harbour office < the agency', 'the agency']);
  });

  test('"according to" around an attribution, or beside it with the same content, only carries', () => {
    const text = 'Roth told Weber that the port was shut, according to the agency.';
    const inner = by(text, 'Roth', 'told', 'that the port was shut');
    for (const content of ['Roth told Weber that the port was shut', 'that the port was shut'])
      expect(chains(text, [inner, by(text, 'the agency', 'according to', content)])).toEqual(['Roth < the agency']);
  });

  test('"according to" has a claim of its own where most of it is its own', () => {
    const text = 'According to the agency, Roth was told little of the plan for the port and the pier.';
    const inner = by(text, 'Roth', 'was told', 'little');
    const outer = by(text, 'the agency', 'According to', 'Roth was told little of the plan for the port and the pier');
    expect(chains(text, [outer, inner])).toEqual(['the agency', 'Roth < the agency']);
  });

  test('attributions side by side are none', () => {
    const text = 'Roth said it rained. Weber said it snowed.';
    const claims = [by(text, 'Roth', 'said', 'it rained'), by(text, 'Weber', 'said', 'it snowed')];
    expect(chains(text, claims)).toEqual(['Roth', 'Weber']);
  });
});
