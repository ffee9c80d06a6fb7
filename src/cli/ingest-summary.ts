import { EVIDENCE_GRADE } from '../confidence.ts';
import type { FileReason, IngestReport } from '../ingest-report.ts';
import type { SpeakerRow } from '../query/top-speakers.ts';
import { DEFAULT_GRAPH } from './command.ts';
import { count } from './count.ts';
import { duration } from './pace.ts';
import { oneLine } from './printable.ts';
import { tellReasons } from './reasons.ts';
import type { Screen } from './screen.ts';
import { shellWord } from './shell-word.ts';

/** In milliseconds. */
const LONG = 10_000;

/**
 * What a run did, what the graph holds now and where it is, and what to ask it first. The graph's claims are all that are
 * kept; the speakers' are of evidence grade, as their answers will be.
 */
export function summary(screen: Screen, file: string, report: IngestReport, speakers: readonly SpeakerRow[]): string {
  const { bold } = screen.colours;
  const { articles, copies, actors, places, claims, evidenceGrade } = report.totals;
  const copied = copies > 0 ? ` (${copies} ${copies === 1 ? 'is a copy' : 'are copies'} of others)` : '';
  return [
    `${bold('files')}     ${outcomes(report)}`,
    ...reasons('failed', report.failures, file),
    ...reasons('skipped', report.skips, file),
    ...pace(screen, report),
    `${bold('graph')}     ${count(articles, 'article')}${copied}, ${count(actors, 'actor')}, ${count(places, 'place')}, ${count(claims, 'claim')}, ${evidenceGrade} of evidence grade`,
    ...(speakers.length > 0 ? [`${bold('speakers')}  ${speakers.map(spoken).join(', ')}`] : []),
    `${bold('database')}  ${file}`,
    '',
    'Try:',
    ...firstQuestions(screen.hearsay, file, speakers[0]).map((line) => `  ${line}`),
  ].join('\n');
}

function outcomes(report: IngestReport): string {
  const { files, loaded, unchanged, skipped, failed, pruned } = report;
  const parts = Object.entries({ loaded, unchanged, skipped, failed, 'gone and forgotten': pruned });
  const told = parts.filter(([, number]) => number > 0).map(([what, number]) => `${number} ${what}`);
  return told.length > 0
    ? `${files} (${told.join(', ')})`
    : `${files}: no file there that ends like news (.md, .html, .jsonl, .csv, .rss, .warc.gz …)`;
}

function reasons(status: string, files: readonly FileReason[], database: string): string[] {
  const { lines, untold } = tellReasons(files);
  const told = lines.map((line) => `  ${status}  ${line}`);
  if (untold === 0) return told;
  const query = `SELECT path, reason FROM sources WHERE status = '${status}'`;
  return [...told, `  and ${untold.toLocaleString('en')} more: sqlite3 ${shellWord(database)} "${query}"`];
}

/** Of a run that somebody had to wait for. */
function pace(screen: Screen, { took, loaded, slowest }: IngestReport): string[] {
  if (took < LONG) return [];
  const speed = (loaded * 1000) / took;
  const told = [
    duration(took),
    ...(loaded > 0 ? [`, ${speed < 10 ? speed.toFixed(1) : Math.round(speed)} articles a second`] : []),
    ...(slowest.length > 0 ? [`; the slowest: ${slowest.map(tellSlow).join(', ')}`] : []),
  ];
  return [`${screen.colours.bold('took')}      ${told.join('')}`];
}

function tellSlow({ path, took }: IngestReport['slowest'][number]): string {
  return `${oneLine(path)} (${(took / 1000).toFixed(1)} s)`;
}

function firstQuestions(hearsay: string, file: string, speaker: SpeakerRow | undefined): string[] {
  const db = file === DEFAULT_GRAPH ? '' : ` --db ${shellWord(file)}`;
  if (!speaker) return [`${hearsay} articles${db}`];
  const name = speaker.name.replaceAll("'", "''");
  const query = `SELECT speaker, cue, content FROM claims_full WHERE speaker LIKE '%${name}%' AND confidence >= ${EVIDENCE_GRADE}`;
  return [`${hearsay} claims --by ${shellWord(speaker.name)}${db}`, `sqlite3 ${shellWord(file)} ${shellWord(query)}`];
}

function spoken({ name, claims }: SpeakerRow): string {
  return `${oneLine(name)} (${count(claims, 'claim')})`;
}
