/**
 * `npm run score`: prints what hearsay gets right, with the split it was measured on. Folders of gold articles may be
 * named; then only they are scored.
 *
 *   --misses              what is not found, in the gold folders and in GUM-news
 *   --detail              PolNeAR by form, cue and publisher, and confidence against what is right
 *   --errors              PolNeAR's errors by kind; with --misses some examples
 *   --min-confidence X    leaves out claims under X
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { printGold } from './score-gold.ts';
import { printGum } from './score-gum.ts';
import { printPolnear } from './score-polnear.ts';

const { values, positionals } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    detail: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    'min-confidence': { type: 'string', default: '0' },
  },
  allowPositionals: true,
});
const options = { ...values, minConfidence: Number(values['min-confidence']) };

if (positionals.length > 0)
  printGold(
    positionals.map((path) => pathToFileURL(`${path}/`)),
    options.misses,
  );
else {
  printGold([new URL('../test/articles/', import.meta.url)], options.misses);
  for (const split of ['train', 'dev'] as const) printPolnear(split, options);
  printGum(options);
}
