import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { foldName } from './fold-name.ts';
import { allNames, type NameTable } from './ids-named.ts';

/** Names with no more than this share of letter pairs in common look unlike: "Jon" and "John" have 0.67, "Jon" and "Joy" 0.5. */
const UNLIKE = 0.5;

/** Up to five names in the graph that somebody who wrote `name` may have meant, the likeliest first. */
export async function nearNames(db: Kysely<Database>, table: NameTable, name: string): Promise<string[]> {
  const wanted = foldName(name);
  const names = new Set((await allNames(db, table)).map((row) => row.name));
  return [...names]
    .map((candidate) => ({ candidate, score: likeness(wanted, foldName(candidate)) }))
    .filter(({ score }) => score > UNLIKE)
    .sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 5)
    .map(({ candidate }) => candidate);
}

/** 1 where one name holds the other as whole words, else Dice's coefficient over their pairs of letters. */
function likeness(a: string, b: string): number {
  if (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) return 1;
  const [left, right] = [letterPairs(a), letterPairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

function letterPairs(name: string): Set<string> {
  const letters = [...` ${name} `];
  return new Set(letters.slice(1).map((letter, at) => letters[at] + letter));
}
