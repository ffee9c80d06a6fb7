import type { ArticleRow } from '../query/articles.ts';
import type { ClaimRow } from '../query/claims.ts';
import type { Segment } from '../query/segments.ts';
import { type MarkedBlock, showArticle, showClaim } from '../query/show.ts';
import { isWebAddress } from '../web-address.ts';
import type { ExportFile } from './export-file.ts';
import { PAGE_STYLE } from './page-style.ts';
import type { ExportFilter, Selection } from './selection.ts';
import { xmlText } from './xml-text.ts';

/** One page that needs nothing else: an article with its claims marked, or a set of claims, each in its paragraph. */
export function* evidencePage(selection: Selection, { article, minConfidence }: ExportFilter): Generator<ExportFile> {
  const grade = { minConfidence };
  yield {
    name: 'evidence.html',
    pieces: article === undefined ? claimsPage(selection) : articlePage(selection, article, grade),
  };
}

async function* articlePage(
  { db }: Selection,
  which: number | string,
  grade: { minConfidence: number | undefined },
): AsyncGenerator<string> {
  const shown = await showArticle(db, which, grade);
  if (!shown) return;
  const { article, claims, blocks } = shown;
  yield head(article.title ?? article.source_path);
  yield `<p class="about">${facts(articleFacts(article))}</p>\n${LEGEND}<article>\n${marked(blocks)}</article>\n`;
  yield `<h2>${claims.length} claims</h2>\n<ol>\n${claims.map((claim) => `<li id="claim-${claim.claim_id}">${sentence(claim)}</li>\n`).join('')}</ol>\n`;
  yield FOOT;
}

async function* claimsPage({ db, sqlite }: Selection): AsyncGenerator<string> {
  const ids = sqlite.prepare<[], number>('SELECT id FROM chosen_claims ORDER BY n').pluck();
  yield head('Claims and the words they rest on');
  yield LEGEND;
  for (const id of ids.iterate()) {
    const shown = (await showClaim(db, id))!;
    const { claim } = shown;
    const where = [claim.title, claim.publisher, claim.published_on, `${claim.source_path}:${claim.source_line}`];
    yield `<section id="claim-${id}">\n<h2>${sentence(claim)}</h2>\n<p class="about">${facts([...where, ...linked(claim.url)])}</p>\n`;
    yield `<blockquote>\n${marked(shown.blocks)}</blockquote>\n</section>\n`;
  }
  yield FOOT;
}

function articleFacts(article: ArticleRow): string[] {
  return [article.publisher, article.published_on, article.byline, article.source_path].filter((fact) => fact !== null);
}

/** Speaker, cue and content in a line, with how sure it is. */
function sentence({ speaker, speaker_text, cue, content, attitude, confidence, addressees, via }: ClaimRow): string {
  const who = speaker ?? speaker_text ?? 'somebody';
  const rest = [
    addressees && `to ${addressees}`,
    via && `via ${via}`,
    attitude,
    `${Math.round(confidence * 100)} % sure`,
  ];
  return `<bdi>${xmlText(who)}</bdi> <i>${xmlText(cue)}</i>: <bdi>${xmlText(content)}</bdi> <small>${facts(rest)}</small>`;
}

function facts(known: readonly (string | null)[]): string {
  return known
    .filter((fact) => fact)
    .map((fact) => (fact!.startsWith('<a ') ? fact : `<bdi>${xmlText(fact!)}</bdi>`))
    .join(' · ');
}

/** Only addresses of the web are links. */
function linked(url: string | null): string[] {
  return url !== null && isWebAddress(url) ? [`<a href="${xmlText(url)}" rel="noreferrer">original</a>`] : [];
}

const TAGS: Readonly<Record<MarkedBlock['kind'], string>> = {
  title: 'h2',
  heading: 'h3',
  dateline: 'p',
  caption: 'p',
  paragraph: 'p',
  quote: 'p',
};

function marked(blocks: readonly MarkedBlock[]): string {
  return blocks
    .map(({ kind, segments }) => `<${TAGS[kind]} class="${kind}">${segments.map(run).join('')}</${TAGS[kind]}>\n`)
    .join('');
}

function run({ text, parts }: Segment): string {
  if (parts.length === 0) return xmlText(text);
  const classes = [...new Set(parts.map(({ part }) => part))];
  const meanings = parts.map(({ part, means }) => (means === null ? part : `${part}: ${means}`));
  return `<mark class="${classes.join(' ')}" title="${xmlText([...new Set(meanings)].join('; '))}">${xmlText(text)}</mark>`;
}

const LEGEND =
  '<p class="legend"><mark class="speaker">who says it</mark> <mark class="cue">how</mark> <mark class="content">what</mark> <mark class="addressee">to whom</mark> <mark class="via">on whose word</mark> <mark class="about">about whom</mark> <mark class="place">where</mark></p>\n';

function head(title: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(title)}</title><style>${PAGE_STYLE}</style></head>
<body><main><h1>${xmlText(title)}</h1>
`;
}

const FOOT = '</main></body></html>\n';
