/**
 * `npm run score`: prints what hearsay gets right, with the split it was measured on. Folders of gold articles may be
 * named; then only they are scored.
 *
 *   --misses              what is not found, in the gold folders, in GUM-news and among the names of places
 *   --detail              PolNeAR by form, cue and publisher, and confidence against what is right; names by kind
 *   --errors              PolNeAR's errors by kind; with --misses some examples
 *   --min-confidence X    leaves out claims under X
 *   --bulk [N]            instead of scores: what is found in N articles without gold, 500 if none is given
 *   --sample N            with --bulk: N claims to read
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { out } from './report.ts';
import { printBulk } from './score-bulk.ts';
import { printCopies } from './score-copies.ts';
import { printCoreference } from './score-coreference.ts';
import { printGold } from './score-gold.ts';
import { printGum } from './score-gum.ts';
import { printHtml } from './score-html.ts';
import { printIdentity } from './score-identity.ts';
import { printNames } from './score-names.ts';
import { printPlaces } from './score-places.ts';
import { printPolnear } from './score-polnear.ts';
import { printVerdicts } from './score-verdicts.ts';

const { values, positionals } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    detail: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    'min-confidence': { type: 'string', default: '0' },
    bulk: { type: 'boolean', default: false },
    sample: { type: 'string', default: '0' },
  },
  allowPositionals: true,
});
const minConfidence = number('--min-confidence', values['min-confidence']);

if (values.bulk) {
  const articles = number('--bulk', positionals[0] ?? '500');
  printBulk({ articles, sample: number('--sample', values.sample), minConfidence });
} else if (positionals.length > 0) {
  printGold(
    positionals.map((path) => pathToFileURL(`${path}/`)),
    values.misses,
  );
} else {
  printGold([new URL('../test/articles/', import.meta.url)], values.misses);
  out('PolNeAR train: not scored, since the weights have seen it; `npm run train` tells how its fold comes out');
  printPolnear('dev', { ...values, minConfidence });
  printGum({ ...values, minConfidence });
  printCoreference({ ...values, minConfidence });
  await printIdentity({ ...values, minConfidence });
  await printCopies();
  printPlaces({ ...values, minConfidence });
  printNames(values);
  printHtml(values);
  printVerdicts();
}

function number(option: string, value: string): number {
  if (value === '' || !(Number(value) >= 0)) throw new Error(`${option} takes a number, not "${value}"`);
  return Number(value);
}
