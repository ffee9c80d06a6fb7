import { claimRecords } from './claim-records.ts';
import { type ExportFile, gathered } from './export-file.ts';
import type { Selection } from './selection.ts';

/** A line for each claim: an object with the columns of `claims_full`, its parts, contents and places. */
export function* jsonLines(selection: Selection): Generator<ExportFile> {
  yield { name: 'claims.jsonl', pieces: gathered(lines(selection)) };
}

function* lines(selection: Selection): Generator<string> {
  for (const claim of claimRecords(selection)) yield `${JSON.stringify(claim)}\n`;
}
