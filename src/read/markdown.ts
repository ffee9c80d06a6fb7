import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { checkMarkdownLimits } from './markdown-limits.ts';

type Extension = ReturnType<typeof gfm>;

const GFM = withoutBareUrls(gfm({ singleTilde: false }));

/** CommonMark with GFM's tables, footnotes, strike-through and task lists, and YAML front matter. */
const SYNTAX = syntaxOf(GFM);
/** The same without tables: GFM tries every paragraph as the head of one, which takes a quarter of the time. */
const TABLELESS = syntaxOf(without(GFM, 'flow', 'table'));

/** A line between head and rows, which every table has: dashes, a bar or a colon, and nothing that is a word. */
const DELIMITERS = /^(?=[^\n]*-)(?=[^\n]*[|:])[^\p{L}\p{N}\n]+$/mu;

function syntaxOf(extension: Extension): Options {
  return {
    extensions: [extension, frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown().map(({ transforms: _, ...tree }) => tree), frontmatterFromMarkdown(['yaml'])],
  };
}

/**
 * GFM tries every letter of a text as the start of a url or an address, which halves the speed, and its second pass
 * over the tree (a transform) goes quadratic on a row of dashes. `PassageBuilder` finds bare urls in every format.
 */
function withoutBareUrls(extension: Extension): Extension {
  return without(extension, 'text', 'Autolink');
}

/** The extension without the constructs of text, or of what stands line by line, whose names end so. */
function without(extension: Extension, of: 'text' | 'flow', ending: string): Extension {
  const entries = Object.entries(extension[of] ?? {}).map(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith(ending));
    return [code, kept] as const;
  });
  return { ...extension, [of]: Object.fromEntries(entries.filter(([, constructs]) => constructs.length > 0)) };
}

/** Throws ArticleError where the text would take too long to parse; any other text is Markdown. */
export function parseMarkdown(text: string): Root {
  checkMarkdownLimits(text);
  return fromMarkdown(text, DELIMITERS.test(text) ? SYNTAX : TABLELESS);
}
