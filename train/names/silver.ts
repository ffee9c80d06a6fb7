import { readdirSync, readFileSync } from 'node:fs';
import { corpus } from '../corpora.ts';
import { readPolnear, unitsByCodePoint } from '../polnear.ts';
import type { NamedKind, NamedSpan, NamedText } from './named-text.ts';

const KINDS: ReadonlyMap<string, NamedKind> = new Map([
  ['PERSON', 'person'],
  ['ORGANIZATION', 'organisation'],
  ['LOCATION', 'place'],
  ['MISC', 'other'],
]);

/** PolNeAR's train split with the names that Stanford's CoreNLP found in it: no gold. Undefined where it is absent. */
export function readSilver(): NamedText[] | undefined {
  const folder = corpus('polnear-silver/train/');
  const articles = readPolnear('train');
  if (!folder || !articles) return undefined;
  const files = new Set(readdirSync(folder));
  return articles
    .filter(({ name }) => files.has(`${name}.tsv`))
    .map(({ name, document }) => {
      const units = unitsByCodePoint(document.text);
      return { name, document, names: namesOf(readFileSync(new URL(`${name}.tsv`, folder), 'utf8'), units) };
    });
}

/** Runs of one kind within a sentence. */
function namesOf(tsv: string, units: readonly number[]): NamedSpan[] {
  const names: NamedSpan[] = [];
  let before = '';
  for (const line of tsv.split('\n')) {
    if (line.startsWith('#')) break; // what follows are chains of coreference
    const [sentence, , from, to, , , , label = ''] = line.split('\t');
    const kind = KINDS.get(label);
    const key = kind ? `${sentence} ${label}` : '';
    const [start, end] = [units[Number(from)], units[Number(to)]];
    if (kind && start !== undefined && end !== undefined) {
      const open = key === before ? names.pop() : undefined;
      names.push({ start: open?.start ?? start, end, kind });
    }
    before = key;
  }
  return names;
}
