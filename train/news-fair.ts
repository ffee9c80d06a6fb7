import { readFileSync } from 'node:fs';
import type { Span } from '../src/model.ts';
import type { CoreferenceArticle, GoldMention } from './coreference.ts';
import { corpus } from './corpora.ts';
import { documentOfLines } from './document-of-lines.ts';

interface Label {
  readonly span: readonly [number, number];
  readonly entity_id: string;
  readonly name: string;
  readonly type: string;
  readonly coref: boolean;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly evaluation_span: readonly [number, number];
  readonly labels: readonly Label[];
}

/** Persons, organisations, geographic entities. */
const ACTING = /Q215627|Q43229|Q27096213/;
const PRONOUN =
  /^(?:i|me|my|mine|myself|you|your|yours|he|him|his|himself|she|her|hers|herself|it|its|itself|we|us|our|ours|they|them|their|theirs|themselves|who|whose)$/i;

/**
 * News-Fair v2 (Bast, Hertel and Prange): news with Wikidata's id on names, pronouns and nouns, inside one stretch of
 * each article. Outside of it an entity's whole name counts as a name of it too. Undefined where the corpus is absent.
 */
export function readNewsFair(): CoreferenceArticle[] | undefined {
  const file = corpus('entity-linking/news-fair-v2.jsonl');
  if (!file) return undefined;
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((json) => {
      const line = JSON.parse(json) as Line; // the corpus's own format
      return { name: String(line.id), document: documentOfLines(line.text), mentions: mentionsOf(line) };
    });
}

function mentionsOf({ text, evaluation_span: [from, to], labels }: Line): GoldMention[] {
  const known = labels.filter(({ entity_id, type }) => entity_id !== '<NIL>' && ACTING.test(type));
  const inside = known.map(({ span: [start, end], entity_id, coref }): GoldMention => {
    const form = coref ? (PRONOUN.test(text.slice(start, end)) ? 'pronoun' : 'nominal') : 'name';
    return { start, end, heads: [{ start, end }], entity: entity_id, form };
  });
  const names = new Map(known.map(({ entity_id, name }) => [entity_id, name]));
  const outside = [...names].flatMap(([entity, name]) =>
    occurrences(text, name)
      .filter(({ start, end }) => end <= from || start >= to)
      .map((span): GoldMention => ({ ...span, heads: [span], entity, form: 'name' })),
  );
  return [...inside, ...outside].sort((a, b) => a.start - b.start || b.end - a.end);
}

function occurrences(text: string, name: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    found.push({ start, end: start + name.length });
  return found;
}
