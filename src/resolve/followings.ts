import { readTable } from '../lexicon.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Actor, Annotated, Span } from '../model.ts';
import { familyName } from './person-words.ts';
import type { Registry } from './registry.ts';

const HEADS = new Map(
  readTable('lexicon/body-nouns.tsv', ['by', 'key', 'nouns']).flatMap(({ by, key, nouns }) =>
    by === 'person' ? [[key, nouns] as const] : [],
  ),
);
const LONGEST_HEAD = 4;

/** Words that stand for a person, and whom. */
interface Led extends Span {
  readonly actor: Actor;
}

/** Bodies that are called after whom they follow: "the *Ruiz administration*", "*Ana Ruiz's campaign*", "*her campaign*". */
export function nameFollowings(
  { document: { text }, tokens }: Annotated,
  leaders: readonly Led[],
  registry: Registry,
): void {
  for (const { start, end, actor } of leaders) {
    const at = lowerBound(tokens, (token) => token.start >= end);
    const from = /^['’]s?$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
    for (let length = LONGEST_HEAD; length > 0; length--) {
      const last = tokens[from + length - 1];
      const words = last && text.slice(tokens[from]!.start, last.end).toLowerCase();
      const head = words && HEADS.get(words);
      if (!head || last.pos === 'VERB') continue;
      const name = `${familyName(actor.name.split(' '))} ${head}`;
      // A candidate's team is the campaign; a coach's is not.
      if (words === 'team' && !registry.has('organisation', name)) continue;
      const body = registry.actor({ kind: 'organisation', name, countryCode: null });
      registry.mention({ start, end: last.end }, /\p{Lu}/u.test(text.charAt(start)) ? 'name' : 'nominal', body, null);
      registry.nameActor(body, name);
      break;
    }
  }
}
