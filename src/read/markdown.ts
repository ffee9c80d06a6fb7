import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { checkMarkdownLimits } from './markdown-limits.ts';

/** CommonMark with GFM's tables, footnotes, strike-through and task lists, and YAML front matter. */
const SYNTAX: Options = {
  extensions: [withoutBareUrls(gfm({ singleTilde: false })), frontmatter(['yaml'])],
  mdastExtensions: [gfmFromMarkdown().map(({ transforms: _, ...tree }) => tree), frontmatterFromMarkdown(['yaml'])],
};

/**
 * GFM tries every letter of a text as the start of a url or an address, which halves the speed, and its second pass
 * over the tree (a transform) goes quadratic on a row of dashes. `PassageBuilder` finds bare urls in every format.
 */
function withoutBareUrls(extension: ReturnType<typeof gfm>): ReturnType<typeof gfm> {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'));
    return [code, kept] as const;
  });
  return { ...extension, text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0)) };
}

/** Throws ArticleError where the text would take too long to parse; any other text is Markdown. */
export function parseMarkdown(text: string): Root {
  checkMarkdownLimits(text);
  return fromMarkdown(text, SYNTAX);
}
