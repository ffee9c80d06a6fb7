import type { Root } from 'mdast';
import { ArticleError } from '../errors.ts';
import type { Entry } from '../model.ts';
import { decodeText } from './decode-text.ts';
import { NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { markdownPassages } from './markdown-passages.ts';
import { hasMarkdownSigns, mayBeMarkdown } from './markdown-signs.ts';
import { plainPassages } from './plain-passages.ts';
import { readFields } from './read-fields.ts';
import { readHtml } from './read-html.ts';
import type { Source } from './source.ts';

/** Reads an entry by its format. Text may be Markdown too. */
export function readSource(entry: Entry): Source {
  switch (entry.format) {
    case 'markdown':
      return readMarkdown(decodeText(entry.bytes));
    case 'text':
      return readText(decodeText(entry.bytes));
    case 'html':
      return readHtml(entry);
    case 'fields':
      return readFields(entry.bytes);
  }
}

function readMarkdown(text: string): Source {
  return markdownSource(parseMarkdown(text), text);
}

function readText(text: string): Source {
  if (mayBeMarkdown(text)) {
    const root = parseMarkdown(text);
    if (hasMarkdownSigns(root, text)) return markdownSource(root, text);
  }
  return { passages: plainPassages(text), frontMatter: NO_FRONT_MATTER };
}

function markdownSource(root: Root, text: string): Source {
  const [first] = root.children;
  if (first?.type === 'yaml')
    return { passages: markdownPassages(root), frontMatter: readFrontMatter(first.value, first.position!.start.line) };
  if (/^---[ \t]*\n[a-z_]+:(?:\s|$)/i.test(text))
    throw new ArticleError('has front matter without a closing line of ---', 1);
  return { passages: markdownPassages(root), frontMatter: NO_FRONT_MATTER };
}
