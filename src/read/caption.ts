import { isPersonName } from './byline.ts';
import type { Passage } from './passage.ts';
import { isNewsSource } from './publisher.ts';

const LONGEST = 800;
/** "Photo by Jane Doe", "File photo: AP", "Photo credit: Jane Doe", "Courtesy of the Doe Family", "Graph courtesy of …". */
const LED =
  /^(?:[\p{L}.]+ )?(?:(?:file|photo(?:graph|graphy)?|image|picture|illustration|video|graphic|graph|map|credits?|courtesy|handout)\s*)+(?::|\.{3}|…|©|\bby|(?<=courtesy )of|\bvia)\s*(?<names>.+)$|^(?:photo(?:graph)?s|images|pictures) (?:by|courtesy of) (?<several>.+)$/iu;
/** "AP Photo/Jane Doe", "AP Photo", "Jane Doe/Getty Images". */
const SIGNED = /^(?:(?:[A-Z]{2,5}|Reuters|Getty|Courtesy) (?:file )?photo\b|.*\bGetty Images\b)/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)\s*(?<names>.+)$/i;
/** What stands before the words of a caption: "FILE - In this Aug. 15 photo", "FILE PHOTO: A bridge", "Image caption". */
const OPENING = /^(?:FILE(?: PHOTO)?(?:\s+[-–—]|:)\s|(?:Image|Media|Photo) (?:caption|copyright|source)\b)/;
const NAME_WORD = /^(?:[\p{Lu}\d][\p{L}\p{M}\p{N}'’.-]*|[dl]['’]\p{Lu}.*|al-\p{Lu}.*)$/u;
const SMALL = new Set(
  'af al and bin by da de del della der di dos du el for from in la le of on photo the van via von y &'.split(' '),
);

/** True for a passage that tells what a picture shows, by the credit at its end or by where it stands. */
export function isCaption(passage: Passage, besideImage: boolean, nearTop: boolean): boolean {
  if (passage.kind !== 'paragraph' || passage.text.length > LONGEST) return false;
  if (OPENING.test(passage.text)) return true;
  if (besideImage && passage.emphases.some(({ start, end }) => start === 0 && end === passage.text.length)) return true;
  return endings(passage).some(
    (words) =>
      isCredit(words) ||
      ((besideImage || nearTop) && (isSignature(words) || isNames(COPYRIGHT.exec(words)?.groups?.names))) ||
      (besideImage && isSource(words)),
  );
}

/** What could be a credit: what stands at the end in brackets, in bold, behind a bar, on a line or as a sentence of its own. */
function endings(passage: Passage): string[] {
  const text = passage.text.slice(-200);
  const bracketed = /[([](?<credit>[^()[\]]{2,150})[)\]]\.?$/.exec(text)?.groups?.credit;
  const emphasis = passage.emphases.at(-1);
  const bold = emphasis?.end === passage.text.length ? passage.text.slice(emphasis.start) : undefined;
  const sentence = text.split(/(?<!\.\.)[.!?]["'”’)]*\s+|\s*\|\s*|\n/).at(-1);
  const whole = passage.text.length < 150 ? passage.text : undefined;
  const found = [bracketed, bold, sentence, whole].filter((words) => words !== undefined);
  return found.map((words) =>
    words
      .trim()
      .replace(/\.$/, '')
      .replace(/^credit (?=.*\/)/i, ''),
  );
}

/** A credit wherever it stands. */
function isCredit(words: string): boolean {
  const led = LED.exec(words)?.groups;
  return isNames(led?.names ?? led?.several) || (SIGNED.test(words) && isNames(words));
}

/** A credit beside a picture: "Jane Doe/Reuters", "REUTERS / Jane Doe", "Jane Doe/Pool via AP". */
function isSignature(words: string): boolean {
  const sides = words.split(/\s*\/\s*/);
  if (sides.length < 2 || !sides.every((side) => isNames(side) && side.split(' ').length <= 5)) return false;
  const last = sides.at(-1)!;
  return (
    isPersonName(sides[0]!) || isNewsSource(sides[0]!) || isNewsSource(last) || isNewsSource(last.split(' ').at(-1)!)
  );
}

/** Right beside a picture the source alone is a credit: "Reuters", "Jane Doe, AP". */
function isSource(words: string): boolean {
  const parts = words.split(', ');
  return parts.length <= 2 && isNewsSource(parts.at(-1)!) && isNames(words);
}

function isNames(words: string | undefined): boolean {
  const parts = words?.split(/[\s/,|&]+/).filter((part) => part !== '') ?? [];
  const names = parts.filter((part) => NAME_WORD.test(part));
  return (
    parts.length <= 12 &&
    names.length > 0 &&
    parts.every((part) => NAME_WORD.test(part) || SMALL.has(part.toLowerCase()))
  );
}
