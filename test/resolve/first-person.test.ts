import { expect, test } from 'vitest';
import type { Claim, ResolvedClaim } from '../../src/model.ts';
import { findFirstPersons } from '../../src/resolve/first-person.ts';

const TEXT = '“I hope so. I told him that I agree,” Roth said.';

function claim(speaker: string, at: number, content: string, actorId: number | null): ResolvedClaim {
  const span = { start: TEXT.indexOf(speaker, at), end: TEXT.indexOf(speaker, at) + speaker.length };
  const start = TEXT.indexOf(content);
  const told = {
    speaker: span,
    contents: [{ start, end: start + content.length }],
    form: 'direct',
  } as unknown as Claim;
  return { claim: told, speakers: [{ actorId, span }], via: [], addressees: [], about: [], places: [] };
}

const ROTH = claim('Roth', 0, '“I hope so. I told him that I agree,”', 7);

test('"I" is who says what it stands in', () => {
  const hope = claim('I', 0, 'so', null);
  const found = findFirstPersons(TEXT, [hope, ROTH]);
  expect([...found]).toEqual([[hope, { actorId: 7, span: hope.claim.speaker }]]);
});

test('but nobody where nobody is known to say it, and nobody else than "I"', () => {
  const nameless = claim('Roth', 0, '“I hope so. I told him that I agree,”', null);
  expect(findFirstPersons(TEXT, [claim('I', 0, 'so', null), nameless]).size).toBe(0);
  expect(findFirstPersons(TEXT, [claim('him', 0, 'agree', null), ROTH]).size).toBe(0);
});
