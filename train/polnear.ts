import { readdirSync, readFileSync } from 'node:fs';
import type { Document, Span } from '../src/model.ts';
import { corpus } from './corpora.ts';
import { documentOfLines } from './document-of-lines.ts';

/** An attribution as annotators or hearsay mark it. */
export interface Marked {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Annotation {
  readonly name: string;
  readonly document: Document;
  readonly attributions: readonly Marked[];
}

/**
 * PolNeAR 1.0 (Newell et al., 2018): news articles with their attributions in brat's stand-off format. Offsets there
 * are code points; here, as everywhere before the store, UTF-16 units. Undefined where the corpus is absent.
 */
export function readPolnear(split: 'train' | 'dev'): Annotation[] | undefined {
  const folder = corpus(`polnear/${split}/`);
  if (!folder) return undefined;
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ann'))
    .sort();
  return names.map((file) => {
    const name = file.slice(0, -'.ann'.length);
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
    return {
      name,
      document: documentOfLines(text),
      attributions: readBrat(readFileSync(new URL(file, folder), 'utf8'), unitsByCodePoint(text)),
    };
  });
}

/** Where each code point begins, in UTF-16 units. */
export function unitsByCodePoint(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  return [...units, at];
}

function readBrat(ann: string, units: readonly number[]): Marked[] {
  const spans = new Map<string, Span[]>();
  const found: Marked[] = [];
  const lines = ann.split('\n');
  for (const line of lines.filter((line) => /^T\d+\t/.test(line))) {
    const [id, label] = line.split('\t') as [string, string];
    const ranges = label.slice(label.indexOf(' ') + 1).split(';');
    spans.set(
      id,
      ranges
        .map((range) => range.split(' ').map((offset) => units[Number(offset)]!))
        .map(([start, end]) => ({ start: start!, end: end! })),
    );
  }
  for (const line of lines.filter((line) => /^E\d+\t/.test(line))) {
    const roles = (line.split('\t')[1] ?? '')
      .trim()
      .split(' ')
      .map((role) => role.split(':') as [string, string]);
    if (!roles[0]?.[0].startsWith('Attribution')) continue;
    const spansOf = (role: string): Span[] =>
      roles.filter(([name]) => name.replace(/\d+$/, '') === role).flatMap(([, id]) => spans.get(id) ?? []);
    found.push({ source: spansOf('Source'), cue: spansOf('Cue'), content: spansOf('Content') });
  }
  return found;
}
