import type Sqlite from 'better-sqlite3';
import type { Gender } from '../identity/person-name.ts';
import { readTitle } from '../titles.ts';

/** So many mentions tell, the first in the order of ids, where one name alone stands in many articles. */
const ASKED = 64;
const FIRST = `(SELECT * FROM mentions WHERE actor_id = ? ORDER BY article_id, span_start, span_end LIMIT ${ASKED})`;

/** What the words around the mentions of somebody without a given name tell: "Mrs. Clinton", "she". */
export class LoneGender {
  readonly #pronouns: Sqlite.Statement<[number], string>;
  readonly #before: Sqlite.Statement<[number], string>;

  constructor(sqlite: Sqlite.Database) {
    this.#pronouns = sqlite
      .prepare<[number], string>(`SELECT lower(substr(text, span_start + 1, span_end - span_start)) FROM ${FIRST}
        JOIN articles ON articles.id = article_id WHERE form = 'pronoun'`)
      .pluck();
    this.#before = sqlite
      .prepare<[number], string>(`SELECT substr(text, max(1, span_start - 19), min(20, span_start)) FROM ${FIRST}
        JOIN articles ON articles.id = article_id WHERE form = 'name'`)
      .pluck();
  }

  /** Null where nothing tells, or the words disagree. */
  of(id: number): Gender {
    const titles = this.#before.all(id).map((words) => readTitle(/(\S+)\s+$/.exec(words)?.[1] ?? '')?.gender ?? null);
    return agreed(titles) ?? agreed(this.#pronouns.all(id).map(genderOfPronoun));
  }
}

function genderOfPronoun(word: string): Gender {
  if (/^(?:he|him|his|himself)$/.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'female' : null;
}

function agreed(genders: readonly Gender[]): Gender {
  const told = new Set(genders.filter((gender) => gender !== null));
  return told.size === 1 ? [...told][0]! : null;
}
