import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ArticleError } from './errors.ts';
import { attempt, isMissing } from './file-failure.ts';
import { type Refused, refusedFor } from './refused.ts';
import { ordinalOf } from './unpack/entry-path.ts';

/** A file to be read, or something found on the way that cannot be. */
export interface Offer {
  /** As the graph names it: relative to the current folder, with `/`, where it lies inside, else absolute. */
  readonly path: string;
  readonly refusal: Refusal | null;
}

export interface Refusal extends Refused {
  /** Whether it is a file, which the graph keeps a record of; folders and what is not there are only reported. */
  readonly recorded: boolean;
}

export interface Found {
  /** In byte order of their paths, each path once. */
  readonly offers: readonly Offer[];
  /** Files in walked folders whose names do not end like an article's. */
  readonly leftAlone: number;
}

/** Stands for standard input among the paths. */
export const STANDARD_INPUT = '-';

const ARTICLE = /\.(?:md|markdown|txt|html?|xhtml|jsonl?|ndjson|csv|tsv|rss|atom|xml|warc)(?:\.gz)?$/i;
/**
 * Files that describe a folder: no articles, though they end like them, also where a shell lists them one by one
 * (`seeds/*`). A language may stand between: `README.de.md`.
 */
const DOCUMENTATION = /^(?:readme|licen[cs]e|changelog|contributing)(?:\.[a-z-]{2,5})?\.(?:md|markdown|txt)$/i;

/**
 * What the paths offer. A file is offered whatever its ending; a folder is walked for files that end like news does in
 * any format, without hidden entries, `node_modules` and the parts of saved pages. A link to a file in the folder counts
 * as the file; what a link leads to elsewhere, or to a folder (it could lead back), is not read unless the link is itself
 * one of the paths. `-` is what is known as `input`.
 */
export function findFiles(paths: readonly string[], input?: string): Found {
  const walk = new Walk();
  for (const path of paths)
    if (path === STANDARD_INPUT && input !== undefined) walk.offers.set(input, { path: input, refusal: null });
    else walk.name(path);
  const offers = [...walk.offers.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  return { offers, leftAlone: walk.leftAlone };
}

/** The path as the graph names it. */
export function storedPath(file: string): string {
  const path = resolve(file);
  const inside = relative(process.cwd(), path);
  const outside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return (outside ? path : inside).replaceAll(sep, '/');
}

class Walk {
  readonly offers = new Map<string, Offer>();
  leftAlone = 0;

  /** A path that the user gives. It is read even where a folder's walk passes over it. */
  name(file: string): void {
    const stats = attempt(() => statSync(file));
    if (stats instanceof ArticleError) this.#offer(file, refusedFile(file, stats));
    else if (stats.isDirectory()) this.#folder(file, realpathSync(file));
    else this.offers.set(storedPath(file), { path: storedPath(file), refusal: namedRefusal(file) });
  }

  /** `root` is where the walk began, without links. */
  #folder(folder: string, root: string): void {
    const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
    if (entries instanceof ArticleError) this.#offer(folder, { ...refusedFor(entries), recorded: false });
    else {
      const names = new Set(entries.map(({ name }) => name));
      for (const entry of entries)
        if (!isHidden(entry.name) && !isPartOfPage(entry.name, names))
          this.#entry(join(folder, entry.name), entry, root);
    }
  }

  #entry(file: string, entry: Dirent, root: string): void {
    if (entry.isDirectory()) this.#folder(file, root);
    else if (entry.isSymbolicLink() && isFolder(file)) this.#offer(file, LINKED_FOLDER);
    else if (!ARTICLE.test(entry.name)) this.leftAlone++;
    else if (isDescription(file)) this.#offer(file, DESCRIPTION);
    else this.#offer(file, entry.isSymbolicLink() ? linkRefusal(file, root) : misnamed(file));
  }

  #offer(file: string, refusal: Refusal | null): void {
    const path = storedPath(file);
    if (!this.offers.has(path)) this.offers.set(path, { path, refusal });
  }
}

const LINKED_FOLDER: Refusal = {
  status: 'skipped',
  reason: 'a link to a folder; name it outright to read what is in it',
  recorded: false,
};
const DESCRIPTION: Refusal = {
  status: 'skipped',
  reason: 'by its name it describes the folder; rename it if it is an article',
  recorded: true,
};
const LINKED_OUTSIDE: Refusal = {
  status: 'skipped',
  reason: 'a link to a file outside the folder; name it outright to read it',
  recorded: true,
};
/** Under such a path the graph keeps an entry of the file before the `#`. */
const NUMBERED: Refusal = {
  status: 'failed',
  reason: 'has a name that ends like the path of an entry in an archive, "#" and a number; rename it',
  recorded: false,
};
const DANGLING: Refusal = { status: 'failed', reason: 'is a link to a file that is not there', recorded: true };
const MISNAMED: Refusal = { status: 'failed', reason: 'has a name that is not valid UTF-8; rename it', recorded: true };

function namedRefusal(file: string): Refusal | null {
  if (ordinalOf(file) !== null) return NUMBERED;
  return isDescription(file) ? DESCRIPTION : null;
}

/** A path that cannot be looked at: not there at all, or a link that leads nowhere, which is. */
function refusedFile(file: string, refusal: ArticleError): Refusal {
  if (!isMissing(refusal)) return { ...refusedFor(refusal), recorded: true };
  return isThere(file) ? DANGLING : { ...refusedFor(refusal), recorded: false };
}

/** A link within a walked folder is read where it leads to a file in that folder. */
function linkRefusal(file: string, root: string): Refusal | null {
  const target = attempt(() => realpathSync(file));
  if (target instanceof ArticleError) return refusedFile(file, target);
  return target.startsWith(root.endsWith(sep) ? root : root + sep) ? null : LINKED_OUTSIDE;
}

/** Bytes that are no UTF-8 became U+FFFD when the folder was listed, and under that name there is nothing. */
function misnamed(file: string): Refusal | null {
  return file.includes('\uFFFD') && !isThere(file) ? MISNAMED : null;
}

function isThere(file: string): boolean {
  return !(attempt(() => lstatSync(file)) instanceof ArticleError);
}

function isDescription(file: string): boolean {
  return DOCUMENTATION.test(basename(file));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** What a browser saves beside a page: `Story_files` for `Story.html`. */
function isPartOfPage(name: string, beside: ReadonlySet<string>): boolean {
  const [, page] = /^(.+)_files$/.exec(name) ?? [];
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => beside.has(page + ending));
}

function isFolder(link: string): boolean {
  const stats = attempt(() => statSync(link));
  return !(stats instanceof ArticleError) && stats.isDirectory();
}
