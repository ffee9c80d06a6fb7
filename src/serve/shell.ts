import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

export interface Shell {
  readonly title: string;
  readonly body: Html;
  /** The page's own address with its question, from which the other formats' addresses follow; null on pages without. */
  readonly address: URL | null;
  /** What was asked of the graph, as SQL. */
  readonly queries: readonly string[];
  /** The graph's file, as its own people know it. */
  readonly file: string;
}

const PAGES = [
  ['/', 'Overview'],
  ['/claims', 'Claims'],
  ['/actors', 'Actors'],
  ['/places', 'Places'],
  ['/articles', 'Articles'],
  ['/graph', 'Graph'],
] as const;

/** Everything around a page: it reads well without scripts, and without styles too. */
export function shell({ title, body, address, queries, file }: Shell): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · hearsay</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header>
<nav aria-label="Pages">${PAGES.map(([path, name]) => html`<a href="${path}"${address?.pathname === path ? html` aria-current="page"` : ''}>${name}</a> `)}</nav>
<search><form action="/claims"><label for="search">Search claims</label> <input id="search" name="q" type="search" value="${address?.searchParams.get('q') ?? ''}"> <button>Search</button></form></search>
</header>
<main id="main">
<h1><bdi>${title}</bdi></h1>
${body}
</main>
<footer>
${address ? formats(address) : ''}
${queries.length > 0 ? behind(queries, file) : ''}
</footer>
</body>
</html>`;
}

function formats(address: URL): Html {
  const as = (ending: string) =>
    `${address.pathname === '/' ? '/overview' : address.pathname}.${ending}${address.search}`;
  return html`<p>This page as <a href="${as('json')}">JSON</a> or <a href="${as('csv')}">CSV</a>.</p>`;
}

function behind(queries: readonly string[], file: string): Html {
  return html`<details><summary>The SQL behind this page</summary>
<p>Paste it into <code>sqlite3 ${file}</code>.</p>
${whole(queries).map(
  (query) => html`<pre tabindex="0"><code>${query};</code></pre>
`,
)}</details>`;
}

/** Each query once, without those that are a part of another. */
function whole(queries: readonly string[]): string[] {
  const all = [...new Set(queries)];
  return all.filter((query) => !all.some((other) => other !== query && other.includes(query)));
}
