import { describe, expect, test } from 'vitest';
import type { Resolved, Span } from '../../src/model.ts';
import { type GoldMention, judgeMentions, judgeSpeakers } from '../../train/coreference.ts';
import { readEntities } from '../../train/gum-entities.ts';
import { fitRanking } from '../../train/learn/ranking.ts';
import { judgeRead } from '../../train/read-speakers.ts';

const TEXT = 'Anna Roth met John Carver. She said it rained. Officials at Ghent Hospital said no.';
const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const gold = (words: string, entity: string, form: GoldMention['form']): GoldMention => ({
  ...at(words),
  heads: [at(words)],
  entity,
  form,
});
const GOLD = [
  gold('Anna Roth', 'r', 'name'),
  gold('John Carver', 'c', 'name'),
  gold('She', 'r', 'pronoun'),
  gold('Ghent Hospital', 'g', 'name'),
];

/** Roth is actor 1 and Carver 2; `She` and the officials are said to be these actors. */
function found(she: number | null, officials: number | null): Resolved {
  const mention = (words: string, form: 'name' | 'pronoun', actorId: number) => ({
    ...at(words),
    form,
    actorId,
    placeId: null,
  });
  const claim = (words: string, actorId: number | null) => ({
    claim: { speaker: at(words) },
    speakers: [{ actorId, span: at(words) }],
  });
  const mentions = [mention('Anna Roth', 'name', 1), mention('John Carver', 'name', 2)];
  const actors = [
    { id: 1, kind: 'person', name: 'Anna Roth' },
    { id: 2, kind: 'person', name: 'John Carver' },
  ];
  return {
    document: { text: TEXT },
    mentions: she === null ? mentions : [...mentions, mention('She', 'pronoun', she)],
    claims: [claim('She', she), claim('Officials at Ghent Hospital', officials)],
    actors,
    actorNames: [],
  } as unknown as Resolved; // the scorer looks at nothing else
}

describe('a speaker is right', () => {
  test.each([
    [1, 'right'],
    [2, 'other'],
    [null, 'none'],
  ] as const)('where actor %s goes with the entity: %s', (actor, verdict) => {
    expect(judgeSpeakers(found(actor, null), GOLD)).toMatchObject([{ form: 'pronoun', isNamed: true, verdict }]);
    expect(judgeMentions(found(actor, null), GOLD).filter(({ form }) => form === 'pronoun')).toMatchObject([
      { verdict },
    ]);
  });

  test('where all speakers of one source are found', () => {
    const both = (...ids: readonly number[]): Resolved => ({
      ...found(null, null),
      claims: [
        {
          claim: { speaker: { start: 0, end: at('John Carver').end } },
          speakers: ids.map((actorId) => ({ actorId, span: at(actorId === 1 ? 'Anna Roth' : 'John Carver') })),
        },
      ] as unknown as Resolved['claims'], // nor here
    });
    const read = new Map([[0, 'Anna Roth|John Carver']]);
    expect(judgeRead(both(1, 2), read)).toMatchObject([{ verdict: 'right' }]);
    expect(judgeRead(both(2), read)).toMatchObject([{ verdict: 'other' }]);
  });

  test('as a reader has it, by name', () => {
    const read = new Map([
      [at('She').start, 'Roth'],
      [at('Officials').start, '-'],
    ]);
    expect(judgeRead(found(1, 2), read).map(({ verdict }) => verdict)).toEqual(['right', 'other']);
    expect(judgeRead(found(null, null), read).map(({ verdict }) => verdict)).toEqual(['none', 'none']);
  });
});

test('GUM’s entities are brackets over words, whose head tells a name from a pronoun', () => {
  const word = (start: number, end: number, pos: string, misc: string) => ({ start, end, pos, misc });
  const mentions = readEntities([
    word(0, 9, 'PROPN', 'Entity=(1-person-new-nnnnn-cf1-1-coref-Anna_Roth(2-place-new-nnnnn-cf2-1-sgl)'),
    word(10, 14, 'NOUN', 'Entity=1)'),
    word(15, 18, 'PRON', 'SpaceAfter=No|Entity=(1-person-giv:act-nnnnn-cf1*-1-ana)'),
  ]);
  expect(mentions.map(({ start, end, entity, form }) => [start, end, entity, form])).toEqual([
    [0, 14, '1', 'name'],
    [0, 9, '2', 'name'],
    [15, 18, '1', 'pronoun'],
  ]);
  expect(() => readEntities([word(0, 1, 'NOUN', 'Entity=7)')])).toThrow('entity 7 ends where none is open');
});

test('a ranking learns what the right candidates have', () => {
  const rankings = Array.from({ length: 20 }, (_, n) => ({
    rows: [
      [1, n % 2],
      [0, 1],
    ],
    right: 0,
  }));
  const [helps, other] = fitRanking(rankings) as [number, number];
  expect(helps).toBeGreaterThan(1);
  expect(Math.abs(other)).toBeLessThan(helps);
});
