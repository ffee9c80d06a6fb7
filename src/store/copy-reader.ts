import type Sqlite from 'better-sqlite3';
import { type BodyWords, bodyWords } from './body-words.ts';
import type { ArticlesTable, BlocksTable, CopyLinksTable } from './database.ts';
import { similarityOf } from './is-copy.ts';
import { type SignedArticle, signed } from './signature.ts';

export type CopyLink = Omit<CopyLinksTable, 'holds'>;

interface Place {
  readonly article_id: number;
  readonly precedence: number;
  readonly ordinal: number;
}

interface Meeting {
  readonly precedence: number;
  /** How many values the two share. */
  shared: number;
  /** Among the values of either the place of the last one that is shared. */
  last: number;
  otherLast: number;
}

/**
 * How many that share a value are compared with all who share it, the likeliest originals first: more articles of one
 * site share words of the site than anybody could compare.
 */
const LEADING = 8;
/** Two articles are compared word for word where they share so many values … */
const SHARED = 2;
/** … and of the shorter's, as far as they go, this part. */
const PART = 0.4;

/** Reads who may be a copy of whom. What it says follows from the set of articles, whatever the order they came in. */
export class CopyReader {
  readonly #article: Sqlite.Statement<[number], Pick<ArticlesTable, 'id' | 'text'>>;
  readonly #blocks: Sqlite.Statement<[number], BlocksTable>;
  readonly #leading: Sqlite.Statement<[number], Place>;
  readonly #sharing: Sqlite.Statement<[number], Place>;
  readonly #links: Sqlite.Statement<[{ id: number }], CopyLink>;
  readonly #original: Sqlite.Statement<[number], number>;

  constructor(sqlite: Sqlite.Database) {
    this.#article = sqlite.prepare('SELECT id, text FROM articles WHERE id = ?');
    this.#blocks = sqlite.prepare('SELECT * FROM blocks WHERE article_id = ? ORDER BY ordinal');
    // A limit that is bound would have SQLite prepare the statement anew for each article.
    const sharing = `SELECT article_id, precedence, ordinal FROM article_shingles WHERE value = ?
      ORDER BY precedence, article_id`;
    this.#leading = sqlite.prepare(`${sharing} LIMIT ${LEADING + 1}`);
    this.#sharing = sqlite.prepare(sharing);
    this.#links = sqlite.prepare(`SELECT article_id, other_id, similarity FROM copy_links WHERE article_id = @id
      UNION ALL SELECT article_id, other_id, similarity FROM copy_links WHERE other_id = @id`);
    this.#original = sqlite
      .prepare<[number], number>(`SELECT other_id FROM copy_links WHERE article_id = ? AND NOT EXISTS (
        SELECT 1 FROM copy_links AS further WHERE further.article_id = copy_links.other_id AND further.holds = 1)
        ORDER BY similarity DESC, other_id LIMIT 1`)
      .pluck();
  }

  /** Undefined where there is no such article. */
  article(id: number): SignedArticle | undefined {
    const article = this.#article.get(id);
    return article && signed(article, this.#blocks.all(id));
  }

  /** What is stored of an article with whichever others. */
  storedLinks(id: number): CopyLink[] {
    return this.#links.all({ id });
  }

  /**
   * What should be: two are met where one of them is among the leading articles with a value of both, and the one that
   * comes later is then held against the other. `known` are links of which the words need not be compared again.
   */
  links(one: SignedArticle, known: readonly CopyLink[] = []): CopyLink[] {
    return [...this.#meetings(one)].flatMap(([id, meeting]) => this.#link(one, id, meeting, known) ?? []);
  }

  /** Of which article this one is a copy: of those that are none themselves the likest. */
  original(id: number): number | null {
    return this.#original.get(id) ?? null;
  }

  /** Of articles with the value, who is the first that does not lead any more while `id` does; undefined where none is. */
  successor(value: number, id: number): number | undefined {
    const places = this.#leading.all(value);
    const leads = places.slice(0, LEADING).some(({ article_id }) => article_id === id);
    return leads ? places[LEADING]?.article_id : undefined;
  }

  #link({ id, words, signature }: SignedArticle, other: number, meeting: Meeting, known: readonly CopyLink[]) {
    const behind = signature.precedence - meeting.precedence || id - other;
    const last = behind > 0 ? meeting.last : meeting.otherLast;
    if (meeting.shared < SHARED || meeting.shared < PART * (last + 1)) return null;
    const [article_id, other_id] = behind > 0 ? [id, other] : [other, id];
    const stored = known.find((link) => link.article_id === article_id && link.other_id === other_id);
    if (stored) return stored;
    const others = this.#wordsOf(other);
    const similarity = behind > 0 ? similarityOf(words, others) : similarityOf(others, words);
    return similarity === null ? null : { article_id, other_id, similarity };
  }

  /** Of an article that is stored. */
  #wordsOf(id: number): BodyWords {
    return bodyWords(this.#article.get(id)!.text, this.#blocks.all(id));
  }

  #meetings({ id, signature }: SignedArticle): Map<number, Meeting> {
    const meetings = new Map<number, Meeting>();
    for (const [ordinal, value] of signature.values.entries())
      for (const place of this.#met(value, id)) {
        const meeting = meetings.get(place.article_id) ?? { ...place, shared: 0, last: 0, otherLast: 0 };
        meeting.shared++;
        meeting.last = Math.max(meeting.last, ordinal);
        meeting.otherLast = Math.max(meeting.otherLast, place.ordinal);
        meetings.set(place.article_id, meeting);
      }
    meetings.delete(id);
    return meetings;
  }

  #met(value: number, id: number): Place[] {
    const leading = this.#leading.all(value).slice(0, LEADING);
    const leads = leading.length === LEADING && leading.some(({ article_id }) => article_id === id);
    return leads ? this.#sharing.all(value) : leading;
  }
}
