/** The path of an entry, counted from 1. */
export function entryPath(path: string, ordinal: number): string {
  return `${path}#${ordinal}`;
}

/** The file in which an entry lies: the path itself where it is no entry of many. */
export function fileOf(path: string): string {
  return path.replace(/#\d+$/, '');
}

/** Which of a file's entries this is, counted from 1; null for the file itself. */
export function ordinalOf(path: string): number | null {
  const [, digits] = /#(\d+)$/.exec(path) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** In byte order of the files, and within one in the order of its entries. */
export function comparePaths(one: string, other: string): number {
  const byFile = Buffer.compare(Buffer.from(fileOf(one)), Buffer.from(fileOf(other)));
  return byFile || (ordinalOf(one) ?? 0) - (ordinalOf(other) ?? 0);
}
