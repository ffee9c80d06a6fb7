/** `npm run score`: prints what hearsay gets right, with the split it was measured on. `--misses` lists what it does not. */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import { matchAttributions, precisionRecallF1 } from './attribution-score.ts';
import { scoreGold } from './gold.ts';
import { type Marked, readPolnear } from './polnear.ts';

const { values, positionals } = parseArgs({ options: { misses: { type: 'boolean' } }, allowPositionals: true });
const out = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

scoreGoldFolders();
if (positionals.length === 0) for (const split of ['train', 'dev'] as const) scorePolnear(split);

function scoreGoldFolders(): void {
  const folders =
    positionals.length > 0
      ? positionals.map((path) => pathToFileURL(`${path}/`))
      : [new URL('../test/articles/', import.meta.url)];
  const scores = folders.flatMap((folder) => scoreGold(folder, new URL('../seeds/', import.meta.url)));
  for (const { slug, tallies, extra } of scores) {
    out(
      `${slug.padEnd(24)} ${Object.entries(tallies)
        .map(([name, { asked, found }]) => `${name} ${found}/${asked}`)
        .join('  ')}  extra claims ${extra.length}`,
    );
    if (!values.misses) continue;
    for (const [name, { misses }] of Object.entries(tallies)) for (const miss of misses) out(`    ${name}: ${miss}`);
    for (const line of extra) out(`    extra: ${line}`);
  }
  const totals = Object.keys(scores[0]?.tallies ?? {}).map((name) => {
    const [asked, found] = (['asked', 'found'] as const).map((key) =>
      scores.reduce((sum, { tallies }) => sum + tallies[name]![key], 0),
    ) as [number, number];
    return `${name} ${found}/${asked} ${percent(found / asked).trim()} %`;
  });
  out(`all gold articles: ${totals.join('  ')}`);
}

function scorePolnear(split: 'train' | 'dev'): void {
  const articles = readPolnear(split);
  if (!articles) {
    out(
      `PolNeAR ${split}: absent. It is published as PolNeAR 1.0 (Newell, Margolin and Ruths, 2018); put it in ../shared/corpora/polnear/${split}.`,
    );
    return;
  }
  const counts = { predicted: 0, gold: 0, right: 0 };
  for (const { document, attributions } of articles) {
    const predicted = attribute(annotate(document)).map(
      ({ cue, speaker, contents }): Marked => ({ source: speaker ? [speaker] : [], cue: [cue], content: contents }),
    );
    counts.predicted += predicted.length;
    counts.gold += attributions.length;
    counts.right += matchAttributions(document.text, predicted, attributions).length;
  }
  const { precision, recall, f1 } = precisionRecallF1(counts);
  out(
    `PolNeAR ${split.padEnd(5)} att  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${counts.gold} attributions in ${articles.length} articles)`,
  );
}
