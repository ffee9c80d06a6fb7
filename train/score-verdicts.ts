import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { object, parse, record, string } from 'valibot';
import { NoArticle } from '../src/errors.ts';
import { corpus } from './corpora.ts';
import { readPage } from './html-pages.ts';
import { out, percent, share } from './report.ts';

const METADATA = object({ files: record(string(), object({ split: string(), page_type: string() })) });
/** Pages that only lead to others; what is written on pages of the other types may be news to somebody. */
const LISTS = new Set(['listing', 'collection']);

/** Which pages of the test split of WCXB are taken for no article: lists of other pages should be, articles should not. */
export function printVerdicts(): void {
  const metadata = corpus('wcxb/metadata.json');
  if (!metadata) {
    out(
      'Pages that are no article: absent. WCXB is published at https://github.com/Murrough-Foley/web-content-extraction-benchmark; put it in ../shared/corpora/wcxb.',
    );
    return;
  }
  const { files } = parse(METADATA, JSON.parse(readFileSync(metadata, 'utf8')));
  const judged = Object.entries(files)
    .filter(([, { split, page_type: type }]) => split === 'test' && (type === 'article' || LISTS.has(type)))
    .map(([id, { page_type: type }]) => {
      const bytes = gunzipSync(readFileSync(new URL(`test/html/${id}.html.gz`, metadata)));
      return { isList: LISTS.has(type), skipped: readPage({ id, bytes }) instanceof NoArticle };
    });
  const lists = judged.filter(({ isList }) => isList);
  const skipped = judged.filter((page) => page.skipped);
  const precision = percent(share(skipped, ({ isList }) => isList));
  const recall = percent(share(lists, (page) => page.skipped));
  out(`WCXB test: ${lists.length} lists of other pages among ${judged.length - lists.length} articles of any kind`);
  out(`  ${'skipped'.padEnd(20)} P ${precision}  R ${recall}  (${skipped.length} pages)`);
}
