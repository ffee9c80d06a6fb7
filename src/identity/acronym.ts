import { abbreviates, isAcronym } from './body-name.ts';
import type { Bearer, Evidence } from './same-name.ts';

/** "IEA" in one article, "International Energy Agency (IEA)" in another: both have the acronym among their keys. */
export function compareAcronym(a: Bearer, b: Bearer): Evidence | undefined {
  if (isAcronym(a.name) === isAcronym(b.name)) return undefined;
  if (a.country_code !== b.country_code && a.country_code && b.country_code) return undefined;
  const [short, full] = isAcronym(a.name) ? [a, b] : [b, a];
  if (!abbreviates(short.name, full.name)) return undefined;
  return {
    verdict: 'same',
    rule: 'acronym',
    reason: `articles call ${full.name} ${short.name}`,
    score: 0.75,
  };
}
