import { readFileSync } from 'node:fs';
import { readDocument } from '../src/read/read-document.ts';
import { corpus } from './corpora.ts';
import { alignment, type EntityLabel, type LabelledArticle } from './entity-labels.ts';

interface DwieDocument {
  readonly title: string;
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly {
    readonly name: string;
    readonly pos: readonly [number, number];
    readonly type: string;
  }[])[];
}

interface DwieAnnotation {
  readonly concepts: readonly {
    readonly text: string;
    readonly link: string | null;
    readonly tags: readonly string[];
  }[];
}

/** DWIE (Zaporojets and others, 2021): entities with a page of Wikipedia, by its title. Undefined where absent. */
export function readDwie(): LabelledArticle[] | undefined {
  const folder = corpus('dwie/');
  if (!folder) return undefined;
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
  const documents = read('docs.json') as DwieDocument[]; // the corpus is what its README says, here and below
  return documents.map((document) => labelled(document, read(`annos/${document.title}.json`) as DwieAnnotation));
}

function labelled({ title, sents, vertexSet }: DwieDocument, { concepts }: DwieAnnotation): LabelledArticle {
  const { text, starts, ends } = layOut(sents.flat());
  const document = readDocument(`${title}.txt`, Buffer.from(text));
  const at = alignment(text, document.text);
  const labels = vertexSet.flatMap((mentions): EntityLabel[] => {
    const concept = concepts.find(({ text: name }) => mentions.some((mention) => mention.name === name));
    if (!concept?.link || !concept.tags.some((tag) => /^type::(?:person|organization|gpe|location)$/.test(tag)))
      return [];
    const geographic = concept.tags.some((tag) => /^type::(?:gpe|location)$/.test(tag));
    return mentions.map(({ pos }) => {
      const [start, end] = [starts[pos[0]]!, ends[pos[1] - 1]!];
      return { start: at[start]!, end: at[end - 1]! + 1, entity: concept.link!, geographic };
    });
  });
  return { name: title, document, labels };
}

/** Words as a newspaper prints them; a line break is a word of its own. Offsets count code points. */
function layOut(words: readonly string[]): { text: string; starts: number[]; ends: number[] } {
  let text = '';
  let length = 0;
  let open = false;
  const [starts, ends]: [number[], number[]] = [[], []];
  const add = (piece: string): void => {
    text += piece;
    length += Array.from(piece).length;
  };
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const glued =
      before === undefined ||
      before === '\n' ||
      word === '\n' ||
      /^(?:[.,;:!?)\]%”’]|['’](?:s|re|ve|ll|d|m|t)|n['’]t)$/.test(word) ||
      /^[([“‘$€£]$/.test(before) ||
      (word === '"' && open) ||
      (before === '"' && open) ||
      (/^[-–/]$/.test(word) && /^\p{L}/u.test(before)) ||
      (/^[-–/]$/.test(before) && /^\p{L}/u.test(word));
    if (!glued) add(' ');
    if (word === '"') open = !open;
    starts.push(length);
    add(word === '\n' ? '\n\n' : word);
    ends.push(length);
  }
  return { text, starts, ends };
}
