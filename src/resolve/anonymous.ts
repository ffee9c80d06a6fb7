import { readTable } from '../lexicon.ts';
import type { Token } from '../model.ts';
import type { Gender } from './people.ts';

/** Somebody without a name: "a spokesman for the port", "the woman", "officials". */
export interface Anonymous {
  /** Indices of the first token and of the noun. */
  readonly first: number;
  readonly head: number;
  readonly noun: string;
  /** `many` for a noun in the plural. */
  readonly gender: Gender | 'many';
  /** False for "a woman", who has not been spoken of before. */
  readonly isKnown: boolean;
}

const NOUNS = new Map<string, Gender | 'many'>(
  readTable('lexicon/role-nouns.tsv', ['noun', 'plural', 'gender', 'class']).flatMap(
    ({ noun, plural, gender, class: of }) =>
      /^(?:person|official|expert|spokesperson|group)$/.test(of)
        ? [
            ...(of === 'group'
              ? []
              : [[noun.toLowerCase(), gender === 'male' || gender === 'female' ? gender : null] as const]),
            ...(plural ? [[plural.toLowerCase(), 'many'] as const] : []),
          ]
        : [],
  ),
);
const LONGEST_BEFORE_NOUN = 4;
/** "Ivanka Ruiz, the Conservative presidential nominee's | eldest daughter," */
const LONGEST_APPOSITION = 7;

/** Whether a token can be the noun that describes somebody: most are not. */
export function mayDescribe({ lower, pos }: Token): boolean {
  return pos === 'NOUN' && NOUNS.has(lower);
}

/**
 * Who is described by a noun, if the noun of one is at `at`. Not who is named beside it ("the
 * spokesman Ivan Orlov", "Ivan Orlov, a spokesman,"), and nobody new ("Roth is a lawyer").
 */
export function readAnonymous(
  tokens: readonly Token[],
  at: number,
  sentence: number,
  isName: (token: number) => boolean,
): Anonymous | undefined {
  const { lower } = tokens[at]!;
  const gender = NOUNS.get(lower);
  if (gender === undefined || goesOn(tokens, at, isName)) return undefined;
  if (gender === 'many' || /^(?:couple|family)$/.test(lower))
    return { first: at, head: at, noun: lower, gender: 'many', isKnown: false };
  for (let before = at - 1; before >= Math.max(sentence, at - LONGEST_BEFORE_NOUN); before--) {
    const word = tokens[before]!;
    if (/^(?:the|this|that|his|her|their|its|my|a|an|one|another|['’]s?)$/.test(word.lower))
      return isApart(tokens, before, isName)
        ? { first: before, head: at, noun: lower, gender, isKnown: !/^(?:a|an|one|another)$/.test(word.lower) }
        : undefined;
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.pos) && word.text !== '-') return undefined;
  }
  return undefined;
}

/** "spokesman *Ivan Orlov*", "spokesman, *Ivan Orlov*", "chief *executive*" */
function goesOn(tokens: readonly Token[], at: number, isName: (token: number) => boolean): boolean {
  const next = tokens[at + 1];
  if (!next) return false;
  return (
    /^(?:NOUN|PROPN)$/.test(next.pos) || isName(at + 1) || (next.text === ',' && isName(at + 2)) || next.text === '-'
  );
}

/** Neither in apposition to a name nor what somebody is. */
function isApart(tokens: readonly Token[], article: number, isName: (token: number) => boolean): boolean {
  const before = tokens[article - 1];
  if (!before) return true;
  for (let at = article - 1; at > article - 1 - LONGEST_APPOSITION && tokens[at]?.pos !== 'VERB'; at--)
    if (tokens[at]?.text === ',' && isName(at - 1)) return false;
  return !(before.lemma === 'be' || /^(?:as|like|became|become)$/.test(before.lower));
}
