import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;
const STAGES = ['unpack', 'read', 'annotate', 'attribute', 'resolve', 'store', 'query', 'export', 'serve'];

/** What every stage may import. */
const SHARED = [
  'model.ts',
  'common-words.ts',
  'confidence.ts',
  'ontology.ts',
  'own-copy.ts',
  'errors.ts',
  'hash.ts',
  'ids.ts',
  'lexicon.ts',
  'known-names.ts',
  'known-cities.ts',
  'known-lists.ts',
  'known-reading.ts',
  'name-table.ts',
  'spans.ts',
  'titles.ts',
  'lower-bound.ts',
  'extractor.ts',
  'web-address.ts',
  'words.ts',
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const source = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));

/** `room` of a file: its folder, or its own name where it lies at the top. */
const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

function importsOf(file: string): string[] {
  const paths = [...source.get(file)!.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => match[1]!);
  return paths.map((path) => relative(SRC, join(SRC, dirname(file), path)));
}

describe('the rooms of src/', () => {
  test('stages share nouns, not code', () => {
    const arrows = files
      .filter((file) => STAGES.includes(roomOf(file)))
      .flatMap((file) => importsOf(file).map((target) => [roomOf(file), roomOf(target)] as const))
      .filter(([from, to]) => STAGES.includes(to) && from !== to)
      // Queries are typed by the tables, and open nothing themselves.
      .filter(([from, to]) => !(from === 'query' && to === 'store'))
      // What is exported and served is what queries give; of the store only opening a graph.
      .filter(([from, to]) => !((from === 'export' || from === 'serve') && (to === 'query' || to === 'store')));
    expect(arrows).toEqual([]);
  });

  test('of the store, queries know only the types of the tables', () => {
    const targets = files
      .filter((file) => roomOf(file) === 'query')
      .flatMap(importsOf)
      .filter((target) => roomOf(target) === 'store');
    expect([...new Set(targets)]).toEqual(['store/database.ts']);
  });

  test('what every stage may import knows no stage', () => {
    expect(SHARED.flatMap((file) => importsOf(file).filter((target) => !SHARED.includes(target)))).toEqual([]);
  });

  test('who is who knows names, and neither a stage nor a database', () => {
    const targets = files.filter((file) => roomOf(file) === 'identity').flatMap(importsOf);
    const others = new Set(targets.filter((target) => roomOf(target) !== 'identity'));
    expect([...others].sort()).toEqual(['lexicon.ts', 'ontology.ts', 'titles.ts']);
  });

  test('only the command line prints or exits', () => {
    const loud = files.filter(
      (file) =>
        roomOf(file) !== 'cli' &&
        file !== 'cli.ts' &&
        /\bconsole\.|process\.(?:stdout|stderr|exit)/.test(source.get(file)!),
    );
    expect(loud).toEqual([]);
  });

  test('nothing imports in a circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path, file].join(' → '));
      if (path.includes(file) || done.has(file) || !source.has(file)) return;
      for (const target of importsOf(file)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('no drawers', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|types)(?:\.ts|\/)/.test(file))).toEqual([]);
  });
});
