import { readdirSync, readFileSync } from 'node:fs';
import type { Block, Document, Span } from '../src/model.ts';
import { type ConlluDocument, type PrintedWord, readConllu } from './conllu.ts';
import type { GoldMention } from './coreference.ts';
import { corpus } from './corpora.ts';
import { type SentencePlace, sentencePlaces } from './gum-blocks.ts';
import { readEntities } from './gum-entities.ts';
import { type AttributionRelation, type RhetoricalTree, readRst } from './rst.ts';

/** A relation of attribution with where its units stand in the text, in order. */
export interface PlacedRelation {
  readonly polarity: AttributionRelation['polarity'];
  readonly satellite: readonly Span[];
  readonly nucleus: readonly Span[];
}

export interface GumArticle {
  readonly name: string;
  readonly document: Document;
  readonly relations: readonly PlacedRelation[];
  readonly mentions: readonly GoldMention[];
}

/**
 * The news of GUM (Zeldes, 2017): Wikinews articles with their rhetorical structure, in which a unit such as "he said"
 * is tied to what is said. Undefined where the corpus is absent.
 */
export function readGumNews(): GumArticle[] | undefined {
  const folder = corpus('gum-news/');
  if (!folder) return undefined;
  const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
  const names = readdirSync(new URL('rst/rstweb/', folder))
    .filter((file) => file.endsWith('.rs4'))
    .map((file) => file.slice(0, -'.rs4'.length));
  return names
    .sort()
    .map((name) =>
      readGumArticle(name, read(`dep/${name}.conllu`), read(`xml/${name}.xml`), read(`rst/rstweb/${name}.rs4`)),
    );
}

/** An article from its three files. Throws where they do not hold the same words. */
export function readGumArticle(name: string, conllu: string, xml: string, rs4: string): GumArticle {
  const printed = readConllu(conllu);
  const places = sentencePlaces(xml);
  if (places.length !== printed.sentences.length)
    throw new Error(`${name}: ${printed.sentences.length} sentences in CoNLL-U, ${places.length} in XML`);
  const { document, words } = layOut(printed, places);
  const tree = readRst(rs4);
  const spans = placeUnits(name, document.text, words, tree.units);
  const placed = (ids: readonly string[]): Span[] => ids.map((id) => spans.get(id)!);
  const relations = tree.attributions.map(({ polarity, satellite, nucleus }) => ({
    polarity,
    satellite: placed(satellite),
    nucleus: placed(nucleus),
  }));
  return { name, document, relations, mentions: readEntities(words) };
}

/** One text of all sentences: a space between those of a block, a blank line between blocks. */
function layOut(
  { meta, sentences }: ConlluDocument,
  places: readonly SentencePlace[],
): { readonly document: Document; readonly words: readonly PrintedWord[] } {
  let text = '';
  const blocks: Block[] = [];
  const words: PrintedWord[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const { kind, opens } = places[index]!;
    if (index > 0) text += opens ? '\n\n' : ' ';
    const at = text.length;
    text += sentence.text;
    words.push(...sentence.words.map((word) => ({ ...word, start: at + word.start, end: at + word.end })));
    const before = opens ? { kind, start: at, line: 2 * blocks.length + 1 } : blocks.pop()!;
    blocks.push({ ...before, end: text.length });
  }
  const [title, publishedOn] = ['title', 'dateCreated'].map((name) => meta.get(name) ?? null) as [string, string];
  const nothing = { url: null, publisher: null, byline: null };
  return { document: { ...nothing, title, publishedOn, language: 'en', tags: [], text, blocks, links: [] }, words };
}

/** Units cover the words of the text one after the other, all of them. */
function placeUnits(
  name: string,
  text: string,
  words: readonly Span[],
  units: RhetoricalTree['units'],
): Map<string, Span> {
  let at = 0;
  const spans = new Map<string, Span>();
  for (const unit of units) {
    const own = words.slice(at, at + unit.words.length);
    const found = own.map(({ start, end }) => text.slice(start, end));
    if (found.join(' ') !== unit.words.join(' '))
      throw new Error(`${name}: unit ${unit.id} is "${unit.words.join(' ')}", the text has "${found.join(' ')}"`);
    spans.set(unit.id, { start: own[0]!.start, end: own.at(-1)!.end });
    at += own.length;
  }
  if (at !== words.length) throw new Error(`${name}: ${words.length - at} words lie in no unit`);
  return spans;
}
