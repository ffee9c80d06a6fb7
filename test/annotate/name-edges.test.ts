import { expect, test } from 'vitest';
import { withWholeEdges } from '../../src/annotate/name-edges.ts';
import type { NameCandidateKind } from '../../src/model.ts';
import { namesAt, spelled, tokensOf } from './tokens-of.ts';

type Given = readonly (readonly [string, NameCandidateKind])[];

test.each<[string, Given, string[]]>([
  ['They met Seo Dae-hyeok there.', [['Seo Dae', 'person']], ['Seo Dae-hyeok: person']],
  [
    'They met Jean-Louis Tixier-Vignancour.',
    [['Jean-Louis Tixier', 'person']],
    ['Jean-Louis Tixier-Vignancour: person'],
  ],
  ['The Roth-backed bill failed.', [['Roth', 'person']], ['Roth: person']],
  ['A Kelbrook-Moscow line opened.', [['Kelbrook', 'place']], ['Kelbrook: place']],
  [
    'The Parliament of Norway met.',
    [
      ['Parliament', 'organisation'],
      ['Norway', 'place'],
    ],
    ['Parliament of Norway: organisation'],
  ],
  [
    'The Canucks of Vancouver won.',
    [
      ['Canucks', 'organisation'],
      ['Vancouver', 'place'],
    ],
    ['Canucks: organisation', 'Vancouver: place'],
  ],
  ['President Vladimir Putin left.', [['President Vladimir Putin', 'person']], ['Vladimir Putin: person']],
  ['James Tauber of Nelson left.', [['James Tauber of Nelson', 'person']], ['James Tauber: person', 'Nelson: place']],
  ['Catherine of Aragon left.', [['Catherine of Aragon', 'person']], ['Catherine of Aragon: person']],
  ['Lady Lindqvar left.', [['Lady Lindqvar', 'person']], ['Lady Lindqvar: person']],
  ['The ambassador to Lima Anna Roth left.', [['Lima Anna Roth', 'person']], ['Lima: place', 'Anna Roth: person']],
  ['The ambassador to Lima Anna Roth left.', [['Lima Anna Roth', 'place']], ['Lima: place', 'Anna Roth: person']],
  ['They crossed Lima Anna Bridge.', [['Lima Anna Bridge', 'place']], ['Lima Anna Bridge: place']],
  ['Paris Hilton left.', [['Paris Hilton', 'person']], ['Paris Hilton: person']],
  ['They met Hanmarsh Energy.', [['Hanmarsh', 'organisation']], ['Hanmarsh Energy: organisation']],
  ['They met Abu Karim Roth.', [['Abu Karim Roth', 'person']], ['Abu Karim Roth: person']],
  ['Naftali Were-Cheptoo left.', [['Naftali', 'person']], ['Naftali Were-Cheptoo: person']],
  ['Roth Moscow-backed as he was left.', [['Roth', 'person']], ['Roth: person']],
  ['Dean Roth left.', [['Dean Roth', 'person']], ['Dean Roth: person']],
  [
    'Photo: Anna Lind / Volta Pictures',
    [['Anna Lind / Volta Pictures', 'person']],
    ['Anna Lind: person', 'Volta Pictures: organisation'],
  ],
  ['The Norway-Sweden border.', [['Norway-Sweden', 'place']], ['Norway: place', 'Sweden: place']],
  ['Stratford-upon-Avon is a town.', [['Stratford-upon-Avon', 'place']], ['Stratford-upon-Avon: place']],
  ['They left Baden-Baden.', [['Baden-Baden', 'place']], ['Baden-Baden: place']],
  ['The band AC / DC left.', [['AC / DC', 'organisation']], ['AC / DC: organisation']],
  [
    'The Greek newspaper To Pontiki wrote.',
    [['Greek newspaper To Pontiki', 'organisation']],
    ['To Pontiki: organisation'],
  ],
  ['Volta Miners union met.', [['Volta Miners union', 'organisation']], ['Volta Miners union: organisation']],
  ['General Motors left.', [['General Motors', 'organisation']], ['General Motors: organisation']],
])('%s', (text, given, expected) => {
  const { tokens } = tokensOf(text);
  expect(spelled(text, withWholeEdges(tokens, namesAt(text, given)))).toEqual(expected);
});
