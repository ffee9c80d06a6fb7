import { extname } from 'node:path';
import type { Root } from 'mdast';
import { ArticleError } from '../errors.ts';
import { type FrontMatter, NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { markdownPassages } from './markdown-passages.ts';
import { hasMarkdownSigns, mayBeMarkdown } from './markdown-signs.ts';
import type { Passage } from './passage.ts';
import { plainPassages } from './plain-passages.ts';

/** What a file holds, in whatever format: its passages, and what it says of itself before them. */
export interface Source {
  readonly passages: readonly Passage[];
  readonly frontMatter: FrontMatter;
}

/** Reads a text by the ending of its file's name; one that no format has throws ArticleError. */
export function readSource(path: string, text: string): Source {
  if (/^\s*<(?:!doctype html|html)\b/i.test(text))
    throw new ArticleError('is a web page; hearsay reads Markdown and plain text');
  const ending = extname(path).toLowerCase();
  if (ending === '.md' || ending === '.markdown') return readMarkdown(parseMarkdown(text), text);
  if (ending === '.txt') return readText(text);
  throw new ArticleError(`is of no format that hearsay reads; it reads .md, .markdown and .txt`);
}

function readText(text: string): Source {
  if (mayBeMarkdown(text)) {
    const root = parseMarkdown(text);
    if (hasMarkdownSigns(root, text)) return readMarkdown(root, text);
  }
  return { passages: plainPassages(text), frontMatter: NO_FRONT_MATTER };
}

function readMarkdown(root: Root, text: string): Source {
  const [first] = root.children;
  if (first?.type === 'yaml')
    return { passages: markdownPassages(root), frontMatter: readFrontMatter(first.value, first.position!.start.line) };
  if (/^---[ \t]*\n[a-z_]+:(?:\s|$)/i.test(text))
    throw new ArticleError('has front matter without a closing line of ---', 1);
  return { passages: markdownPassages(root), frontMatter: NO_FRONT_MATTER };
}
