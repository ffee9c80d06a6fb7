import type { Nodes } from 'mdast';

/**
 * Something that could be a sign: a test that costs nothing, so that plain text need not be parsed to find that it
 * has none. What it finds is not yet Markdown.
 */
const POSSIBLE_SIGN = /^---[ \t]*$|^ {0,3}(?:#{1,6}[ \t]|>)|\]\(|\]\[|\]:|\*\*|__|<https?:/m;

/** Lists, single stars and lines of dashes stand in plain text too, and say nothing. */
const SIGNS: ReadonlySet<string> = new Set([
  'yaml',
  'strong',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'footnoteDefinition',
  'blockquote',
]);

/** False where a text is certainly not Markdown; true means that its tree is worth a look. */
export function mayBeMarkdown(text: string): boolean {
  return POSSIBLE_SIGN.test(text);
}

/** True where the tree of a text has something in it that hardly anybody writes in plain text. */
export function hasMarkdownSigns(node: Nodes, text: string): boolean {
  if (SIGNS.has(node.type)) return true;
  // An underline makes a heading as well, but whoever writes plain text draws one too.
  if (node.type === 'heading') return text[node.position?.start.offset ?? 0] === '#';
  return 'children' in node && node.children.some((child) => hasMarkdownSigns(child, text));
}
