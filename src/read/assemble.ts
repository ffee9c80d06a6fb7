import type { Block, Link } from '../model.ts';
import { firstLine, type Passage } from './passage.ts';

/** Joins passages to one text, set apart by blank lines, with the blocks and links that point into it. */
export function assemble(passages: readonly Passage[]): { text: string; blocks: Block[]; links: Link[] } {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const links: Link[] = [];
  let length = 0;
  for (const passage of passages) {
    const gap = length === 0 ? '' : passage.runsOn ? ' ' : '\n\n';
    const start = length + gap.length;
    const end = start + passage.text.length;
    pieces.push(gap, passage.text);
    blocks.push({ kind: passage.kind, start, end, line: firstLine(passage) });
    for (const link of passage.links) links.push({ start: start + link.start, end: start + link.end, url: link.url });
    length = end;
  }
  return { text: pieces.join(''), blocks, links };
}
