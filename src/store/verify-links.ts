import type Sqlite from 'better-sqlite3';
import { cluster } from '../identity/cluster.ts';
import { canonicalOf } from './canonical.ts';
import type { ActorKeysTable, ActorLinksTable } from './database.ts';
import { type ExpectedLink, IdentityReader } from './identity-reader.ts';
import { LoneNameReader } from './lone-name-reader.ts';
import type { Problem } from './problem.ts';

/** Keys, links, lone names and canonical ids that do not follow from the articles and the decisions by hand. */
export function linkProblems(sqlite: Sqlite.Database): Problem[] {
  const reader = new IdentityReader(sqlite);
  const lone = new LoneNameReader(sqlite, reader);
  const ids = sqlite.prepare<[], number>('SELECT id FROM actors ORDER BY id').pluck().all();
  return [
    ...ids.flatMap((id) => keyProblems(sqlite, reader, id)),
    ...loneNameProblems(sqlite, lone),
    ...ids.flatMap((id) => actorLinkProblems(reader, lone, id)),
    ...groupProblems(reader, lone, ids),
  ];
}

function keyProblems(sqlite: Sqlite.Database, reader: IdentityReader, id: number): Problem[] {
  const stored = sqlite.prepare<[number], ActorKeysTable>('SELECT * FROM actor_keys WHERE actor_id = ?').all(id);
  const spell = (rows: readonly ActorKeysTable[]): string =>
    rows
      .map(({ key, prominence }) => `${key} ${prominence}`)
      .sort()
      .join('\n');
  return spell(stored) === spell(reader.keyRows(id))
    ? []
    : [{ table: 'actor_keys', row: `actor_id ${id}`, problem: 'its keys are not those of its names' }];
}

function loneNameProblems(sqlite: Sqlite.Database, lone: LoneNameReader): Problem[] {
  const names = sqlite
    .prepare<[], string>(`SELECT name FROM lone_names UNION
      SELECT substr(key, length('lone ') + 1) FROM actor_keys WHERE key GLOB 'lone *'`)
    .pluck();
  return names
    .all()
    .filter((name) => JSON.stringify(lone.row(name)) !== JSON.stringify(lone.storedRow(name)))
    .map((name) => ({
      table: 'lone_names',
      row: `name ${name}`,
      problem: 'is not whom the articles make of the name',
    }));
}

function actorLinkProblems(reader: IdentityReader, lone: LoneNameReader, id: number): Problem[] {
  const spell = (links: readonly ExpectedLink[]): string =>
    links
      .map((link) => [link.actor_id, link.other_id, link.verdict, link.rule, link.reason, link.score].join('\t'))
      .sort()
      .join('\n');
  const expected = [...reader.comparedLinks(id), lone.link(id) ?? []].flat();
  const stored = [...reader.storedLinks(id), lone.storedLink(id) ?? []].flat();
  return spell(stored) === spell(expected)
    ? []
    : [{ table: 'actor_links', row: `actor_id ${id}`, problem: 'its links are not what its names and decisions say' }];
}

function groupProblems(reader: IdentityReader, lone: LoneNameReader, ids: readonly number[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  for (const seed of ids) {
    if (seen.has(seed)) continue;
    const { ids: members, links } = reader.component(seed);
    const canonical = new Map<number, number>();
    for (const group of cluster(members, links)) for (const id of group) canonical.set(id, canonicalOf(group, reader));
    for (const id of members) {
      seen.add(id);
      const followed = members.length === 1 ? lone.storedLink(id) : undefined;
      const due = followed ? reader.canonicalOf(followed.other_id) : canonical.get(id);
      if (reader.canonicalOf(id) !== due)
        problems.push({ table: 'actors', row: `id ${id}`, problem: 'its canonical_id does not follow from its links' });
    }
    for (const link of links) if (!holdsRightly(link, canonical)) problems.push(wrongHold(link));
  }
  return problems;
}

function holdsRightly(
  { actor_id, other_id, verdict, holds }: ActorLinksTable,
  canonical: Map<number, number>,
): boolean {
  const together = canonical.get(actor_id) === canonical.get(other_id);
  return Boolean(holds) === (together === (verdict === 'same'));
}

function wrongHold({ actor_id, other_id }: ActorLinksTable): Problem {
  return {
    table: 'actor_links',
    row: `actor_id ${actor_id}, other_id ${other_id}`,
    problem: 'holds is not what follows',
  };
}
