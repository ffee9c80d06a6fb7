import { isAffiliation, readByline, readNames } from './byline.ts';
import { readDateline } from './dateline.ts';
import { type Dating, readDateLine } from './newspaper-date.ts';
import { linesOf, type Passage, slicePassage } from './passage.ts';
import { isNewsSource } from './publisher.ts';

/** A line that says who wrote an article, where and when, and nothing else. */
export interface HeaderLine {
  readonly datings: readonly Dating[];
  readonly byline: string | null;
}

const SEPARATOR = /\s*[|·•‧∙\n]\s*|\s+[–—-]\s+/;
/** Those who helped, in no more than a line: "Additional reporting by Jane Doe", "Editing by John Roe". */
const HELPERS =
  /^\(?(?:[Aa]dditional \w+|[Ee]dit(?:ed|ing)|[Ww]riting|[Gg]raphics?|[Tt]ranslat(?:ed|ion)) by \p{Lu}[^.!?]{2,100}\.?\)?\.?$/u;
/** The time that reading takes, or the time of day. */
const EXTRA = /^(?:\d+[- ]min(?:ute)?s?(?: read)?|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?)$/i;

/**
 * Reads "By Jane Doe | Aug. 15, 2022", "Jane Doe, Reuters · 5 min read", "Published: 15 August 2022",
 * "LISBON, Aug 15 (Reuters)". Null for any other line.
 */
export function readHeaderLine(line: string): HeaderLine | null {
  if (line.length > 250) return null;
  if (isNewsSource(line) || HELPERS.test(line)) return NOTHING;
  const datings = readDateLine(line);
  if (datings) return { datings, byline: null };
  const parts = line.split(SEPARATOR).filter((part) => part !== '');
  const read = parts.map((part) => readPart(part) ?? (isExtra(part) ? NOTHING : null));
  // A name needs no "By" where a separator parts it from all that has its place in such a line.
  const stranger = read.indexOf(null);
  const others = read.filter((part) => part !== null);
  if (stranger < 0) return combine(others);
  const byline = others.length > 0 && others.length === parts.length - 1 ? readNames(parts[stranger]!) : null;
  return byline === null ? null : combine([...others, { datings: [], byline }]);
}

const NOTHING: HeaderLine = { datings: [], byline: null };

/** Nothing but extras is no header line. */
function combine(parts: readonly HeaderLine[]): HeaderLine | null {
  if (parts.every((part) => part === NOTHING)) return null;
  return {
    datings: parts.flatMap((part) => part.datings),
    byline: parts.find((part) => part.byline !== null)?.byline ?? null,
  };
}

function readPart(part: string): HeaderLine | null {
  const datings = readDateLine(part);
  if (datings) return { datings, byline: null };
  const byline = readByline(part);
  if (byline !== null) return { datings: [], byline };
  const dateline = readDateline(part);
  if (dateline?.end === part.length) return { datings: dateline.dating ? [dateline.dating] : [], byline: null };
  return readDatedByline(part);
}

function isExtra(part: string): boolean {
  return isAffiliation(part) || EXTRA.test(part);
}

/** "By Jane Doe, August 15, 2022". */
function readDatedByline(part: string): HeaderLine | null {
  for (let comma = part.indexOf(', '); comma >= 0; comma = part.indexOf(', ', comma + 2)) {
    const datings = readDateLine(part.slice(comma + 2));
    const byline = datings && readByline(part.slice(0, comma));
    if (byline) return { datings, byline };
  }
  return null;
}

/**
 * A passage with its header lines set apart, where a title, byline and date follow one another without blank lines.
 * Up to three other lines may stand before them; those after them stay together.
 */
export function cutHeaderLines(passage: Passage): Passage[] {
  if (passage.lines.length < 2 || passage.kind === 'quote') return [passage];
  const isHeader = linesOf(passage)
    .slice(0, 8)
    .map((line) => readHeaderLine(line) !== null);
  const first = isHeader.indexOf(true);
  if (first < 0 || first > 3) return [passage];
  const behind = isHeader.indexOf(false, first);
  const last = behind < 0 ? isHeader.length : behind;
  const starts = passage.lines.filter((_, line) => line === 0 || (line >= first && line <= last));
  return starts.flatMap(({ at }, index) => slicePassage(passage, at, starts[index + 1]?.at) ?? []);
}
