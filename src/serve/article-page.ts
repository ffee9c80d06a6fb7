import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import type { ClaimRow } from '../query/claims.ts';
import type { Segment } from '../query/segments.ts';
import { type MarkedArticle, type MarkedBlock, showArticle } from '../query/show.ts';
import type { Database } from '../store/database.ts';
import { articleAddress, asking, isWeb } from './addresses.ts';
import { type Answer, NoAnswer } from './answer.ts';
import { sentence } from './claim-list.ts';
import { confidence } from './question.ts';
import type { Html } from './shell.ts';

/** An article as its readers know it, its claims marked in place, and a card for each beside them. */
export async function askArticle(db: Kysely<Database>, question: URLSearchParams, id: number): Promise<Answer> {
  const shown = await showArticle(db, id, { minConfidence: confidence(question) });
  if (!shown) throw new NoAnswer(404, `there is no article ${id}`);
  const links = await db.selectFrom('links').select('url').distinct().where('article_id', '=', id).execute();
  const { article, claims } = shown;
  return {
    title: article.title ?? article.source_path,
    data: shown,
    rows: claims,
    html: html`${about(shown)}
${LEGEND}
<article>${rows(shown)}</article>
${linksOut(links.map(({ url }) => url).filter(isWeb))}`,
  };
}

function about({ article, claims, blocks }: MarkedArticle): Html {
  const { published_on, publisher, byline, source_path, url, copy_of, also_published_by } = article;
  const line = blocks[0]?.source_line ?? 1;
  return html`<p class="soft">${published_on ? html`<time datetime="${published_on}">${published_on}</time> · ` : ''}${publisher ? html`<a href="${asking('/articles', { publisher })}"><bdi>${publisher}</bdi></a> · ` : ''}${byline ? html`<bdi>${byline}</bdi> · ` : ''}<bdi>${source_path}:${line}</bdi>${isWeb(url) ? html` · <a href="${url}" rel="noreferrer">original</a>` : ''} · ${claims.length} claims${copy_of === null ? '' : html` · <a href="${articleAddress(copy_of)}">a copy</a>`}${also_published_by === null ? '' : html` · also published by <bdi>${also_published_by}</bdi>`}</p>`;
}

const LEGEND = html`<p class="soft">Marked: <span class="part speaker">who says it</span>, <span class="part cue">how</span>, <span class="part content">what</span>, <span class="part addressee">to whom</span>, <span class="part via">on whose word</span>, <span class="part about">about whom</span>, <span class="part place">where</span>.</p>`;

/** Each block beside the cards of the claims whose cue stands in it. */
function rows({ blocks, claims }: MarkedArticle): Html[] {
  const numbers = new Map(claims.map(({ claim_id }, at) => [claim_id, at + 1]));
  const waiting = new Map(claims.map((claim) => [claim.claim_id, claim]));
  // The page's own heading is the title already.
  const shown = blocks.filter(
    ({ kind, segments }) => kind !== 'title' || segments.some(({ parts }) => parts.length > 0),
  );
  return shown.map((block) => {
    const cues = block.segments.flatMap(({ parts }) => parts.filter(({ part }) => part === 'cue'));
    const here = [...new Set(cues.map(({ claim_id }) => claim_id))].flatMap((id) => waiting.get(id) ?? []);
    for (const { claim_id } of here) waiting.delete(claim_id);
    return html`<div class="row">${blockOf(block, numbers)}<div>${here.map((claim) => card(claim, numbers.get(claim.claim_id)!))}</div></div>
`;
  });
}

function card(claim: ClaimRow, number: number): Html {
  const facts = [
    claim.attitude,
    claim.form,
    claim.polarity === 'negative' ? 'negative' : null,
    claim.said_on && `said ${claim.said_on}`,
    claim.via && `via ${claim.via}`,
    claim.about && `about ${claim.about}`,
  ];
  return html`<aside class="card" id="claim-${claim.claim_id}" aria-label="Claim ${number}"><a href="#cue-${claim.claim_id}">${number}</a> ${sentence(claim)}<br><small>${facts.filter(Boolean).join(' · ')} · ${Math.round(claim.confidence * 100)} % · <a href="#claim-${claim.claim_id}">link</a></small></aside>`;
}

function blockOf({ kind, segments }: MarkedBlock, numbers: ReadonlyMap<number, number>): Html {
  const inner = segments.map((segment) => run(segment, numbers));
  switch (kind) {
    case 'title':
      return html`<h2>${inner}</h2>`;
    case 'heading':
      return html`<h3>${inner}</h3>`;
    case 'quote':
      return html`<blockquote>${inner}</blockquote>`;
    default:
      return html`<p class="${kind}">${inner}</p>`;
  }
}

/** Words of several claims at once bear the marks of all of them. A cue has its claim's number behind it. */
function run({ text, span_start, parts }: Segment, numbers: ReadonlyMap<number, number>): Html {
  if (parts.length === 0) return html`${text}`;
  const classes = [...new Set(parts.map(({ part }) => part))].join(' ');
  const told = [
    ...new Set(
      parts.map(({ claim_id, part, means }) => `${numbers.get(claim_id)} ${part}${means ? `: ${means}` : ''}`),
    ),
  ];
  const cues = parts.filter((part) => part.part === 'cue' && part.span_start === span_start);
  return html`<span class="part ${classes}" title="${told.join('; ')}">${text}</span>${cues.map(({ claim_id }) => html`<sup id="cue-${claim_id}"><a href="#claim-${claim_id}" aria-label="claim ${numbers.get(claim_id)}">${numbers.get(claim_id)}</a></sup>`)}`;
}

function linksOut(urls: readonly string[]): Html {
  if (urls.length === 0) return html``;
  return html`<h2>Links in the text</h2><ul>${urls.map((url) => html`<li><a href="${url}" rel="noreferrer">${url}</a></li>`)}</ul>`;
}
