/** What docs/datasette.json says of a table. */
export interface TableMetadata {
  readonly description?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly facets?: readonly string[];
  readonly label_column?: string;
  readonly sort_desc?: string;
  readonly fts_table?: string;
}

export interface Metadata {
  readonly databases: {
    readonly graph: {
      readonly queries: Readonly<Record<string, { readonly sql: string }>>;
      readonly tables: Readonly<Record<string, TableMetadata>>;
    };
  };
}

/** The metadata with what docs/SCHEMA.md says of each table and column, in plain words. */
export function described(metadata: Metadata, schema: string): Metadata {
  const tables: Record<string, TableMetadata> = {};
  for (const [, name, body] of schema.matchAll(/^### `(\w+)`\n\n(.*?)(?=^### |^## )/gms)) {
    if (!/^\| column \|/m.test(body!)) continue;
    const [description] = body!.trim().split('\n\n');
    const own = metadata.databases.graph.tables[name!];
    tables[name!] = { ...own, description: plain(description!), columns: columnsOf(body!) };
  }
  return { ...metadata, databases: { graph: { ...metadata.databases.graph, tables } } };
}

/** The last cell of each row says what a column means. */
function columnsOf(body: string): Record<string, string> {
  const rows = [...body.matchAll(/^\| `(\w+)` \|(.*)\|$/gm)];
  const told = rows.map(([, name, rest]) => [name!, plain(rest!.split(' | ').at(-1)!.trim())] as const);
  return Object.fromEntries(told.filter(([, meaning]) => meaning !== ''));
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .replace(/^→ /, 'points at ')
    .replaceAll('\n', ' ');
}
