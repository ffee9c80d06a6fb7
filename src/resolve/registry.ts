import { actorId, placeId } from '../ids.ts';
import { readName } from '../known-names.ts';
import type { KnownPlace } from '../known-reading.ts';
import type { Actor, ActorName, Mention, Place, PlaceName, Span } from '../model.ts';
import type { MentionForm, NameKind } from '../ontology.ts';

/** Collects an article's actors, places, names and mentions, each once. */
export class Registry {
  readonly actors = new Map<number, Actor>();
  readonly places = new Map<number, Place>();
  readonly #actorNames = new Map<string, ActorName>();
  readonly #placeNames = new Map<string, PlaceName>();
  readonly #mentions = new Map<string, Mention>();

  actor({ kind, name, countryCode }: Omit<Actor, 'id'>, scope: string | null = null): Actor {
    const actor = { id: actorId(kind, name, countryCode, scope), kind, name, countryCode };
    return this.actors.get(actor.id) ?? this.#keep(this.actors, actor);
  }

  has(kind: Actor['kind'], name: string): boolean {
    return this.actors.has(actorId(kind, name, null, null));
  }

  place(known: KnownPlace): Place {
    const { kind, name, countryCode, latitude, longitude, geonamesId } = known;
    const id = placeId(kind, name, countryCode, geonamesId);
    const region = known.region || null;
    const disputedBy = known.disputedBy.join('; ') || null;
    const place = { id, kind, name, countryCode, region, disputedBy, latitude, longitude, geonamesId };
    return this.places.get(id) ?? this.#keep(this.places, place);
  }

  nameActor(actor: Actor, name: string): void {
    this.#actorNames.set(`${actor.id}\t${name}`, { actorId: actor.id, name, kind: nameKind(actor, name) });
  }

  namePlace(placeId: number, name: string): void {
    this.#placeNames.set(`${placeId}\t${name}`, { placeId, name });
  }

  /** The first reading of a span stands: longer evidence is looked at first. */
  mention(
    { start, end }: Span,
    form: MentionForm,
    actor: Actor | null,
    place: Place | null = null,
    why: Pick<Mention, 'sense' | 'placeReason'> = { sense: null, placeReason: null },
  ): void {
    const key = `${start}-${end}`;
    if (this.#mentions.has(key)) return;
    this.#mentions.set(key, { start, end, form, actorId: actor?.id ?? null, placeId: place?.id ?? null, ...why });
  }

  /**
   * Who the words of a mention can be the owner of an office as. A town or a region that has a mayor or a governor
   * acts as a body of its own name; its mention then keeps both readings.
   */
  bodyAt({ start, end }: Span): Actor | undefined {
    const key = `${start}-${end}`;
    const mention = this.#mentions.get(key);
    if (mention?.actorId) return this.actors.get(mention.actorId);
    const place = mention?.placeId ? this.places.get(mention.placeId) : undefined;
    if (!mention || !place) return undefined;
    const body = this.actor({ kind: 'organisation', name: place.name, countryCode: place.countryCode });
    this.nameActor(body, place.name);
    this.#mentions.set(key, { ...mention, actorId: body.id });
    return body;
  }

  placeAt({ start, end }: Span): boolean {
    return (this.#mentions.get(`${start}-${end}`)?.placeId ?? null) !== null;
  }

  get actorNames(): ActorName[] {
    return [...this.#actorNames.values()];
  }

  get placeNames(): PlaceName[] {
    return [...this.#placeNames.values()];
  }

  /** In order of the text. */
  get mentions(): Mention[] {
    return [...this.#mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #keep<T extends { readonly id: number }>(map: Map<number, T>, item: T): T {
    map.set(item.id, item);
    return item;
  }
}

/** What a name is to an actor: the same in every article, whichever rule met it. */
function nameKind({ kind, name: own }: Actor, name: string): NameKind {
  if (kind === 'person') return name.includes(' ') ? 'full' : 'short';
  if (name === own) return 'full';
  const reading = readName(name).find(({ actor }) => actor?.name === own && actor.kind === kind);
  return reading?.as ?? (/^[\p{Lu}.]+$/u.test(name) ? 'acronym' : 'short');
}
