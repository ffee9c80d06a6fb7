import type Sqlite from 'better-sqlite3';
import { GraphError } from '../errors.ts';
import type { Verdict } from '../ontology.ts';
import type { ActorDecisionsTable } from './database.ts';
import { IdentityWriter } from './identity-writer.ts';
import { Namesakes } from './namesakes.ts';
import { refusal } from './refusal.ts';

type Decision = ActorDecisionsTable;

/** Somebody of whom it is decided; the names are kept, so that people know them when no article has the actor. */
export type Party = { readonly id: number; readonly kind: Decision['actor_kind']; readonly name: string };

const LIST = 'SELECT * FROM actor_decisions ORDER BY actor_name, other_name, actor_id, other_id';

export function listDecisions(sqlite: Sqlite.Database): Decision[] {
  return sqlite.prepare<[], Decision>(LIST).all();
}

export function decisionOf(verdict: Verdict, a: Party, b: Party, reason: string | null): Decision {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  return {
    ...{ actor_id: one.id, other_id: other.id, verdict, reason },
    ...{ actor_kind: one.kind, actor_name: one.name, other_kind: other.kind, other_name: other.name },
  };
}

/**
 * Writes decisions, all or none, each over what was decided of the same two before, and works out who is who anew.
 * Throws GraphError, with the chain that leads to it, where one contradicts the others.
 */
export function decide(sqlite: Sqlite.Database, decisions: readonly Decision[]): void {
  const put = sqlite.prepare(`INSERT OR REPLACE INTO actor_decisions
    (actor_id, other_id, verdict, reason, actor_kind, actor_name, other_kind, other_name)
    VALUES (@actor_id, @other_id, @verdict, @reason, @actor_kind, @actor_name, @other_kind, @other_name)`);
  atOnce(sqlite, () => {
    const identity = new IdentityWriter(sqlite);
    const namesakes = new Namesakes(sqlite);
    for (const decision of decisions) {
      const refused = refusal(sqlite, decision);
      if (refused !== undefined) throw new GraphError(refused);
      put.run(decision);
      const parted = namesakes.part(decision);
      identity.settle(new Set([decision.actor_id, decision.other_id, ...parted]));
    }
  });
}

/** Takes decisions back; rules decide again. */
export function undecide(sqlite: Sqlite.Database, decisions: readonly Pick<Decision, 'actor_id' | 'other_id'>[]): void {
  const drop = sqlite.prepare('DELETE FROM actor_decisions WHERE actor_id = @actor_id AND other_id = @other_id');
  atOnce(sqlite, () => {
    const namesakes = new Namesakes(sqlite);
    const changed = new Set<number>();
    for (const decision of decisions) {
      drop.run(decision);
      for (const id of [decision.actor_id, decision.other_id, ...namesakes.join(decision)]) changed.add(id);
    }
    new IdentityWriter(sqlite).settle(changed);
  });
}

function atOnce(sqlite: Sqlite.Database, work: () => void): void {
  sqlite.transaction(work).immediate();
}
