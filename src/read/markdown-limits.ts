import { ArticleError } from '../errors.ts';

/**
 * micromark's time grows with the square of what it nests and of the marks it has to pair, and hostile text of a few
 * hundred kilobytes keeps it busy for hours. These limits are some ten times what the most heavily marked article has;
 * with them the worst text found takes it six seconds.
 */
const LIMITS = {
  /** Columns of white space and marks before the words of a line: a list fifty levels deep. */
  indent: 100,
  /** Lines that begin or go on with a list or a quotation, and underlines of headings; each further mark counts as one. */
  containers: 1_500,
  /** Lines and marks in the whole file. */
  pieces: 20_000,
  /** Marks of a paragraph times its length in characters: each `[` or `<` may look for its end up to the last one. */
  search: 50_000_000,
};

const MARKS = /[*_[\]<>~`!&\\|:^#"]/g;
/** Marks that open something, to be looked for up to the end of the paragraph. */
const OPENING_MARKS = /[*_[\]<~`!]/g;
/** The marks of lists and quotations before the words of a line, and the white space around them: `  > 1. - `. */
const CONTAINERS = /^(?:[ \t]*(?:>|[*+-](?![^ \t])|\d{1,9}[.)](?![^ \t])))*[ \t]*/;
/** Rules, and underlines of headings, are runs of one mark and open nothing: `* * * * *`. */
const RULE = /^(?=.{1,300}$)[ \t]*(?:\*[*\t ]*|-[-\t ]*|=[=\t ]*)$/;
/** What ends any paragraph before it: a heading, an item of a list. A number does so only behind another. */
const NEW_PARAGRAPH = /^ {0,3}(?:#{1,6}|[*+-]|1[.)])[ \t]+\S/;
const NUMBER = /^\d{1,9}[.)][ \t]+\S/;

/** Throws ArticleError, with the line, where Markdown would take longer than a few seconds to parse. */
export function checkMarkdownLimits(text: string): void {
  const load: Load = { containers: 0, pieces: 0, marks: 0, length: 0, inContainer: false, inNumbers: false };
  for (const [index, line] of text.split('\n').entries()) {
    countParagraph(line, load);
    const excess = countContainers(line, load) ?? excessOf(load);
    if (excess) throw new ArticleError(`${excess}, which no article does; save its text without the markup`, index + 1);
  }
}

interface Load {
  containers: number;
  pieces: number;
  /** Of the paragraph, as is its length. */
  marks: number;
  length: number;
  inContainer: boolean;
  inNumbers: boolean;
}

function countParagraph(line: string, load: Load): void {
  const numbered = NUMBER.test(line) && (load.inNumbers || load.length === 0);
  const starts = line.trim() === '' || NEW_PARAGRAPH.test(line) || numbered;
  load.inNumbers = numbered || /^1[.)][ \t]+\S/.test(line) || (load.inNumbers && !starts && !/^ {0,3}>/.test(line));
  load.marks = (starts ? 0 : load.marks) + (line.match(OPENING_MARKS)?.length ?? 0);
  load.length = (starts ? 0 : load.length) + line.trim().length;
}

/** Says what is wrong where a line is nested too deep. */
function countContainers(line: string, load: Load): string | null {
  const blank = line.trim() === '';
  const rule = RULE.test(line);
  const indent = rule ? '' : CONTAINERS.exec(line)![0];
  const marks = indent.replace(/[ \t\d]/g, '').length;
  load.inContainer = !blank && (load.inContainer || marks > 0);
  load.containers += Math.max(marks, load.inContainer || (rule && !blank) ? 1 : 0);
  load.pieces += 1 + marks + (line.slice(indent.length).match(MARKS)?.length ?? 0);
  const deep = marks > 0 && indent.replaceAll('\t', '    ').length > LIMITS.indent;
  return deep ? 'nests lists or quotations more than fifty deep' : null;
}

function excessOf(load: Load): string | null {
  if (load.containers > LIMITS.containers) return `has more than ${LIMITS.containers} lines of lists and quotations`;
  if (load.pieces > LIMITS.pieces) return `has more than ${LIMITS.pieces} lines and marks of Markdown`;
  if (load.marks * load.length > LIMITS.search) return 'has too many marks of Markdown in one paragraph';
  return null;
}
