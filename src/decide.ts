import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { GraphError } from './errors.ts';
import { ACTOR_KINDS, VERDICTS, type Verdict } from './ontology.ts';
import type { ActorRef } from './query/actors.ts';
import { foldName } from './query/fold-name.ts';
import { meantActor } from './query/meant-actor.ts';
import { connectionOf } from './store/connection.ts';
import type { ActorDecisionsTable, Database } from './store/database.ts';
import { decide, decisionOf, listDecisions, undecide } from './store/decisions.ts';
import { namesakeDecision, splitOff } from './store/split-off.ts';

/** What somebody decided of two actors. The smaller id comes first. */
export type Decision = ActorDecisionsTable;

/**
 * Makes two actors one, whatever the rules say; the decision outlives the articles. Throws GraphError where somebody
 * decided otherwise before, with the chain that leads to it, and where a name means nobody, several, or a place.
 */
export const mergeActors = (db: Kysely<Database>, a: ActorRef, b: ActorRef, reason?: string): Promise<Decision> =>
  decideOn(db, 'same', [a, b], reason);

/** Keeps two actors apart, whatever the rules say, and likewise. */
export const tellActorsApart = (db: Kysely<Database>, a: ActorRef, b: ActorRef, reason?: string): Promise<Decision> =>
  decideOn(db, 'different', [a, b], reason);

async function decideOn(
  db: Kysely<Database>,
  verdict: Verdict,
  [a, b]: readonly [ActorRef, ActorRef],
  reason?: string,
): Promise<Decision> {
  const [one, other] = [await actorOf(db, a), await actorOf(db, b)];
  const decision = decisionOf(verdict, one, other, reason ?? null);
  decide(connectionOf(db), [decision]);
  return decision;
}

/** Takes an actor out of the group that it was merged into: tells it apart from those it is linked to. Gives the decisions. */
export async function splitActor(db: Kysely<Database>, actor: ActorRef, reason?: string): Promise<Decision[]> {
  return splitOff(connectionOf(db), await actorOf(db, actor), reason ?? null);
}

/**
 * Tells the one whom an article means apart from all others of the name: namesakes, which no rule knows of. The article
 * is given by its id or the path of its file.
 */
export async function splitNamesake(
  db: Kysely<Database>,
  actor: ActorRef,
  article: number | string,
  reason?: string,
): Promise<Decision> {
  const meant = await actorOf(db, actor);
  const decision = namesakeDecision(connectionOf(db), meant, article, reason ?? null);
  decide(connectionOf(db), [decision]);
  return decision;
}

/** Takes back what was decided of two; gives what it was. Throws GraphError where nothing was. */
export async function undoDecision(db: Kysely<Database>, a: ActorRef, b: ActorRef): Promise<Decision> {
  const found = decisions(db).filter((decision) => isOf(decision, a, b));
  if (found.length > 1)
    throw new GraphError(
      `${found.length} decisions are about "${a}" and "${b}"; give the ids that hearsay decisions lists`,
    );
  if (!found[0]) throw new GraphError(`nothing was decided of "${a}" and "${b}"; hearsay decisions lists what was`);
  undecide(connectionOf(db), found);
  return found[0];
}

function isOf({ actor_id, actor_name, other_id, other_name }: Decision, a: ActorRef, b: ActorRef): boolean {
  const is = (ref: ActorRef, id: number, name: string): boolean =>
    typeof ref === 'number' ? ref === id : foldName(ref) === foldName(name);
  return (
    (is(a, actor_id, actor_name) && is(b, other_id, other_name)) ||
    (is(b, actor_id, actor_name) && is(a, other_id, other_name))
  );
}

/** All that was decided by hand, in the order of the names. */
export function decisions(db: Kysely<Database>): Decision[] {
  return listDecisions(connectionOf(db));
}

const party = {
  kind: v.picklist(ACTOR_KINDS),
  id: v.pipe(v.number(), v.safeInteger()),
  name: v.pipe(v.string(), v.nonEmpty()),
};
const DECISIONS = v.array(
  v.object({
    actor_id: party.id,
    other_id: party.id,
    verdict: v.picklist(VERDICTS),
    reason: v.nullable(v.string()),
    actor_kind: party.kind,
    actor_name: party.name,
    other_kind: party.kind,
    other_name: party.name,
  }),
);

/**
 * Takes over decisions that `decisions` gave, e.g. of another graph of the same articles: ids come from content, so
 * they mean the same. All or none; gives how many there were.
 */
export function importDecisions(db: Kysely<Database>, given: unknown): number {
  const read = v.safeParse(DECISIONS, given);
  if (!read.success) {
    const [issue] = read.issues;
    throw new GraphError(`not a list of decisions: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
  }
  const ordered = read.output.map((one) =>
    decisionOf(
      one.verdict,
      { id: one.actor_id, kind: one.actor_kind, name: one.actor_name },
      { id: one.other_id, kind: one.other_kind, name: one.other_name },
      one.reason,
    ),
  );
  decide(connectionOf(db), ordered);
  return ordered.length;
}

async function actorOf(db: Kysely<Database>, ref: ActorRef) {
  const meant = await meantActor(db, ref);
  if (typeof meant === 'string') throw new GraphError(meant);
  return meant;
}
