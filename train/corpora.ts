import { existsSync } from 'node:fs';

/** Where contributors keep the corpora; nothing of them is part of this repository. */
const CORPORA = new URL('../../shared/corpora/', import.meta.url);

/** The URL of a corpus file or folder, or undefined where it is absent: say so and go on. */
export function corpus(path: string): URL | undefined {
  const url = new URL(path, CORPORA);
  return existsSync(url) ? url : undefined;
}
