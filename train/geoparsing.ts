import { readFileSync } from 'node:fs';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Document, Span } from '../src/model.ts';
import { readDocument } from '../src/read/read-document.ts';
import { fileEntry } from '../src/unpack/file-entry.ts';
import { corpus } from './corpora.ts';

/** A name of a place that annotators marked, with the place that they mean. Its span is one of `document.text`. */
export interface Toponym extends Span {
  readonly geonamesId: number;
  readonly latitude: number;
  readonly longitude: number;
  /** The country's name as the corpus has it; null where it has none. */
  readonly country: string | null;
}

/** An article as hearsay reads it from a file that gives its url, or from one of its bare text. */
export interface GeoArticle {
  readonly name: string;
  readonly document: Document;
  readonly toponyms: readonly Toponym[];
}

type Node = ReturnType<typeof parseDocument>['children'][number];

/** A corpus of news with its toponyms: the Local-Global Lexicon (Lieberman et al., 2010), or GeoWebNews (Gritta et al., 2019). */
export interface GeoCorpus {
  readonly name: 'LGL' | 'GeoWebNews';
  readonly path: string;
  /** Elements that hold a toponym's parts; those without coordinates and a GeoNames id are not scored. */
  readonly parts: Readonly<Record<'id' | 'latitude' | 'longitude', (toponym: Node) => string>>;
}

const child = (name: string) => (parent: Node) => textOf(parent, name).trim();

export const LGL: GeoCorpus = {
  name: 'LGL',
  path: 'geoparsing/lgl.xml',
  parts: {
    id: (toponym) => {
      const [tag] = DomUtils.getElementsByTagName('gaztag', toponym);
      return tag?.attribs.geonameid ?? '';
    },
    latitude: child('lat'),
    longitude: child('lon'),
  },
};

export const GEO_WEB_NEWS: GeoCorpus = {
  name: 'GeoWebNews',
  path: 'geoparsing/GWN.xml',
  parts: { id: child('geonamesID'), latitude: child('latitude'), longitude: child('longitude') },
};

/** Undefined where the corpus is absent. `withUrl`: whether hearsay is told where an article was published. */
export function readGeoCorpus({ path, parts }: GeoCorpus, withUrl: boolean): GeoArticle[] | undefined {
  const file = corpus(path);
  if (!file) return undefined;
  const tree = parseDocument(readFileSync(file, 'utf8'), { xmlMode: true });
  return DomUtils.getElementsByTagName('article', tree).map((article) => {
    const text = textOf(article, 'text');
    const url = (textOf(article, 'url') || textOf(article, 'link')).trim();
    const document = documentOf(text, withUrl ? url : '');
    const place = placing(text, document.text);
    return {
      name: article.attribs.docid ?? article.attribs.file ?? '',
      document,
      toponyms: DomUtils.getElementsByTagName('toponym', article).flatMap((toponym): Toponym[] => {
        const [id, latitude, longitude] = [parts.id, parts.latitude, parts.longitude].map((part) => part(toponym));
        if (!id || !latitude || !longitude) return [];
        const span = {
          start: place(Number(textOf(toponym, 'start'))),
          end: place(Number(textOf(toponym, 'end')) - 1) + 1,
        };
        const country = textOf(toponym, 'country') || null;
        return [{ ...span, geonamesId: Number(id), latitude: Number(latitude), longitude: Number(longitude), country }];
      }),
    };
  });
}

function textOf(parent: Node, name: string): string {
  const [element] = DomUtils.getElementsByTagName(name, parent);
  return element ? DomUtils.textContent(element) : '';
}

function documentOf(text: string, url: string): Document {
  const front = url ? `---\nurl: ${JSON.stringify(url)}\n---\n\n` : '';
  return readDocument(fileEntry('article.md', Buffer.from(`${front}${text}\n`)));
}

/** Where a code point of the corpus's text stands in the text that was read, which differs in white space and marks. */
function placing(corpusText: string, read: string): (codePoint: number) => number {
  const at: number[] = [];
  let next = 0;
  for (const character of corpusText) {
    const found = /\s/.test(character) ? next : read.indexOf(character, next);
    // What Markdown takes for a mark is not in the text read; what stands far off is another of its kind.
    if (found === -1 || found > next + 12) at.push(next);
    else {
      at.push(found);
      next = found + (/\s/.test(character) ? 0 : character.length);
    }
  }
  return (codePoint) => at[codePoint] ?? next;
}
