import * as chrono from 'chrono-node';
import { WordFacts } from '../words.ts';

/**
 * What chrono-node finds, sooner. Most sentences have nothing that most of its eighteen parsers could match, and each
 * is slow to see it: a parser is asked only where the words hold what it cannot do without. Those signs are wider than
 * what is found: glued words ("firstmay") and odd amounts ("in a d") are among them, because its patterns allow them.
 * An hour alone ("at 5 p.m.") is not found: it dates nothing without a day. `signs` are those of all tokens of the words.
 */
export function findDatings(words: string, signs: number, reference: chrono.ParsingReference): chrono.ParsedResult[] {
  let asked = 0;
  const hasAmount = (signs & (UNIT | SHORT | PART)) > 0 && AMOUNT.test(words);
  for (const [at, { by, sign, ofAmount }] of NEEDS.entries())
    if ((signs & by) > 0 && (hasAmount || !ofAmount) && sign.test(words)) asked |= 1 << at;
  if ((asked & ~HOUR) === 0 && OTHERS.length === 0) return [];
  const dater = daters.get(asked) ?? daterOf(asked);
  daters.set(asked, dater);
  return dater.parse(words, reference);
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SHORT_MONTHS = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
/** As they begin: "four" for "fourth" and "fourteenth". */
const ORDINALS = 'first|second|thir|four|fif|six|seven|eigh|nin|ten|eleven|twel|twent';
const UNITS = 'second|minute|hour|day|week|month|quarter|year';
const SHORT_UNITS = '(?:sec|mins?|hrs?|mon?|mos|qtr|yr|[smhdwy])';
const AMOUNTS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|an?\\b|few|several|the|couple|of';
/** What ends an amount of time, or goes on with the next: no space need stand before it. */
const AFTER_UNIT = `(?!\\w)|\\s{0,5}(?:ago|before|earlier|later|after|from|henceforth|forward|out|and|about|around|\\d|${AMOUNTS})`;

const MONTH = new RegExp(`(?:${MONTHS}|${SHORT_MONTHS})(?:(?:of)?(?![a-z_])|${ORDINALS})`, 'i');
const AMOUNT = new RegExp(
  [
    UNITS,
    `\\d\\s{0,3}${SHORT_UNITS}`,
    `(?:${AMOUNTS})\\s{1,3}${SHORT_UNITS}(?:${AFTER_UNIT})`, // "in a d", "half as"
    `(?:half\\s{0,2}an?|few|couple\\s{0,2}(?:of)?)${SHORT_UNITS}(?:${AFTER_UNIT})`, // "a fewm"
  ].join('|'),
  'i',
);

/** Kinds of tokens without one of which nothing is a dating, as bits. */
export const DIGIT = 1;
const [MONTH_NAME, DAY, CASUAL, UNIT, SHORT, PART] = [2, 4, 8, 16, 32, 64] as const;
const TOKENS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [DIGIT, /\d/],
  [MONTH_NAME, MONTH],
  [DAY, /day|week|sun|mon|tue|wed|thu|fri|sat/i],
  [CASUAL, /now|day|night|morrow|tmr|morning|evening|noon/i],
  [UNIT, new RegExp(UNITS, 'i')],
  // At its start, or glued to what stands before it: "5m", "lastw".
  [SHORT, new RegExp(`(?:^|\\d|this|last|past|next)${SHORT_UNITS}(?:${AFTER_UNIT})`, 'i')],
  [PART, /half|few|couple/i],
];
const ANY = DIGIT | MONTH_NAME | DAY | CASUAL | UNIT | SHORT | PART;

/** What a word may be to a dating, as bits: 0 for most. */
export const signsOf = new WordFacts(({ lower }) =>
  TOKENS.reduce((all, [kind, pattern]) => (pattern.test(lower) ? all | kind : all), 0),
);

interface Need {
  /** Kinds of tokens of which one is needed. */
  readonly by: number;
  /** What the words must hold, over the bounds of tokens too. */
  readonly sign: RegExp;
  /** An amount of time is needed as well. */
  readonly ofAmount?: true;
  readonly parsers: readonly string[];
}

/** Parsers of chrono-node by the names of their classes, and the sign without which they find nothing. */
const NEEDS: readonly Need[] = [
  { by: DIGIT, sign: /\d/, parsers: ['ENTimeExpressionParser'] },
  {
    by: DIGIT,
    sign: new RegExp(`\\d{4}[-./\\s](?:\\d|${SHORT_MONTHS}|${MONTHS})`, 'i'),
    parsers: ['ENYearMonthDayParser'],
  },
  { by: DIGIT, sign: /\d[-/.]\d/, parsers: ['ISOFormatParser', 'SlashDateFormatParser', 'ENSlashMonthFormatParser'] },
  {
    by: MONTH_NAME,
    sign: MONTH,
    parsers: [
      'ENMonthNameLittleEndianParser',
      'ENMonthNameMiddleEndianParser',
      'ENMonthNameParser',
      'ENYearMonthNameParser',
    ],
  },
  { by: DAY, sign: /day|week|(?:sun|mon|tue|wed|thu|thurs?|fri|sat)(?!\w)/i, parsers: ['ENWeekdayParser'] },
  {
    by: CASUAL,
    sign: /\bnow\b|day|night|morrow|tmr|morning|evening|noon/i,
    parsers: ['ENCasualDateParser', 'ENCasualTimeParser'],
  },
  { by: UNIT, sign: /month/i, parsers: ['ENEndOfCurrentMonthParser'] },
  { by: ANY, sign: /in|for/i, ofAmount: true, parsers: ['ENTimeUnitWithinFormatParser'] },
  { by: ANY, sign: /ago|before|earlier/i, ofAmount: true, parsers: ['ENTimeUnitAgoFormatParser'] },
  {
    by: ANY,
    sign: /later|after|now|henceforth|forward|out/i,
    ofAmount: true,
    parsers: ['ENTimeUnitLaterFormatParser'],
  },
  {
    by: ANY,
    sign: /this|last|past|next|after|[-+]/i,
    ofAmount: true,
    parsers: ['ENTimeUnitCasualRelativeFormatParser'],
  },
  {
    by: UNIT | SHORT,
    sign: new RegExp(`(?:this|last|past|next)\\s*(?:${UNITS}|${SHORT_UNITS}(?!\\w))`, 'i'),
    parsers: ['ENRelativeDateFormatParser'],
  },
];

/** The bit of the need for hours, the first. */
const HOUR = 1;

const { parsers, refiners } = chrono.casual;
const KNOWN = new Set(NEEDS.flatMap((need) => need.parsers));
/** Parsers that another version of chrono-node may have: asked always. */
const OTHERS = parsers.filter((parser) => !KNOWN.has(parser.constructor.name));

/** Daters by the needs that are met, a bit each: parsers keep chrono-node's order, which its refiners rely on. */
const daters = new Map<number, chrono.Chrono>();

function daterOf(asked: number): chrono.Chrono {
  const names = new Set(NEEDS.flatMap((need, at) => (asked & (1 << at) ? need.parsers : [])));
  return new chrono.Chrono({
    parsers: parsers.filter((parser) => OTHERS.includes(parser) || names.has(parser.constructor.name)),
    refiners,
  });
}
