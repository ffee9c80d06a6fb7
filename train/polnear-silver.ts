import { readdirSync, readFileSync } from 'node:fs';
import type { CoreferenceArticle, GoldMention } from './coreference.ts';
import { corpus } from './corpora.ts';
import { documentOfLines } from './document-of-lines.ts';
import { unitsByCodePoint } from './polnear.ts';

/** Articles of PolNeAR with the coreference that Stanford CoreNLP found: a machine's, for comparison. */
export function readPolnearSilver(split: 'train' | 'dev'): CoreferenceArticle[] | undefined {
  const [tagged, plain] = [corpus(`polnear-silver/${split}/`), corpus(`polnear/${split}/`)];
  if (!tagged || !plain) return undefined;
  const names = readdirSync(tagged)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => file.slice(0, -'.tsv'.length));
  return names.map((name) => {
    const text = readFileSync(new URL(`${name}.txt`, plain), 'utf8');
    const rows = readFileSync(new URL(`${name}.tsv`, tagged), 'utf8').split('\n');
    return { name, document: documentOfLines(text), mentions: mentionsOf(rows, unitsByCodePoint(text)) };
  });
}

function mentionsOf(rows: readonly string[], units: readonly number[]): GoldMention[] {
  const cells = rows.map((row) => row.split('\t'));
  const words = new Map(
    cells
      .filter(([first]) => first !== '#coref')
      .map(([sentence, token, start, end, , , tag]) => [
        `${sentence} ${token}`,
        { start: units[Number(start)]!, end: units[Number(end)]!, tag: tag ?? '' },
      ]),
  );
  return cells
    .filter(([first]) => first === '#coref')
    .flatMap(([, entity, sentence, first, end, head]): GoldMention[] => {
      const [from, to, on] = [Number(first), Number(end) - 1, Number(head)].map((at) => words.get(`${sentence} ${at}`));
      if (!from || !to || !on) return [];
      const form = on.tag.startsWith('NNP') ? 'name' : on.tag.startsWith('PRP') ? 'pronoun' : 'nominal';
      return [{ start: from.start, end: to.end, heads: [{ start: on.start, end: on.end }], entity: entity!, form }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
