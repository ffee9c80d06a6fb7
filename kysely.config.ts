import Sqlite from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { MIGRATIONS } from './src/store/open-file.ts';

/**
 * For kysely-ctl, which people who work on the tables may have beside the project: `npx kysely-ctl migrate list`. The
 * graph is the usual one or that of HEARSAY_DB. hearsay brings a graph up to date by itself and needs none of this.
 */
export default {
  dialect: new SqliteDialect({ database: async () => new Sqlite(process.env.HEARSAY_DB || 'data/graph.db') }),
  migrations: { provider: { getMigrations: async () => MIGRATIONS } },
};
