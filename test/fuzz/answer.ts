import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { ArticleError, NoArticle } from '../../src/errors.ts';
import { extract } from '../../src/extract.ts';
import type { Document, Entry } from '../../src/model.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { unpack } from '../../src/unpack/unpack.ts';
import type { Case } from './cases.ts';

/** So many entries of a file are read; a thousand copies of one tell nothing more. */
const MOST_ENTRIES = 20;

/** Whoever asks for the network from now on is caught. */
export function forbidNetwork(): void {
  const forbidden = (): never => {
    throw new Error('asked for the network');
  };
  Socket.prototype.connect = forbidden;
  Object.getPrototypeOf(createSocket('udp4').unref()).send = forbidden;
}

/**
 * Has a file unpacked and read; `wholly` also runs it through to its rows. Gives a word for what came of it. Throws
 * where anything else comes out than documents that are sound, and refusals in words.
 */
export async function answer(file: string, { bytes }: Case, wholly: boolean): Promise<string> {
  writeFileSync(file, bytes);
  const outcomes: string[] = [];
  try {
    for await (const entry of (await unpack(file)).entries) {
      outcomes.push('status' in entry ? entry.status : read(entry, wholly));
      if (outcomes.length === MOST_ENTRIES) break;
    }
  } catch (error) {
    outcomes.push(refusal(error));
  }
  return outcomes.at(-1) ?? 'nothing';
}

function read(entry: Entry, wholly: boolean): string {
  let document: Document;
  try {
    document = readDocument(entry);
  } catch (error) {
    return refusal(error);
  }
  checkSound(document);
  if (!wholly) return 'read';
  const extracted = extract(entry);
  if (extracted.status !== 'loaded' && extracted.reason.startsWith('internal error')) throw new Error(extracted.reason);
  return extracted.status;
}

function refusal(error: unknown): string {
  if (error instanceof NoArticle) return 'skipped';
  if (error instanceof ArticleError && error.message.length > 10) return 'failed';
  throw error;
}

/** Blocks in order with nothing but white space between them, words in each, links within them. */
function checkSound({ text, blocks, links }: Document): void {
  let end = 0;
  for (const block of blocks) {
    if (block.start < end || text.slice(end, block.start).trim() !== '')
      throw new Error('blocks overlap or leave words out');
    if (text.slice(block.start, block.end).trim() === '') throw new Error('a block is empty');
    if (!(block.line >= 1)) throw new Error('a block has no line');
    end = block.end;
  }
  if (end !== text.length) throw new Error('words behind the last block');
  for (const { start, end: to } of links) {
    if (!blocks.some((block) => block.start <= start && to <= block.end && start < to))
      throw new Error('a link outside');
  }
  if (/[\0\p{Surrogate}]/u.test(text)) throw new Error('half a character in the text');
}
