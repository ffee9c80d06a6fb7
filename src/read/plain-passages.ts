import type { Passage } from './passage.ts';
import { PassageBuilder } from './passage-builder.ts';

/** Longer lines were not broken to fit a column: each is a paragraph of its own. */
const LONGEST_WRAPPED = 160;
/** A line drawn across the page, or under a heading. */
const RULE = /^\s*([=_*~#-])(?:\s*\1){2,}\s*$/;

interface Line {
  readonly words: string;
  readonly number: number;
}

/**
 * The paragraphs of plain text: what blank lines part, or each line where there are none. Lines broken to fit a column
 * are joined again; what is underlined is a heading, and the underline is left out.
 */
export function plainPassages(text: string): Passage[] {
  const lines = text.split('\n').map((words, index) => ({ words, number: index + 1 }));
  const groups = groupsOf(lines);
  const parted = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(text);
  return groups.flatMap(({ lines, underline }) => {
    if (underline) return join(lines, 'heading', underline === '=' ? 1 : 2);
    const wrapped = parted && lines.every(({ words }) => words.length <= LONGEST_WRAPPED);
    return wrapped ? join(lines, 'paragraph') : lines.flatMap((line) => join([line], 'paragraph'));
  });
}

interface Group {
  readonly lines: Line[];
  /** The mark its underline is made of, or null. */
  underline: string | null;
}

/** Lines up to a blank one or a rule. A rule right under one or two lines underlines them. */
function groupsOf(lines: readonly Line[]): Group[] {
  const groups: Group[] = [{ lines: [], underline: null }];
  for (const line of lines) {
    const group = groups.at(-1)!;
    const rule = RULE.exec(line.words);
    if (rule && group.lines.length <= 2 && /[=-]/.test(rule[1]!)) group.underline = rule[1]!;
    if (rule || line.words.trim() === '') groups.push({ lines: [], underline: null });
    else group.lines.push(line);
  }
  return groups.filter((group) => group.lines.length > 0);
}

function join(lines: readonly Line[], kind: Passage['kind'], level = 0): Passage[] {
  const builder = new PassageBuilder();
  for (const { words, number } of lines) {
    builder.space();
    builder.write(words, number);
  }
  const passage = builder.finish(kind, level);
  return passage ? [passage] : [];
}
