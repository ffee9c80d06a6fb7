import { type CompiledQuery, type Kysely, type KyselyPlugin, SqliteQueryCompiler } from 'kysely';
import type { Database } from '../store/database.ts';

/** The graph, and what is asked of it from now on, as SQL that can be pasted. */
export interface Traced {
  readonly db: Kysely<Database>;
  readonly queries: string[];
}

export function traced(db: Kysely<Database>): Traced {
  const queries: string[] = [];
  const compiler = new SqliteQueryCompiler();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      queries.push(written(compiler.compileQuery(node, queryId)));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), queries };
}

/** With the values in their places; what stands between quotation marks is none of them. */
function written({ sql, parameters }: CompiledQuery): string {
  let at = 0;
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (part) => (part === '?' ? literal(parameters[at++]) : part));
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : `'${String(value).replaceAll("'", "''")}'`;
}
