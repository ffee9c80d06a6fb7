import type { BlockKind } from '../ontology.ts';

/** An article's words one after another, as numbers that are equal where words are, whatever their case. */
export interface BodyWords {
  readonly hashes: Int32Array;
  /** 1 for a word with a capital or a digit: a name, a number, the first of a sentence. */
  readonly particular: Uint8Array;
}

interface Block {
  readonly kind: BlockKind;
  readonly span_start: number;
  readonly span_end: number;
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const CAPITAL_OR_DIGIT = /[\p{Lu}\p{N}]/u;
/** Chinese and Japanese, which write without spaces: every character counts as a word. */
const UNSPACED = { first: 0x2e80, last: 0xabff };

const UNKNOWN = 0;
const NO_WORD = 1;
const PLAIN = 2;
const PARTICULAR = 3;
/** Of every UTF-16 unit what it is to a word, and how it is written small, as far as was asked. */
const kinds = new Uint8Array(0x10000);
const smalls = new Uint16Array(0x10000);

/**
 * What copies have in common: the words of paragraphs and quotations. Titles, datelines, captions and headings are what
 * an editor changes, and so are marks: "don't" is two words, whichever its apostrophe. Blocks are spans in code points.
 */
export function bodyWords(text: string, blocks: readonly Block[]): BodyWords {
  const points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null;
  const hashes: number[] = [];
  const particular: number[] = [];
  for (const { kind, span_start, span_end } of blocks) {
    if (kind !== 'paragraph' && kind !== 'quote') continue;
    const words = points ? points.slice(span_start, span_end).join('') : text.slice(span_start, span_end);
    readWords(words, hashes, particular);
  }
  return { hashes: Int32Array.from(hashes), particular: Uint8Array.from(particular) };
}

/** FNV-1a over the UTF-16 units of each word. */
function readWords(words: string, hashes: number[], particular: number[]): void {
  let hash = 0;
  let found = NO_WORD;
  const end = () => {
    if (found === NO_WORD) return;
    hashes.push(hash);
    particular.push(found === PARTICULAR ? 1 : 0);
    found = NO_WORD;
  };
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    const kind = kindOf(unit);
    const unspaced = unit >= UNSPACED.first && unit <= UNSPACED.last;
    if (kind === NO_WORD || unspaced) end();
    if (kind === NO_WORD) continue;
    if (found === NO_WORD) hash = 0x811c9dc5;
    hash = Math.imul(hash ^ smalls[unit]!, 0x01000193);
    if (kind > found) found = kind;
    if (unspaced) end();
  }
  end();
}

function kindOf(unit: number): number {
  if (kinds[unit] === UNKNOWN) {
    const character = String.fromCharCode(unit);
    kinds[unit] = !IN_WORD.test(character) ? NO_WORD : CAPITAL_OR_DIGIT.test(character) ? PARTICULAR : PLAIN;
    smalls[unit] = character.toLowerCase().charCodeAt(0);
  }
  return kinds[unit]!;
}
