import type Sqlite from 'better-sqlite3';
import type { Problem } from './problem.ts';

interface Index {
  readonly table: string;
  readonly columns: string;
  /** SQL that gives what the index should hold, its rowid first. */
  readonly content: string;
}

const INDEXES: readonly Index[] = [
  { table: 'articles_fts', columns: 'title, text', content: 'SELECT id, title, text FROM articles' },
  { table: 'claims_fts', columns: 'content', content: 'SELECT claim_id, content FROM claims_full' },
];

/**
 * Holds each search index to what it indexes. FTS5's own check is a write, which a read-only file refuses; so the
 * index is made anew among the temporary tables, and the two lists of words are read side by side.
 */
export function searchProblems(sqlite: Sqlite.Database): Problem[] {
  return INDEXES.flatMap(({ table, columns, content }) => {
    const options = `content = '', ${tokenizerOf(sqlite, table)}`;
    sqlite.exec(`CREATE VIRTUAL TABLE temp.anew USING fts5 (${columns}, ${options});
      INSERT INTO temp.anew (rowid, ${columns}) ${content};
      CREATE VIRTUAL TABLE temp.words_anew USING fts5vocab (temp, anew, instance);
      CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, ${table}, instance)`);
    const found = firstDifference(sqlite);
    sqlite.exec('DROP TABLE temp.words; DROP TABLE temp.words_anew; DROP TABLE temp.anew');
    const problem = 'the index is not that of the rows it indexes; ingest into a new file';
    return found === null ? [] : [{ table, row: `the word "${found}"`, problem }];
  });
}

/** `tokenize = '…'` as the index was made with. */
function tokenizerOf(sqlite: Sqlite.Database, table: string): string {
  const made = sqlite.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table);
  const [option] = /tokenize\s*=\s*'[^']*'/.exec(made ?? '') ?? [];
  if (option === undefined) throw new Error(`the index ${table} names no tokenizer`);
  return option;
}

interface Word {
  readonly term: string;
  readonly times: number;
  readonly places: number;
}

/** Each word with how often it stands and a sum over where it stands, in the order of the words. */
const WORDS = (vocabulary: string) => `SELECT term, count(*) AS times,
  sum((doc % 1000003 * 8191 + "offset" * 31 + length(col)) * (doc % 8191 + "offset" + 1) % 2147483647) AS places
  FROM temp.${vocabulary} GROUP BY term ORDER BY term`;

function firstDifference(sqlite: Sqlite.Database): string | null {
  const anew = sqlite.prepare<[], Word>(WORDS('words_anew')).iterate();
  try {
    for (const word of sqlite.prepare<[], Word>(WORDS('words')).iterate()) {
      const { value } = anew.next();
      if (word.term !== value?.term || word.times !== value.times || word.places !== value.places) return word.term;
    }
    return anew.next().value?.term ?? null;
  } finally {
    anew.return?.();
  }
}
