import type { ActorKind, Role, SourceKind } from '../ontology.ts';
import type { ClaimRow } from '../query/claims.ts';
import type { Selection } from './selection.ts';

/** Somebody's part in a claim; spans are code points of the article's text. */
export interface PartRecord {
  readonly role: Role;
  readonly actor_id: number | null;
  readonly actor: string | null;
  readonly kind: ActorKind | null;
  /** Of a source without a name: what it is, and to whom it belongs. */
  readonly source_kind: SourceKind | null;
  readonly of_actor_id: number | null;
  readonly words: string | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
}

interface ContentRecord {
  readonly span_start: number;
  readonly span_end: number;
}

interface PlaceRecord extends ContentRecord {
  readonly place_id: number;
  readonly place: string;
}

/** A claim with all that takes part in it. */
export interface ClaimRecord extends ClaimRow {
  readonly parts: readonly PartRecord[];
  readonly contents: readonly ContentRecord[];
  readonly places: readonly PlaceRecord[];
}

interface OfClaim {
  readonly claim_id: number;
}

/** Goes from claim to claim in their order, so that what belongs to them can be read along with them. */
const along = (columns: string, table: string, joins: string, order: string): string =>
  `SELECT ${table}.claim_id, ${columns} FROM chosen_claims CROSS JOIN ${table} ON ${table}.claim_id = chosen_claims.id
    ${joins} ORDER BY n, ${order}`;

const PARTS = along(
  `role, named.id AS actor_id, named.name AS actor, named.kind AS kind, source_kind, body.canonical_id AS of_actor_id,
    substr(text, span_start + 1, span_end - span_start) AS words, span_start, span_end`,
  'claim_actors',
  `JOIN claims ON claims.id = claim_actors.claim_id JOIN articles ON articles.id = article_id
    LEFT JOIN actors ON actors.id = actor_id LEFT JOIN actors AS named ON named.id = actors.canonical_id
    LEFT JOIN actors AS body ON body.id = of_actor_id`,
  'role, ordinal',
);
const CONTENTS = along('span_start, span_end', 'claim_spans', '', 'ordinal');
const PLACES = along(
  'place_id, name AS place, span_start, span_end',
  'claim_places',
  'JOIN places ON places.id = place_id',
  'span_start, place_id',
);

/** The claims of a selection, one at a time. */
export function* claimRecords({ sqlite }: Selection): Generator<ClaimRecord> {
  const claims = sqlite.prepare<[], ClaimRow>(
    'SELECT claims_full.* FROM chosen_claims CROSS JOIN claims_full ON claim_id = chosen_claims.id ORDER BY n',
  );
  const parts = sqlite.prepare<[], PartRecord & OfClaim>(PARTS).iterate();
  const contents = sqlite.prepare<[], ContentRecord & OfClaim>(CONTENTS).iterate();
  const places = sqlite.prepare<[], PlaceRecord & OfClaim>(PLACES).iterate();
  const [partsOf, contentsOf, placesOf] = [byClaim(parts), byClaim(contents), byClaim(places)];
  try {
    for (const claim of claims.iterate()) {
      const { claim_id: id } = claim;
      yield { ...claim, parts: partsOf(id), contents: contentsOf(id), places: placesOf(id) };
    }
  } finally {
    for (const rows of [parts, contents, places]) rows.return?.(); // who stops early leaves no statement open
  }
}

/** Takes the rows of one claim after the other off a list in their order. */
function byClaim<Row extends OfClaim>(rows: IterableIterator<Row>): (claim: number) => Omit<Row, 'claim_id'>[] {
  let next = rows.next();
  return (claim) => {
    const taken: Omit<Row, 'claim_id'>[] = [];
    while (!next.done && next.value.claim_id === claim) {
      const { claim_id, ...row } = next.value;
      taken.push(row);
      next = rows.next();
    }
    return taken;
  };
}

/** Those of one role, with an actor. */
export function actorsIn(claim: ClaimRecord, role: Role): number[] {
  const ids = claim.parts.flatMap((part) => (part.role === role && part.actor_id !== null ? [part.actor_id] : []));
  return [...new Set(ids)];
}
