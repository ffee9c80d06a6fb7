import { Parser } from 'htmlparser2';
import type { BlockKind } from '../src/ontology.ts';

const KINDS: Readonly<Record<string, BlockKind>> = {
  head: 'heading',
  p: 'paragraph',
  caption: 'caption',
  quote: 'quote',
};

/** What kind of block a sentence stands in, and whether it is the block's first. */
export interface SentencePlace {
  readonly kind: BlockKind;
  readonly opens: boolean;
}

/**
 * Where the sentences of GUM's XML stand, in order: the first heading is the title. A caption inside a paragraph parts
 * it; quotation tags inside a paragraph only mark words of it.
 */
export function sentencePlaces(xml: string): SentencePlace[] {
  const places: SentencePlace[] = [];
  const open: BlockKind[] = [];
  let opens = true;
  const kindOf = (tag: string): BlockKind | undefined =>
    tag === 'quote' && open.includes('paragraph') ? undefined : KINDS[tag];
  const parser = new Parser(
    {
      onopentag(tag) {
        const kind = kindOf(tag);
        if (kind) open.push(kind);
        if (kind) opens = true;
        if (tag !== 's') return;
        const inner = open.at(-1) ?? 'paragraph';
        places.push({ kind: inner === 'heading' && places.length === 0 ? 'title' : inner, opens });
        opens = false;
      },
      onclosetag(tag) {
        if (!kindOf(tag)) return;
        open.pop();
        opens = true;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return places;
}
