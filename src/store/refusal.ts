import type Sqlite from 'better-sqlite3';
import { BY_HAND } from '../identity/cluster.ts';
import type { ActorDecisionsTable } from './database.ts';
import { IdentityReader } from './identity-reader.ts';
import { LoneNameReader } from './lone-name-reader.ts';

/** "A is the same as B", and why. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** Why a decision cannot be, with the chain that leads to it; undefined where it can. */
export function refusal(sqlite: Sqlite.Database, decision: ActorDecisionsTable): string | undefined {
  const { actor_id, other_id, verdict, actor_kind, other_kind, actor_name, other_name } = decision;
  if (actor_id === other_id) return `${actor_name} (id ${actor_id}) is one row already: there is nothing to decide`;
  if (verdict === 'same' && [actor_kind, other_kind].sort().join() === 'person,state')
    return `${actor_name} is a ${actor_kind} and ${other_name} a ${other_kind}, a country: they cannot be one`;
  const decisions = sqlite.prepare<[], ActorDecisionsTable>('SELECT * FROM actor_decisions').all();
  const chain =
    verdict === 'same' ? chainToDifference(sqlite, decision, decisions) : chainOfSameness(decision, decisions);
  if (!chain) return undefined;
  const names = namesOf(sqlite, chain, [decision, ...decisions]);
  const what = verdict === 'same' ? 'cannot be merged: they were told apart' : 'cannot be told apart: they were merged';
  const said = (id: number): string => `${names.get(id) ?? 'somebody'} (id ${id})`;
  const told = chain.map(
    ({ from, to, why, differs }) => `  ${said(from)} is ${differs ? 'not' : 'the same as'} ${said(to)}: ${why}`,
  );
  const last = chain.find(({ differs }) => differs) ?? chain[0]!;
  return [
    `${said(actor_id)} and ${said(other_id)} ${what}`,
    ...told,
    `take back a decision first, e.g. hearsay undo ${last.from} ${last.to}`,
  ].join('\n');
}

type Chain = readonly (Step & { readonly differs?: true })[];

/** From one to the other over a decision that two are different, by hand or by rule on either side of it. */
function chainToDifference(
  sqlite: Sqlite.Database,
  { actor_id, other_id }: ActorDecisionsTable,
  decisions: readonly ActorDecisionsTable[],
): Chain | undefined {
  const same = stepsOf(decisions.filter(({ verdict }) => verdict === 'same'));
  const reader = new IdentityReader(sqlite);
  const lone = new LoneNameReader(sqlite, reader);
  const steps = (id: number): Step[] => [...(same.get(id) ?? []), ...ruledSteps(reader, lone, id)];
  const [left, right] = [reach(actor_id, steps), reach(other_id, steps)];
  for (const parted of decisions.filter(({ verdict }) => verdict === 'different'))
    for (const [from, to] of [
      [parted.actor_id, parted.other_id],
      [parted.other_id, parted.actor_id],
    ] as const)
      if (left.has(from) && right.has(to))
        return [
          ...wayTo(from, left),
          { from, to, why: byHand(parted), differs: true },
          ...wayTo(to, right)
            .reverse()
            .map((step) => ({ ...step, from: step.to, to: step.from })),
        ];
  return undefined;
}

/** From one to the other over decisions that they are the same. */
function chainOfSameness(
  { actor_id, other_id }: ActorDecisionsTable,
  decisions: readonly ActorDecisionsTable[],
): Chain | undefined {
  const same = stepsOf(decisions.filter(({ verdict }) => verdict === 'same'));
  const reached = reach(actor_id, (id) => same.get(id) ?? []);
  return reached.has(other_id) ? wayTo(other_id, reached) : undefined;
}

function stepsOf(decisions: readonly ActorDecisionsTable[]): Map<number, Step[]> {
  const steps = new Map<number, Step[]>();
  for (const decision of decisions)
    for (const [from, to] of [
      [decision.actor_id, decision.other_id],
      [decision.other_id, decision.actor_id],
    ] as const)
      steps.set(from, [...(steps.get(from) ?? []), { from, to, why: byHand(decision) }]);
  return steps;
}

function ruledSteps(reader: IdentityReader, lone: LoneNameReader, id: number): Step[] {
  const followed = lone.link(id);
  const links = reader
    .storedLinks(id)
    .filter(({ verdict, rule, holds }) => verdict === 'same' && rule !== BY_HAND && holds);
  return [...links, ...(followed ? [followed] : [])].map(({ actor_id, other_id, rule, reason }) => ({
    from: id,
    to: actor_id === id ? other_id : actor_id,
    why: `${rule}, ${reason}`,
  }));
}

/** Everybody that steps lead to, each with the step by which it was reached first. */
function reach(start: number, steps: (id: number) => readonly Step[]): Map<number, Step | undefined> {
  const reached = new Map<number, Step | undefined>([[start, undefined]]);
  for (const id of reached.keys()) for (const step of steps(id)) if (!reached.has(step.to)) reached.set(step.to, step);
  return reached;
}

function wayTo(end: number, reached: ReadonlyMap<number, Step | undefined>): Step[] {
  const way: Step[] = [];
  for (let step = reached.get(end); step; step = reached.get(step.from)) way.unshift(step);
  return way;
}

function byHand({ reason }: ActorDecisionsTable): string {
  return reason === null ? 'decided by hand' : `decided by hand, ${reason}`;
}

/** Also of actors that no article has just now. */
function namesOf(
  sqlite: Sqlite.Database,
  chain: Chain,
  decisions: readonly ActorDecisionsTable[],
): Map<number, string> {
  const names = new Map(
    decisions.flatMap(({ actor_id, actor_name, other_id, other_name }): [number, string][] => [
      [actor_id, actor_name],
      [other_id, other_name],
    ]),
  );
  const stored = sqlite.prepare<[number], string>('SELECT name FROM actors WHERE id = ?').pluck();
  for (const id of chain.flatMap(({ from, to }) => [from, to])) {
    const name = stored.get(id);
    if (name !== undefined) names.set(id, name);
  }
  return names;
}
