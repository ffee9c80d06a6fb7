import { readFileSync } from 'node:fs';
import { corpus } from './corpora.ts';

/** An article of DWIE (Zaporojets and others, 2021): news of Deutsche Welle, as the corpus has it. */
export interface DwieDocument {
  readonly title: string;
  /** Words; a line break is a word of its own. */
  readonly sents: readonly (readonly string[])[];
  /** Entities, each with its mentions; `pos` is half-open, over the words of all sentences. */
  readonly vertexSet: readonly (readonly {
    readonly name: string;
    readonly pos: readonly [first: number, last: number];
    readonly type: string;
  }[])[];
}

/** Undefined where the corpus is absent. */
export function readDwieDocuments(): readonly DwieDocument[] | undefined {
  const file = corpus('dwie/docs.json');
  return file && (JSON.parse(readFileSync(file, 'utf8')) as DwieDocument[]); // the corpus is what its README says
}
