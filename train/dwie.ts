import { readFileSync } from 'node:fs';
import { readDocument } from '../src/read/read-document.ts';
import { fileEntry } from '../src/unpack/file-entry.ts';
import { corpus } from './corpora.ts';
import { type DwieDocument, readDwieDocuments } from './dwie-documents.ts';
import { alignment, type EntityLabel, type LabelledArticle } from './entity-labels.ts';

interface DwieAnnotation {
  readonly concepts: readonly {
    readonly text: string;
    readonly link: string | null;
    readonly tags: readonly string[];
  }[];
}

/** DWIE (Zaporojets and others, 2021): entities with a page of Wikipedia, by its title. Undefined where absent. */
export function readDwie(): LabelledArticle[] | undefined {
  const annotationOf = ({ title }: DwieDocument): DwieAnnotation =>
    JSON.parse(readFileSync(corpus(`dwie/annos/${title}.json`)!, 'utf8')); // the corpus is what its README says
  return readDwieDocuments()?.map((document) => labelled(document, annotationOf(document)));
}

function labelled({ title, sents, vertexSet }: DwieDocument, { concepts }: DwieAnnotation): LabelledArticle {
  const { text, starts, ends } = layOut(sents.flat());
  const document = readDocument(fileEntry(`${title}.txt`, Buffer.from(text)));
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
