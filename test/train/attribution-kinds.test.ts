import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import { cueKind, formOfContent } from '../../train/attribution-kinds.ts';
import { articleOf } from '../article-of.ts';
import { attributionIn } from './marked-sample.ts';

const forms = [
  { content: '“The pier will open,”', form: 'direct' },
  { content: 'The pier will open', form: 'direct' },
  { content: 'that the pier “will open” soon', form: 'mixed' },
  { content: 'that the ferry sails', form: 'indirect' },
];
test.each(forms)('$form: $content', ({ content, form }) => {
  const text = '“The pier will open,” Roth said. He added that the pier “will open” soon and that the ferry sails.';
  expect(formOfContent(annotate(articleOf(text)), attributionIn(text, { content }))).toBe(form);
});

const cues = [
  { text: 'Roth has said that the pier is open.', cue: 'has said', kind: 'listed verb' },
  { text: 'Roth made it clear that the pier is open.', cue: 'made it clear', kind: 'listed verb' },
  { text: 'Roth swims that the pier is open.', cue: 'swims', kind: 'other verb' },
  { text: 'The idea of Roth is that the pier is open.', cue: 'idea', kind: 'noun' },
  { text: 'According to Roth, the pier is open.', cue: 'According to', kind: 'according to' },
  { text: 'Roth: the pier is open.', cue: ':', kind: 'punctuation' },
  { text: 'For Roth, the pier is open.', cue: 'For', kind: 'other' },
];
test.each(cues)('$kind: $text', ({ text, cue, kind }) => {
  expect(cueKind(annotate(articleOf(text)), attributionIn(text, { cue }))).toBe(kind);
});

test('no cue is a kind of its own', () => {
  const text = 'The pier is open.';
  expect(cueKind(annotate(articleOf(text)), attributionIn(text, { content: text }))).toBe('none');
});
