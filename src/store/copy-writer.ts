import type Sqlite from 'better-sqlite3';
import { type CopyLink, CopyReader } from './copy-reader.ts';
import type { SignedArticle } from './signature.ts';

/**
 * Keeps which articles are copies of which as the articles at hand have it, whatever the order in which they came. An
 * article costs its own words and those of its copies. Always inside the transaction in which the articles changed.
 */
export class CopyWriter {
  readonly #reader: CopyReader;
  readonly #addShingle: Sqlite.Statement;
  readonly #dropShingle: Sqlite.Statement<[number, number, number]>;
  readonly #addLink: Sqlite.Statement<[CopyLink]>;
  readonly #dropLink: Sqlite.Statement<[CopyLink]>;
  readonly #copiesOf: Sqlite.Statement<[number], number>;
  readonly #held: Sqlite.Statement<[number], number>;
  readonly #hold: Sqlite.Statement<[{ id: number; original: number | null }]>;
  /** Articles that may have other links now; those that came with what was read of them. */
  readonly #met = new Map<number, SignedArticle | null>();
  /** Articles that may be copies of another one now, or of none. */
  readonly #pending = new Set<number>();

  constructor(sqlite: Sqlite.Database) {
    this.#reader = new CopyReader(sqlite);
    this.#addShingle = sqlite.prepare(
      'INSERT INTO article_shingles (value, precedence, article_id, ordinal) VALUES (?, ?, ?, ?)',
    );
    this.#dropShingle = sqlite.prepare(
      'DELETE FROM article_shingles WHERE value = ? AND precedence = ? AND article_id = ?',
    );
    this.#addLink = sqlite.prepare(`INSERT INTO copy_links (article_id, other_id, similarity, holds)
      VALUES (@article_id, @other_id, @similarity, 0)`);
    this.#dropLink = sqlite.prepare('DELETE FROM copy_links WHERE article_id = @article_id AND other_id = @other_id');
    this.#copiesOf = sqlite.prepare<[number], number>('SELECT article_id FROM copy_links WHERE other_id = ?').pluck();
    this.#held = sqlite
      .prepare<[number], number>('SELECT other_id FROM copy_links WHERE article_id = ? AND holds = 1')
      .pluck();
    this.#hold = sqlite.prepare('UPDATE copy_links SET holds = (other_id IS @original) WHERE article_id = @id');
  }

  /** Takes in an article that is stored now. */
  add(article: SignedArticle): void {
    const { id, signature } = article;
    const { values, precedence } = signature;
    for (const [ordinal, value] of values.entries()) this.#addShingle.run(value, precedence, id, ordinal);
    for (const value of values) this.#meetSuccessor(value, id);
    this.#met.set(id, article);
  }

  /** Lets go of an article that was stored until now. */
  remove({ id, signature }: SignedArticle): void {
    const { values, precedence } = signature;
    for (const value of values) this.#meetSuccessor(value, id);
    for (const value of values) this.#dropShingle.run(value, precedence, id);
    for (const link of this.#reader.storedLinks(id)) this.#unlink(link);
    this.#met.delete(id);
  }

  /** Writes what follows from all that came and went. */
  settle(): void {
    for (const [id, article] of this.#met) this.#relink(article ?? this.#reader.article(id));
    this.#met.clear();
    // An article depends on those before it alone, so this ends, in whatever order they are taken.
    for (const id of this.#pending) {
      this.#pending.delete(id);
      this.#decide(id);
    }
  }

  /** Who leads in place of an article that goes, or does not lead any more because of one that came. */
  #meetSuccessor(value: number, id: number): void {
    const other = this.#reader.successor(value, id);
    if (other !== undefined && !this.#met.has(other)) this.#met.set(other, null);
  }

  #relink(article: SignedArticle | undefined): void {
    if (!article) return;
    const stored = this.#reader.storedLinks(article.id);
    const expected = this.#reader.links(article, stored);
    for (const link of stored) if (!expected.includes(link)) this.#unlink(link);
    for (const link of expected)
      if (!stored.includes(link)) {
        this.#addLink.run(link);
        this.#pending.add(link.article_id);
      }
  }

  #unlink(link: CopyLink): void {
    const held = this.#held.get(link.article_id) === link.other_id;
    this.#dropLink.run(link);
    this.#pending.add(link.article_id);
    if (held) this.#passOn(link.article_id);
  }

  /** Who is held against an article that has become an original, or is none any more. */
  #passOn(id: number): void {
    for (const copy of this.#copiesOf.all(id)) this.#pending.add(copy);
  }

  #decide(id: number): void {
    const original = this.#reader.original(id);
    const before = this.#held.get(id) ?? null;
    if (original !== before) this.#hold.run({ id, original });
    if ((original === null) !== (before === null)) this.#passOn(id);
  }
}

/** Finds the copies in a whole graph, as one of an older version needs it. */
export function settleAllCopies(sqlite: Sqlite.Database): void {
  if (sqlite.prepare('SELECT 1 FROM article_shingles LIMIT 1').get()) return;
  const reader = new CopyReader(sqlite);
  const writer = new CopyWriter(sqlite);
  for (const id of sqlite.prepare<[], number>('SELECT id FROM articles ORDER BY id').pluck().all()) {
    writer.add(reader.article(id)!);
    writer.settle();
  }
}
