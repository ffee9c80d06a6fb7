import { officesOf } from '../../src/identity/office.ts';
import { actorId } from '../../src/ids.ts';
import type { Actor, ActorName, Mention, Position, Resolved } from '../../src/model.ts';
import type { ActorKind, NameKind } from '../../src/ontology.ts';
import type { GraphWriter } from '../../src/store/graph-writer.ts';
import { prepareArticle } from '../../src/store/prepared-article.ts';
import { articleOf } from '../article-of.ts';
import { hashOf } from './sample-graph.ts';

/** Somebody in an article, by a name; `used` is how the article writes it, where otherwise. */
export interface Named {
  readonly kind: ActorKind;
  readonly name: string;
  readonly used?: string;
  /** Words right before it. */
  readonly before: string;
}

/**
 * An article that does nothing but name people and bodies, as `resolve` would give it: "Robert Roth", "Roth" (a person
 * of one name, the article's own), "#IEA" (a body), "#International Energy Agency=IEA" (called IEA there), "Mrs. ~Roth" (with words before the name: a title, and an office where it is one).
 */
export function naming(...spelled: readonly string[]): Resolved {
  const cast = spelled.map(read);
  const text = cast.map(({ before, name, used }) => before + (used ?? name)).join('. ');
  const actors = new Map<number, Actor>();
  const names = new Map<string, ActorName>();
  const mentions: Mention[] = [];
  const positions: Position[] = [];
  let start = 0;
  for (const named of cast) {
    const used = named.used ?? named.name;
    const actor = actorOf(named, text);
    const title = named.before.trim();
    if (officesOf([title]).length > 0)
      positions.push({
        start,
        end: start + title.length,
        actorId: actor.id,
        title,
        office: 'office',
        status: 'held' as const,
        ofActorId: null,
      });
    start += named.before.length;
    actors.set(actor.id, actor);
    names.set(`${actor.id} ${used}`, { actorId: actor.id, name: used, kind: nameKind(named, used) });
    mentions.push({
      start,
      end: start + used.length,
      form: 'name',
      actorId: actor.id,
      placeId: null,
      sense: null,
      placeReason: null,
    });
    start += used.length + '. '.length;
  }
  const nothing = { publisherId: null, places: [], placeNames: [], claims: [], positions };
  return {
    document: articleOf(text),
    actors: [...actors.values()],
    actorNames: [...names.values()],
    mentions,
    ...nothing,
  };
}

export function write(writer: GraphWriter, path: string, article: Resolved): void {
  writer.write(hashOf(article.document.text), prepareArticle(path, article));
}

/** The id of somebody whom articles name in full. */
export function idOf(spelled: string): number {
  return actorOf(read(spelled), '').id;
}

function read(spelled: string): Named {
  const [, before = '', name = '', used] = /^(?:(.*)~)?#?([^=]*)(?:=(.*))?$/.exec(spelled)!;
  const kind = spelled.startsWith('#') ? 'organisation' : 'person';
  return used === undefined ? { kind, name, before } : { kind, name, used, before };
}

function actorOf({ kind, name }: Named, text: string): Actor {
  const scope = kind === 'person' && !name.includes(' ') ? text : null;
  return { id: actorId(kind, name, null, scope), kind, name, countryCode: null };
}

function nameKind({ kind, name }: Named, used: string): NameKind {
  if (kind === 'person') return used.includes(' ') ? 'full' : 'short';
  return used === name ? 'full' : 'acronym';
}
