import type { Block } from '../../src/model.ts';
import { type DwieDocument, readDwieDocuments } from '../dwie-documents.ts';
import { closesUp } from './detokenise.ts';
import { documentOf, type NamedKind, type NamedSpan, type NamedText } from './named-text.ts';

/** Of the kinds of DWIE those that are names; numbers, datings and offices are none. */
const KINDS: ReadonlyMap<string, NamedKind> = new Map([
  ['type::person', 'person'],
  ['type::organization', 'organisation'],
  ['type::location', 'place'],
  ['type::other', 'other'],
  ['type::misc', 'other'],
  ['type::event', 'other'],
  ['type::ethnicity', 'other'],
]);

/** DWIE (Zaporojets et al., 2021): articles of Deutsche Welle. Undefined where it is absent. */
export function readDwie(): NamedText[] | undefined {
  return readDwieDocuments()?.map(articleOf);
}

/** Words of the whole article stand in one list, in which line breaks part the paragraphs. */
function articleOf({ title, sents, vertexSet }: DwieDocument): NamedText {
  const words = sents.flat();
  const starts: number[] = [];
  const ends: number[] = [];
  const blocks: Block[] = [];
  let text = '';
  for (const [first, last] of paragraphsOf(words)) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const own = words.slice(first, last);
    for (const [index, glued] of closesUp(own).entries()) {
      if (index > 0 && !glued) text += ' ';
      starts[first + index] = text.length;
      text += own[index]!;
      ends[first + index] = text.length;
    }
    blocks.push({
      kind: blocks.length === 0 ? 'title' : 'paragraph',
      start,
      end: text.length,
      line: 2 * blocks.length + 1,
    });
  }
  const names = vertexSet.flat().flatMap(({ pos: [first, last], type }): NamedSpan[] => {
    const [start, end, kind] = [starts[first], ends[last - 1], KINDS.get(type)];
    return start !== undefined && end !== undefined && kind && start < end ? [{ start, end, kind }] : [];
  });
  return { name: title, document: documentOf(text, blocks), names: outermost(names) };
}

function paragraphsOf(words: readonly string[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let t = 0; t <= words.length; t++)
    if (t === words.length || words[t] === '\n') {
      if (t > first) found.push([first, t]);
      first = t + 1;
    }
  return found;
}

/** In order, the longer of two that meet. */
function outermost(names: readonly NamedSpan[]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end))
    if (name.start >= (found.at(-1)?.end ?? 0)) found.push(name);
  return found;
}
