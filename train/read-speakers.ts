import { readFileSync } from 'node:fs';
import type { Actor, Document, Resolved, Span } from '../src/model.ts';
import { readAllBulk } from './bulk.ts';
import type { Judged } from './coreference.ts';
import { documentOfLines } from './document-of-lines.ts';
import { readPolnear } from './polnear.ts';

/** An article with who speaks where, as somebody read it: by the offset of the source's words. */
export interface ReadArticle {
  readonly document: Document;
  readonly speakers: ReadonlyMap<number, string>;
}

/** The articles of PolNeAR whose sources were read by eye. Undefined where the corpus is absent. */
export function readPolnearReadings(): ReadArticle[] | undefined {
  const speakers = readReadings('speakers.tsv');
  return readPolnear('dev')?.flatMap(({ name, document }) => {
    const read = speakers.get(name);
    return read ? [{ document, speakers: read }] : [];
  });
}

/** The articles of many papers whose sources were read by eye into a file. Undefined where the corpus is absent. */
export function readBulkReadings(file: string): ReadArticle[] | undefined {
  const speakers = readReadings(file);
  return readAllBulk()?.flatMap(({ url, title, text }) => {
    const read = speakers.get(url);
    return read ? [{ document: documentOfLines(`${title}\n\n${text}`), speakers: read }] : [];
  });
}

/** By article the speaker at each offset. */
function readReadings(file: string): Map<string, Map<number, string>> {
  const lines = readFileSync(new URL(`readings/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const speakers = new Map<string, Map<number, string>>();
  for (const line of lines.filter((line) => !line.startsWith('#')).slice(1)) {
    const [article, start, speaker] = line.split('\t') as [string, string, string];
    speakers.set(article, (speakers.get(article) ?? new Map()).set(Number(start), speaker));
  }
  return speakers;
}

/** The sources of claims that were read, each once. */
export function judgeRead(resolved: Resolved, read: ReadArticle['speakers']): Judged[] {
  const judged = new Map<number, Judged>();
  for (const { claim, speakers } of resolved.claims)
    for (const { span } of speakers) {
      // "Roth and Weber said" is read as two speakers of one source, or each by their own words.
      const source = claim.speaker && read.get(claim.speaker.start)?.includes('|') ? claim.speaker : span;
      const gold = source && read.get(source.start);
      if (!gold) continue;
      const own = speakers.filter((one) => source !== span || one.span?.start === span.start);
      judged.set(
        source.start,
        judge(
          resolved,
          source,
          own.flatMap(({ actorId }) => actorId ?? []),
          gold,
        ),
      );
    }
  return [...judged.values()];
}

function judge(resolved: Resolved, span: Span, ids: readonly number[], gold: string): Judged {
  const { document, actors, mentions } = resolved;
  const own = actors.filter(({ id }) => ids.includes(id));
  const wanted = gold.split('|');
  const isRight =
    own.length === wanted.length && wanted.every((name) => own.some((actor) => isNamed(resolved, actor, name)));
  const hasName = gold !== '-';
  // "American officials" stand for themselves, with or without a name.
  const isOther = own.some(({ kind }) => hasName || kind !== 'group');
  const words = document.text.slice(span.start, span.end);
  const name = mentions.find(
    ({ form, actorId, start, end }) =>
      form === 'name' && ids.includes(actorId!) && span.start <= start && end <= span.end,
  );
  return {
    form: name ? (/\s/.test(words) ? 'name' : 'short name') : PRONOUN.test(words) ? 'pronoun' : 'nominal',
    words: span,
    gold,
    isNamed: hasName,
    actorId: ids[0] ?? null,
    verdict: hasName && isRight ? 'right' : isOther ? 'other' : own.length > 0 ? 'unknown' : 'none',
  };
}

const PRONOUN = /^(?:he|she|it|they|who|which|that|his|her|i|we|you|one)$/i;

/** By the actor's name, or by one that the article itself gives it: "U.S. military" for the American military. */
function isNamed({ actorNames }: Resolved, { id, name }: Actor, wanted: string): boolean {
  return (
    isSameName(name, wanted) || actorNames.some((own) => own.actorId === id && folded(own.name) === folded(wanted))
  );
}

/** All words of one are among the other's: "Hillary Clinton", "Hillary Rodham Clinton". */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => new Set(folded(name).split(/[ -]/))) as [Set<string>, Set<string>];
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll('’', "'");
}
