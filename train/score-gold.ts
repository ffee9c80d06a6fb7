import { scoreGold } from './gold.ts';
import { out, percent } from './report.ts';

/** Articles with the gold beside them: what was found of each kind of thing, and with `misses` what was not. */
export function printGold(folders: readonly URL[], misses: boolean): void {
  const scores = folders.flatMap((folder) => scoreGold(folder, new URL('../seeds/', import.meta.url)));
  for (const { slug, tallies, extra } of scores) {
    const found = Object.entries(tallies).map(([name, { asked, found }]) => `${name} ${found}/${asked}`);
    out(`${slug.padEnd(24)} ${found.join('  ')}  extra claims ${extra.length}`);
    if (!misses) continue;
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
