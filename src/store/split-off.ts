import type Sqlite from 'better-sqlite3';
import { GraphError } from '../errors.ts';
import { BY_HAND } from '../identity/cluster.ts';
import { actorId } from '../ids.ts';
import type { ActorDecisionsTable } from './database.ts';
import { decide, decisionOf, type Party, undecide } from './decisions.ts';
import { IdentityReader } from './identity-reader.ts';
import { LoneNameReader } from './lone-name-reader.ts';
import { namesakeId } from './namesakes.ts';

/**
 * Parts an actor from those it is linked to as the same: takes back what was decided so by hand, and tells it apart
 * from those whom a rule joins to it. Throws GraphError where it stands alone.
 */
export function splitOff(sqlite: Sqlite.Database, actor: Party, reason: string | null): ActorDecisionsTable[] {
  const reader = new IdentityReader(sqlite);
  const lone = new LoneNameReader(sqlite, reader).link(actor.id);
  const links = [...reader.storedLinks(actor.id).filter(({ holds }) => holds), ...(lone ? [lone] : [])];
  const same = links.filter(({ verdict }) => verdict === 'same');
  if (same.length === 0)
    throw new GraphError(`${actor.name} (id ${actor.id}) is merged with nobody: there is nothing to split`);
  const byHand = same.filter(({ rule }) => rule === BY_HAND).map(({ actor_id, other_id }) => ({ actor_id, other_id }));
  const apart = same.map(({ actor_id, other_id }) => {
    const other = reader.actor(actor_id === actor.id ? other_id : actor_id)!;
    return decisionOf('different', actor, other, reason);
  });
  const split = sqlite.transaction(() => {
    undecide(sqlite, byHand);
    decide(sqlite, apart);
  });
  split.immediate();
  return apart;
}

/** That the bearer of a name in one article is another than in all others. Throws GraphError where it does not name the actor. */
export function namesakeDecision(
  sqlite: Sqlite.Database,
  { id }: Party,
  article: number | string,
  reason: string | null,
): ActorDecisionsTable {
  const where = typeof article === 'number' ? 'id' : 'source_path';
  const found = sqlite
    .prepare<[number | string], { id: number; text: string }>(`SELECT id, text FROM articles WHERE ${where} = ?`)
    .get(article);
  if (!found) throw new GraphError(`no article is "${article}"; hearsay articles lists those there are`);
  const actor = new IdentityReader(sqlite).actor(id)!;
  if (actorId(actor.kind, actor.name, actor.country_code, null) !== id)
    throw new GraphError(`${actor.name} (id ${id}) is of one article already: there is nothing to split`);
  const named = sqlite.prepare('SELECT 1 FROM mentions WHERE article_id = ? AND actor_id = ?').get(found.id, id);
  if (!named) throw new GraphError(`the article ${article} does not name ${actor.name} (id ${id})`);
  return decisionOf('different', actor, { ...actor, id: namesakeId(actor, found.text) }, reason);
}
