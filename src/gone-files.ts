import { lstatSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ArticleError } from './errors.ts';
import { attempt, isMissing } from './file-failure.ts';
import { type Offer, storedPath } from './find-files.ts';
import { fileOf } from './unpack/entry-path.ts';
import { isStandardInput } from './unpack/standard-input.ts';

/**
 * Of the files and entries that a graph knows, those given outright or lying in a given folder that are not there any
 * more. A folder that is itself not there says nothing about its files: it may be mistyped, or a disk that is not mounted.
 * What came from standard input is never gone.
 */
export function goneFiles(known: readonly string[], paths: readonly string[], offers: readonly Offer[]): string[] {
  const offered = new Map(offers.map((offer) => [offer.path, offer]));
  const outright = new Set(paths.map(storedPath));
  const folders = paths.filter(isFolder).map((path) => resolve(path, 'x').slice(0, -1));
  const covered = (path: string) => outright.has(path) || folders.some((folder) => resolve(path).startsWith(folder));
  const gone = (file: string) => !isStandardInput(file) && !isFound(offered.get(file)) && covered(file) && isGone(file);
  const files = new Map<string, boolean>();
  return known.filter((path) => {
    const file = fileOf(path);
    const known = files.get(file) ?? gone(file);
    files.set(file, known);
    return known;
  });
}

function isFound(offer: Offer | undefined): boolean {
  return offer !== undefined && (offer.refusal === null || offer.refusal.recorded);
}

function isFolder(path: string): boolean {
  const stats = attempt(() => statSync(path));
  return !(stats instanceof ArticleError) && stats.isDirectory();
}

function isGone(path: string): boolean {
  return isMissing(attempt(() => lstatSync(path)));
}
