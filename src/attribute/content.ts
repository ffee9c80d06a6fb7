import { type Clause, type Content, hasClause, trim } from './clause.ts';
import { isSpeech, type Unit } from './frame.ts';
import { isDay, isPronounSubject, nounPhraseAfter, type Range } from './noun-phrase.ts';
import { unanswered, unspoken } from './silence.ts';
import { isLoose } from './source.ts';

/** The first pattern that fits: what follows the cue as its complement, else what stands before it. */
export function findContent(clause: Clause): Content | undefined {
  if (clause.cue.word.frames.has('source')) return besideSourcePhrase(clause);
  const speech = beforeCue(clause, isSpeech);
  if (speech) return interrupted(clause, speech);
  const after = unanswered(clause) ?? afterCue(clause);
  const clauseBefore = after ? undefined : beforeCue(clause, ({ text }) => text === ',');
  return clauseBefore ? interrupted(clause, clauseBefore) : (after ?? unspoken(clause));
}

/** `According to X, ______`   `______, according to X` */
function besideSourcePhrase({ units, cue, source }: Clause): Content | undefined {
  if (!source) return undefined;
  if (cue.first <= 1) {
    const comma = units.findIndex((unit, at) => at >= source.last && unit.text === ',');
    const range = comma === -1 ? undefined : trim(units, comma + 1, units.length);
    return range && { ranges: [range], confidence: 0.85 };
  }
  const range = trim(units, 0, cue.first);
  if (!range) return undefined;
  // "a storm that, according to the ledger, came from the south": a parenthesis, and the clause goes on.
  const parted = units[cue.first - 1]!.text === ',' && units[source.last]?.text === ',';
  const tail =
    parted && /^(?:VERB|AUX)$/.test(units[source.last + 1]?.pos ?? '')
      ? trim(units, source.last + 1, units.length)
      : undefined;
  return { ranges: tail ? [range, tail] : [range], confidence: 0.85 };
}

/** `______, X said`   `______,” said X`: what stands before, if it ends as `closes` asks. */
function beforeCue(clause: Clause, closes: (unit: Unit) => boolean): Content | undefined {
  const { units, cue } = clause;
  const { frames, strong } = cue.word;
  if (cue.voice === 'participle' || !frames.has('quote')) return undefined;
  const edge = startOfReport(clause);
  const closer = units[edge - 1];
  if (!closer || !closes(closer)) return undefined;
  const range = trim(units, 0, closer.quote ? edge : edge - 1);
  if (!range) return undefined;
  if (closer.quote) return { ranges: [speechOnly(units, range)], confidence: 0.95 };
  if (!strong || !frames.has('that')) return undefined;
  const parenthetical = units[endOfReport(clause)]?.text === ',';
  return parenthetical || hasClause(units, range) ? { ranges: [range], confidence: 0.75 } : undefined;
}

/** Where source and cue together begin, and where they end. */
function startOfReport({ cue, source }: Clause): number {
  return source && source.last <= cue.first ? source.first : cue.first;
}

function endOfReport({ cue, source }: Clause): number {
  return Math.max(cue.last, source?.last ?? 0);
}

/** A frame that opens with speech is speech up to the source; a lead-in ("He paused.") is not part of it. */
function speechOnly(units: readonly Unit[], range: Range): Range {
  const first = units.findIndex((unit) => isSpeech(unit));
  const lead = units.slice(range.first, first);
  return first > range.first && lead.at(-1)?.text === ',' && !hasClause(units, { first: range.first, last: first })
    ? { first, last: range.last }
    : range;
}

/** `“______,” X said, “______”`   `______, X said, ______`: what was said goes on after the source. */
function interrupted(clause: Clause, before: Content): Content {
  const { units, limit } = clause;
  const rest = endOfReport(clause);
  const range = before.ranges[0]!;
  if (units[range.last - 1]!.quote) {
    const resumed = units.findIndex(
      (unit, at) => at >= rest && at <= rest + 12 && unit.quote !== null && isSpeech(unit),
    );
    const goesOn = resumed > 0 && /^[,:—–]$/.test(units[resumed - 1]!.text);
    return goesOn ? { ...before, ranges: [range, { first: resumed, last: resumed + 1 }] } : before;
  }
  const opener = units[rest + 1];
  const goesOn =
    units[rest]?.text === ',' &&
    opener &&
    (/^(?:ADP|SCONJ|CCONJ|VERB|AUX)$/.test(opener.pos) || !hasClause(units, range));
  const tail = goesOn ? trim(units, rest + 1, limit) : undefined;
  return tail ? { ...before, ranges: [range, tail] } : before;
}

