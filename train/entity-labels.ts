import { readFileSync } from 'node:fs';
import type { Document, Span } from '../src/model.ts';
import { readDocument } from '../src/read/read-document.ts';
import { fileEntry } from '../src/unpack/file-entry.ts';
import { corpus } from './corpora.ts';

/** Words of a text that annotators found to stand for an entity of the world. */
export interface EntityLabel extends Span {
  /** The same in every article. */
  readonly entity: string;
  /** Whether a place may be meant. */
  readonly geographic: boolean;
}

export interface LabelledArticle {
  readonly name: string;
  readonly document: Document;
  readonly labels: readonly EntityLabel[];
}

/** A line of the entity-linking corpora; spans count code points. */
interface Line {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly evaluation_span: readonly [number, number];
  readonly labels: readonly {
    readonly span: readonly [number, number];
    readonly entity_id: string;
    readonly type: string;
    readonly coref?: boolean;
  }[];
}

const GEOGRAPHIC = 'Q27096213';
/** Persons, organisations and geographic entities. */
const SCORED = new Set(['Q215627', 'Q43229', GEOGRAPHIC]);

export const ENTITY_CORPORA = { 'News-Fair v2': 'news-fair-v2.jsonl', MSNBC: 'msnbc-updated.jsonl' } as const;

/** Names (no pronouns, no nouns) of what Wikidata knows, inside the stretches that were annotated. Undefined where absent. */
export function readEntityLabels(which: keyof typeof ENTITY_CORPORA): LabelledArticle[] | undefined {
  const file = corpus(`entity-linking/${ENTITY_CORPORA[which]}`);
  if (!file) return undefined;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => labelledArticle(JSON.parse(line) as Line)); // the corpus is what its README says
}

function labelledArticle({ id, title, text, evaluation_span: [from, to], labels }: Line): LabelledArticle {
  const document = readDocument(fileEntry(`${id}.txt`, Buffer.from(text)));
  const at = alignment(text, document.text);
  const scored = labels.filter(
    ({ span, entity_id, type, coref }) =>
      !coref &&
      entity_id.startsWith('Q') &&
      from <= span[0] &&
      span[1] <= to &&
      type.split('|').some((one) => SCORED.has(one)),
  );
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d) - /.exec(title) ?? [];
  return {
    name: String(id),
    document: { ...document, publishedOn: year ? `${year}-${month}-${day}` : document.publishedOn },
    labels: scored.map(({ span, entity_id, type }) => ({
      start: at[span[0]]!,
      end: at[span[1] - 1]! + 1,
      entity: entity_id,
      geographic: type.split('|').includes(GEOGRAPHIC),
    })),
  };
}

/** Where each code point of `raw` stands in `read`, which differs from it in white space only; UTF-16. */
export function alignment(raw: string, read: string): number[] {
  let at = 0;
  return Array.from(raw, (point) => {
    if (/\s/.test(point)) return at;
    while (!read.startsWith(point, at)) {
      if (!/\s/.test(read.charAt(at)))
        throw new Error(`the text was not read as it stands: "${read.slice(at, at + 30)}"`);
      at++;
    }
    at += point.length;
    return at - point.length;
  });
}
