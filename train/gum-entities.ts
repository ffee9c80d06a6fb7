import type { PrintedWord } from './conllu.ts';
import type { GoldMention } from './coreference.ts';

/** An opening bracket of GUM's entities: number, kind, four marks of which the fourth lists the head's words, what follows. */
const OPENING = /^\((\d+)-([a-z]+)-[^-]*-[^-]*-[^-]*-([\d,]+)-[^()]*(\)?)/;

interface Open {
  readonly entity: string;
  readonly first: number;
  /** Indices of the head's words. */
  readonly head: readonly number[];
}

/** What the words of a GUM article stand for: "Entity=(1-person-giv:act-nnnnn-cf1*-1-ana)" on a word, brackets over several. */
export function readEntities(words: readonly PrintedWord[]): GoldMention[] {
  const mentions: GoldMention[] = [];
  const open: Open[] = [];
  for (const [index, { misc }] of words.entries()) {
    let rest = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    while (rest !== '') {
      const opening = OPENING.exec(rest);
      const closing = /^(\d+)\)/.exec(rest);
      if (!opening && !closing) throw new Error(`no entity begins or ends with "${rest}"`);
      if (opening) {
        const one = {
          entity: opening[1]!,
          first: index,
          head: opening[3]!.split(',').map((word) => index + Number(word) - 1),
        };
        if (opening[4]) mentions.push(mentionOf(words, one, index));
        else open.push(one);
      } else {
        const at = open.findLastIndex(({ entity }) => entity === closing![1]);
        if (at < 0) throw new Error(`entity ${closing![1]} ends where none is open`);
        mentions.push(mentionOf(words, open.splice(at, 1)[0]!, index));
      }
      rest = rest.slice((opening ?? closing)![0].length);
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

function mentionOf(words: readonly PrintedWord[], { entity, first, head }: Open, last: number): GoldMention {
  const heads = head.map((index) => words[index]!);
  const isPronoun = /^(?:PRON|DET)$/.test(heads[0]!.pos);
  const form = heads.some(({ pos }) => pos === 'PROPN') ? 'name' : isPronoun ? 'pronoun' : 'nominal';
  return { start: words[first]!.start, end: words[last]!.end, heads, entity, form };
}
