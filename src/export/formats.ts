import type { ExportFile } from './export-file.ts';
import type { ExportFilter, Selection } from './selection.ts';

export type FilesOf = (selection: Selection, filter: ExportFilter) => Iterable<ExportFile>;

export interface ExportFormat {
  readonly about: string;
  /** Whether it is several files, for which a folder is needed. */
  readonly folder: boolean;
  /** Only when it is wanted, so that no other command waits for the libraries. */
  readonly load: () => Promise<FilesOf>;
}

/** Each format by the name that a user gives it. */
export const EXPORT_FORMATS = {
  csv: {
    about: 'a folder of CSV files: claims, who takes part in them, articles, actors, places, offices',
    folder: true,
    load: async () => (await import('./csv-files.ts')).csvFiles,
  },
  parquet: {
    about: 'the same tables as Parquet',
    folder: true,
    load: async () => (await import('./parquet-files.ts')).parquetFiles,
  },
  jsonl: {
    about: 'JSON lines: a claim each, with all that takes part in it',
    folder: false,
    load: async () => (await import('./json-lines.ts')).jsonLines,
  },
  graphml: {
    about: 'who says what about whom, as a graph',
    folder: false,
    load: async () => (await import('./graphml.ts')).graphMl,
  },
  gexf: { about: 'the same for Gephi', folder: false, load: async () => (await import('./gexf.ts')).gexf },
  jsonld: {
    about: 'JSON-LD in the words of schema.org',
    folder: false,
    load: async () => (await import('./json-ld.ts')).jsonLd,
  },
  turtle: {
    about: 'RDF in the words of PROV-O and schema.org',
    folder: false,
    load: async () => (await import('./provenance.ts')).provenance,
  },
  ftm: {
    about: 'entities of FollowTheMoney, for Aleph',
    folder: false,
    load: async () => (await import('./follow-the-money.ts')).ftmEntities,
  },
  'ftm-statements': {
    about: 'the same as statements, in CSV',
    folder: false,
    load: async () => (await import('./follow-the-money.ts')).ftmStatements,
  },
  html: {
    about: 'one page to show: claims, or an article, with the words marked',
    folder: false,
    load: async () => (await import('./evidence-page.ts')).evidencePage,
  },
} as const satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof EXPORT_FORMATS;
