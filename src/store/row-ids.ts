import { contentId, nestedId } from '../ids.ts';

/** A span as the tables spell it: half-open, in code points. */
export interface RowSpan {
  readonly span_start: number;
  readonly span_end: number;
}

/** The parts of an article that make it this article: two files that agree in them hold one and the same. */
export interface ArticleKey {
  readonly url: string | null;
  readonly published_on: string | null;
  /** The publisher's name. */
  readonly publisher: string | null;
  readonly text: string;
}

export function articleId({ url, published_on, publisher, text }: ArticleKey): number {
  return contentId('article', url, published_on, publisher, text);
}

/** A claim is its words: who speaks, the cue, the content. How it is typed may change without a new id. */
export interface ClaimKey {
  readonly article_id: number;
  readonly cue: RowSpan;
  readonly contents: readonly RowSpan[];
  /** Null for a speaker of whom the article has no words. */
  readonly speakers: readonly (RowSpan | null)[];
}

export function claimId({ article_id, cue, contents, speakers }: ClaimKey): number {
  const spell = (span: RowSpan | null) => (span ? `${span.span_start}-${span.span_end}` : '');
  return nestedId(article_id, 'claim', spell(cue), contents.map(spell).join(), speakers.map(spell).join());
}
