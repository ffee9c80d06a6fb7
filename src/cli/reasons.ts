import type { FileReason } from '../ingest-report.ts';
import { oneLine } from './printable.ts';

/** So many kinds of reasons are named. */
const NAMED = 10;

export interface ToldReasons {
  /** One for each path where there are few, else for each kind of reason, the most frequent first. */
  readonly lines: readonly string[];
  /** How many paths none of them tells of. */
  readonly untold: number;
}

/** What the graph has no record of is always named: nobody could look it up. */
export function tellReasons(files: readonly FileReason[]): ToldReasons {
  const [only, recorded] = [files.filter((file) => !file.recorded), files.filter((file) => file.recorded)];
  const kinds = recorded.length <= NAMED ? recorded.map((file) => [file]) : byKind(recorded);
  return {
    lines: [...only.map((file) => [file]), ...kinds.slice(0, NAMED)].map(tell),
    untold: kinds.slice(NAMED).flat().length,
  };
}

function byKind(files: readonly FileReason[]): FileReason[][] {
  const kinds = new Map<string, FileReason[]>();
  for (const file of files) {
    const kind = kindOf(file.reason);
    const known = kinds.get(kind);
    if (known) known.push(file);
    else kinds.set(kind, [file]);
  }
  return [...kinds.values()].sort((one, other) => other.length - one.length); // those of one size stay as they were
}

/** A reason less what is of this file alone: a line, another's path, a number. */
function kindOf(reason: string): string {
  return reason
    .replace(/ \(line \d+\)$/, '')
    .replace(/^(the same article as) .*/s, '$1 another')
    .replace(/(?<=\s)\d[\d.,]*/g, '…');
}

function tell(files: readonly FileReason[]): string {
  const [{ path, reason }] = files as [FileReason]; // none is without
  if (files.length === 1) return oneLine(`${path}: ${reason}`);
  const every = files.every((file) => file.reason === reason) ? reason : kindOf(reason);
  return oneLine(`${files.length.toLocaleString('en')} × ${every}, e.g. ${path}`);
}
