import type { Fact } from './page.ts';
import { plainWords } from './plain-words.ts';

/** What a page says of its article in schema.org's words; null or empty where it says nothing. */
export interface ArticleData {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly caption: string | null;
  readonly keywords: readonly string[];
  /** The whole text, often without its paragraphs; it may hold tags. */
  readonly body: string | null;
  readonly type: string;
  readonly line: number;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Review|Essay|Column)$/i;
/** What is said of the page holds for its article, where nothing is said of that. */
const PAGE = /^(?:Web|Item)Page$/i;
/** Where the node of an article may stand within another. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'];
const MAX_NODES = 2000;
const MAX_DEPTH = 6;
const MAX_LENGTH = 1_000_000;

/** The article that a page's blocks of JSON-LD describe: the fullest one of them, or null. A broken block is passed over. */
export function readJsonLd(blocks: readonly Fact[]): ArticleData | null {
  const nodes = blocks.flatMap(({ value, line }) => nodesOf(parse(value)).map((node) => ({ node, line })));
  const byId = new Map(nodes.map(({ node }) => [node['@id'], node]));
  const described = [ARTICLE, PAGE].map((kind) =>
    nodes.filter(({ node }) => typesOf(node).some((type) => kind.test(type))),
  );
  const articles = described.find((some) => some.length > 0) ?? [];
  const data = articles.map(({ node, line }) => dataOf(node, line, byId));
  return data.sort((a, b) => fullness(b) - fullness(a))[0] ?? null;
}

/** The types of all things that the blocks describe. */
export function typesIn(blocks: readonly Fact[]): Set<string> {
  return new Set(blocks.flatMap(({ value }) => nodesOf(parse(value)).flatMap(typesOf)));
}

/** Line breaks within strings and commas before closing brackets are forgiven; null for what is broken otherwise. */
function parse(text: string): unknown {
  if (text.length > MAX_LENGTH) return null;
  const json = text.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>|;)$/g, '');
  for (const attempt of [json, json.replace(/[\p{Cc}]+/gu, ' ').replace(/,\s*(?=[}\]])/g, '')]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

/** All things described, those that hold others before them. */
function nodesOf(root: unknown): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (found.length === MAX_NODES || depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const node = value as Node; // an object that is no array
    found.push(node);
    for (const key of HOLDERS) visit(node[key], depth + 1);
  };
  visit(root, 0);
  return found;
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}

function dataOf(node: Node, line: number, byId: ReadonlyMap<unknown, Node>): ArticleData {
  const follow = (value: unknown): unknown =>
    (isNode(value) && value.name === undefined && byId.get(value['@id'])) || value;
  const nameOf = (value: unknown): string | null => {
    const named = follow(value);
    return words(isNode(named) ? named.name : named);
  };
  return {
    headline: words(node.headline) ?? words(node.name),
    datePublished: words(node.datePublished) ?? words(node.dateCreated),
    authors: [...listOf(node.author), ...(node.author === undefined ? listOf(node.creator) : [])].flatMap(
      (author) => nameOf(author) ?? [],
    ),
    publisher:
      listOf(node.publisher)
        .map(nameOf)
        .find((name) => name !== null) ?? null,
    url: words(node.url) ?? idOf(node.mainEntityOfPage),
    language: isNode(node.inLanguage) ? words(node.inLanguage.alternateName) : words(node.inLanguage),
    caption:
      listOf(node.image)
        .map((image) => (isNode(image) ? words(image.caption) : null))
        .find((c) => c !== null) ?? null,
    keywords: listOf(node.keywords).flatMap((keyword) => words(keyword)?.split(/\s*[,;]\s*/) ?? []),
    body: typeof node.articleBody === 'string' ? node.articleBody : null,
    type: typesOf(node)[0] ?? '',
    line,
  };
}

function fullness(data: ArticleData): number {
  const said = [data.headline, data.datePublished, data.authors[0], data.publisher, data.body];
  return said.filter((part) => part != null).length;
}

function idOf(value: unknown): string | null {
  return isNode(value) ? words(value['@id']) : words(value);
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as plain words; null for what is no text, or empty. */
function words(value: unknown): string | null {
  const [first] = listOf(value);
  const text = isNode(first) ? first['@value'] : first;
  const plain = typeof text === 'string' ? plainWords(text.slice(0, 2000)) : '';
  return plain === '' ? null : plain;
}