function afterCue(clause: Clause): Content | undefined {
  const { units, cue, limit } = clause;
  const { frames, strong } = cue.word;
  const start = afterHearer(clause);
  const content = (first: number, confidence: number): Content | undefined => {
    const range = trim(units, first, limit);
    return range && { ranges: [range], confidence };
  };
  // "declined to comment *on the report*" has its topic there; "on Friday" is only a day.
  const isTopic = frames.has(units[start]?.lower ?? '') && !frames.has('that') && !isDay(units[start + 1]);
  const opener = isTopic ? start : skipAdverbials(units, start, limit);
  const next = units[opener];
  if (!next || opener >= limit) return undefined;
  const speech = quoteAfter(units, opener, strong);
  if (speech !== undefined && (frames.has('quote') || frames.has('that'))) return content(speech, 0.95);
  const that = thatAfter(units, start, limit);
  if (that !== undefined && frames.has('that') && (strong || that <= start + 1))
    return content(that, strong ? 0.9 : 0.7);
  const judged = strong ? undefined : judgementIn(clause, opener);
  if (judged) return judged;
  if (!strong || (cue.voice === 'participle' && !isLoose(units, cue))) return undefined;
  if (frames.has('wh') && /^(?:whether|if|how|why|what|when|where|who)$/.test(next.lower)) return content(opener, 0.75);
  if (frames.has('inf') && next.lower === 'to' && /^(?:VERB|AUX|ADV|PART)$/.test(units[opener + 1]?.pos ?? ''))
    return content(opener, 0.75);
  if (frames.has('that') && startsClause(units, opener, limit)) return content(opener, 0.8);
  // "accused *him of fraud*", but "warned him of *the fraud*": who is judged belongs to the judgement.
  if (frames.has(next.lower)) return content(frames.has('that') || start === cue.last ? opener + 1 : cue.last, 0.7);
  // What is said of somebody is said of them: "thanked *Roth*". A bare day is no object.
  const object = start > cue.last && !frames.has('that') ? cue.last : opener;
  if (frames.has('np') && object <= start && (isPhraseStart(units[object]!) || /^at$|.ing$/.test(units[object]!.lower)))
    return content(object, 0.6);
  return undefined;
}

/**
 * "called *the deal “a disgrace”*": a word that often does something else, with words in quotation marks. A capital
 * there is a name or a title, and nobody's judgement: "called his mother “Mum”".
 */
function judgementIn({ units, cue, limit }: Clause, opener: number): Content | undefined {
  const quoted = units.findIndex(
    ({ quote }, at) => at >= opener && at < Math.min(limit, opener + 10) && quote !== null,
  );
  const isJudgement = quoted > opener && cue.word.frames.has('np') && /^\P{L}*\p{Ll}/u.test(units[quoted]!.text);
  const range =
    isJudgement && !hasClause(units, { first: opener, last: quoted }) ? trim(units, cue.last, limit) : undefined;
  return range && { ranges: [range], confidence: 0.6 };
}

function afterHearer({ units, cue, source }: Clause): number {
  const start = source && source.first >= cue.last ? source.last : cue.last;
  const { frames } = cue.word;
  if (frames.has('to-hearer') && units[start]?.lower === 'to') return nounPhraseAfter(units, start + 1)?.last ?? start;
  if (!frames.has('hearer') || units[start]?.quote) return start;
  const hearer = nounPhraseAfter(units, start);
  const of = frames.has('of')
    ? units.findIndex(({ lower }, at) => at >= start && at < (hearer?.last ?? start) && lower === 'of')
    : -1;
  return of === -1 ? (hearer?.last ?? start) : of;
}

/** "said *on Monday* that", "said *in his letter to Putin* that", "said *in a statement*: “" */
function skipAdverbials(units: readonly Unit[], start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const unit = units[at]!;
    if (unit.pos === 'ADV' && !/^(?:how|why|when|where)$/.test(unit.lower)) at++;
    else if (isDay(unit)) at++;
    else if (unit.lower === 'at' && /^(?:least|most)$/.test(units[at + 1]?.lower ?? '')) break;
    else if (/^(?:on|in|at|during|after|via|through|by|before|late|early|last|this|earlier)$/.test(unit.lower))
      at = Math.max(at + 1, nounPhraseAfter(units, at + 1)?.last ?? 0);
    else break;
  }
  return at;
}

const FARTHEST_THAT = 14;

/** "that" as the mark of the content, not as "that plan": adverbials and the addressee may stand between. */
function thatAfter(units: readonly Unit[], start: number, limit: number): number | undefined {
  for (let at = start; at < Math.min(limit, start + FARTHEST_THAT); at++) {
    const unit = units[at]!;
    if (unit.lower === 'that') return at;
    if (unit.quote || /^(?:VERB|AUX)$/.test(unit.pos) || /^[.;:?!]$/.test(unit.text)) return undefined;
  }
  return undefined;
}

/** `said: “…”`, `said, “…”`, `told reporters “…”` */
function quoteAfter(units: readonly Unit[], opener: number, strong: boolean): number | undefined {
  const at = /^[:,—–]$/.test(units[opener]!.text) ? opener + 1 : opener;
  const unit = units[at];
  if (unit?.quote && (at > opener || (strong && isSpeech(unit)))) return at;
  return units[opener]!.text === ':' && unit ? at : undefined;
}

function isPhraseStart({ pos, lower, quote }: Unit): boolean {
  return (
    quote !== null ||
    (/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/.test(pos) && !/^(?:him|himself|herself|themselves|it)$/.test(lower))
  );
}

/** "said *the war was over*": a subject with a finite verb behind it. */
function startsClause(units: readonly Unit[], first: number, limit: number): boolean {
  const { pos, lower, quote } = units[first]!;
  const nominal =
    quote !== null || /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|SCONJ)$/.test(pos) || /^(?:there|if|when)$/.test(lower);
  return nominal && hasClause(units, { first: first + (isPronounSubject(units[first]!) ? 0 : 1), last: limit });
}
