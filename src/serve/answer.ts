import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Recall } from './recall.ts';
import type { Html } from './shell.ts';

/** What a page answers: the same for people, for programs and for spreadsheets. */
export interface Answer {
  readonly title: string;
  readonly html: Html;
  /** As JSON: everything that the page shows. */
  readonly data: unknown;
  /** As CSV: its main list. */
  readonly rows: readonly object[];
}

/** Asks the graph. `question` is what stands behind `?` in the address. */
export type Ask = (db: Kysely<Database>, question: URLSearchParams, recall: Recall) => Promise<Answer>;

/** A page that is not there, or a question that cannot be meant; the message is shown to whoever asked. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message);
  }
}
