/**
 * Builds data/lexicon/common-words.tsv: the words that news articles write in lower case in the middle of a sentence.
 * A capital on one of them, at the start of a sentence or in a headline, is no sign of a name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { corpus } from './corpora.ts';

const LEAST_COUNT = 12;
const LEAST_SHARE = 0.8;
const HEADER = `# Words that stand in lower case in the middle of a sentence: ${LEAST_COUNT} times or more, and ${LEAST_SHARE * 100} % of the times they stand there.
# Counted over 4,000 English news articles of mixed publishers by train/common-words.ts; the counts are facts, no text is kept. CC0-1.0.
word
`;
const MID_SENTENCE_WORD = /(?<=[\p{Ll},] )[\p{L}][\p{L}'’]*/gu;

const file = corpus('bulk/articles.jsonl.gz');
if (!file)
  throw new Error(
    'shared/corpora/bulk/articles.jsonl.gz is absent: any large set of English news in that shape will do',
  );
const lower = new Map<string, number>();
const capital = new Map<string, number>();
for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)) {
  const { text } = JSON.parse(line) as { text: string }; // the shape that the corpus documents
  for (const [word] of text.matchAll(MID_SENTENCE_WORD)) {
    const key = word.toLowerCase().replaceAll('’', "'");
    const counts = word[0] === word[0]!.toLowerCase() ? lower : capital;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}
const words = [...lower]
  .filter(([word, count]) => count >= LEAST_COUNT && count / (count + (capital.get(word) ?? 0)) >= LEAST_SHARE)
  .map(([word]) => word)
  .sort();
writeFileSync(new URL('../data/lexicon/common-words.tsv', import.meta.url), `${HEADER}${words.join('\n')}\n`);
process.stdout.write(`${words.length} words\n`);
