import { matchCueWord } from '../src/attribute/cue-words.ts';
import { formOf } from '../src/attribute/form.ts';
import type { Annotated } from '../src/model.ts';
import type { Form } from '../src/ontology.ts';
import { startingIn } from '../src/spans.ts';
import type { Marked } from './polnear.ts';

/** By what an attribution is reported. The same question for annotators and for hearsay, so that both sides can be counted. */
export type CueKind = 'listed verb' | 'other verb' | 'noun' | 'according to' | 'punctuation' | 'other' | 'none';

/** How the content lies in quotation marks. */
export function formOfContent({ document, quotes }: Annotated, { content }: Marked): Form {
  return formOf(document.text, content, quotes, 'say', false);
}

/** `listed verb`: a verb of `data/lexicon/cues.tsv`, alone or with its fellows ("made it clear"). */
export function cueKind({ document, tokens }: Annotated, { cue }: Marked): CueKind {
  if (cue.length === 0) return 'none';
  const words = cue.map(({ start, end }) => document.text.slice(start, end)).join(' ');
  if (/^according\b/i.test(words)) return 'according to';
  if (!/[\p{L}\p{N}]/u.test(words)) return 'punctuation';
  const under = cue.flatMap((span) => startingIn(tokens, span));
  const has = (...tags: string[]): boolean => under.some(({ pos }) => tags.includes(pos));
  if (under.some(({ pos }, at) => pos === 'VERB' && matchCueWord(under, at))) return 'listed verb';
  if (has('VERB')) return 'other verb';
  if (has('NOUN', 'PROPN')) return 'noun';
  return has('AUX') ? 'other verb' : 'other';
}
