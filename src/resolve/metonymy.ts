import type { Reading } from '../known-reading.ts';
import type { Name } from '../model.ts';
import type { BlockKind, Sense } from '../ontology.ts';
import { liesIn } from './place-candidates.ts';
import { statedAround } from './stated-places.ts';

/** Whether a name that can be both is an actor, a place or both, and why. */
export interface Meaning {
  readonly acts: boolean;
  readonly sense: Sense;
}

/**
 * What a name means that its reading gives both an actor and a place. A country is both wherever it stands, and so is
 * what is called by its people. A capital or a seat of power is the place alone where the words around it speak of a
 * place; otherwise it acts, and stands for its state: "Moscow said", "Moscow's isolation".
 *   in *Moscow*   from *Moscow*, Russia   but: ambassador to *Pyongyang*, ties with *Moscow*
 */
export function meaningOf(text: string, name: Name, reading: Reading, block: BlockKind, speaks: boolean): Meaning {
  const sense = senseOf(text, name, reading, block, speaks);
  const isSeat = reading.as === 'metonym' || reading.place?.kind === 'landmark';
  return { sense, acts: !isSeat || sense === 'speaks' || sense === 'related' || sense === 'plain' };
}

function senseOf(text: string, name: Name, { as, place }: Reading, block: BlockKind, speaks: boolean): Sense {
  if (as === 'demonym') return 'demonym';
  if (block === 'dateline' || block === 'caption') return 'dateline';
  if (place && statedAround(text, name).some((outer) => liesIn(place, outer))) return 'stated';
  const before = text.slice(Math.max(0, name.start - 40), name.start);
  if (LOCATED.test(before)) return 'located';
  if (/\bto\s+(?:the\s+)?$/i.test(before)) return RELATED.test(before) ? 'related' : 'located';
  return speaks ? 'speaks' : 'plain';
}

const LOCATED =
  /\b(?:in|at|near|outside|around|across|downtown|central|into|from|northern|southern|eastern|western|through|via)\s+(?:the\s+)?$/i;
const RELATED =
  /\b(?:ambassador|envoy|ties|relations|message|letter|according|aid|threat|close|loyal|response|sales|exports|addressed|offer|warning|support)\s+to\s+(?:the\s+)?$/i;
