import type { LinkRule, Verdict } from '../ontology.ts';
import { isSure } from './same-name.ts';

/** What is known of two actors: a decision by hand, or what a rule says. */
export interface Link {
  readonly actor_id: number;
  readonly other_id: number;
  readonly verdict: Verdict;
  readonly rule: LinkRule;
  readonly score: number;
}

/** The rule of a decision by hand. */
export const BY_HAND = 'hand';
/**
 * Groups actors by the links between them, whatever the order in which those come. Decisions by hand hold; then the
 * surest rules first, none against a "different". Where a name fits several who are not the same, it is left alone:
 * "George Bush" beside "George W. Bush" and "George H. W. Bush"; a rule that is not sure of itself asks that all who
 * fit be known to be one.
 */
export function cluster(ids: readonly number[], links: readonly Link[]): number[][] {
  const groups = new Groups(ids);
  const same = links.filter(({ verdict }) => verdict === 'same');
  for (const { actor_id, other_id, rule } of same) if (rule === BY_HAND) groups.join(actor_id, other_id);
  const inside = new Set(ids);
  const parted = links.filter(
    ({ actor_id, other_id, verdict }) => verdict === 'different' && inside.has(actor_id) && inside.has(other_id),
  );
  const mayJoin = (a: number, b: number): boolean =>
    !parted.some(({ actor_id, other_id }) => {
      const [x, y] = [groups.of(actor_id), groups.of(other_id)];
      return (x === groups.of(a) && y === groups.of(b)) || (x === groups.of(b) && y === groups.of(a));
    });
  const ruled = same.filter(({ rule }) => rule !== BY_HAND).sort(bySureness);
  for (const score of new Set(ruled.map((link) => link.score))) {
    const open = ruled.filter((link) => link.score === score && groups.of(link.actor_id) !== groups.of(link.other_id));
    const possible = open.filter(({ actor_id, other_id }) => mayJoin(actor_id, other_id));
    const agree = isSure({ score }) ? mayJoin : linkedBy(same);
    const unsure = new Set(ids.filter((id) => !agreeing(partnersOf(id, possible), groups, agree)));
    for (const { actor_id, other_id } of possible)
      if (!unsure.has(actor_id) && !unsure.has(other_id) && mayJoin(actor_id, other_id))
        groups.join(actor_id, other_id);
  }
  return groups.all();
}

function bySureness(a: Link, b: Link): number {
  return b.score - a.score || a.actor_id - b.actor_id || a.other_id - b.other_id;
}

function partnersOf(id: number, links: readonly Link[]): number[] {
  return links.flatMap(({ actor_id, other_id }) => (actor_id === id ? [other_id] : other_id === id ? [actor_id] : []));
}

function agreeing(partners: readonly number[], groups: Groups, agree: (a: number, b: number) => boolean): boolean {
  return partners.every((a, at) => partners.slice(at + 1).every((b) => groups.of(a) === groups.of(b) || agree(a, b)));
}

function linkedBy(links: readonly Link[]): (a: number, b: number) => boolean {
  const linked = new Set(
    links.flatMap(({ actor_id, other_id }) => [`${actor_id} ${other_id}`, `${other_id} ${actor_id}`]),
  );
  return (a, b) => linked.has(`${a} ${b}`);
}

/** Disjoint sets, each named by its smallest id. */
class Groups {
  readonly #parent: Map<number, number>;

  constructor(ids: readonly number[]) {
    this.#parent = new Map(ids.map((id) => [id, id]));
  }

  of(id: number): number {
    let at = id;
    while (this.#parent.get(at)! !== at) at = this.#parent.get(at)!;
    return at;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    this.#parent.set(Math.max(x, y), Math.min(x, y));
  }

  all(): number[][] {
    const members = new Map<number, number[]>();
    for (const id of this.#parent.keys()) members.set(this.of(id), [...(members.get(this.of(id)) ?? []), id]);
    return [...members.values()];
  }
}
