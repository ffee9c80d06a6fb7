import { EVIDENCE_GRADE } from '../confidence.ts';
import type { Grade } from '../query/grade.ts';
import { count } from './count.ts';
import type { Format } from './print-rows.ts';
import type { Screen } from './screen.ts';

/** Tells people at a terminal how many claims they do not see; nobody who chose a minimum, and no machine. */
export async function noteHidden(
  screen: Screen,
  { json, csv, minConfidence }: Format & Grade,
  hidden: () => Promise<number>,
): Promise<void> {
  if (json || csv || screen.width === undefined || minConfidence !== undefined) return;
  const claims = await hidden();
  if (claims > 0) screen.note(`${count(claims, 'more claim')} below confidence ${EVIDENCE_GRADE}: --min-confidence 0`);
}
