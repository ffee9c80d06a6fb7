/**
 * Whether chrono-node can find anything in words. Its twenty patterns are slow, and half of all sentences have nothing
 * that any of them could match: no digit, no name of a day or month, no unit of time. What may date is more than what
 * does: glued words ("firstmay") and odd amounts ("in a d") count here because its patterns allow them.
 */
export function mayDate(words: string): boolean {
  return SIGNS.test(words);
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SHORT_MONTHS = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
/** The long ones hold the unit "day". */
const SHORT_DAYS = 'sun|mon|tue|wed|thu|thurs?|fri|sat';
/** As they begin: "four" for "fourth" and "fourteenth". */
const ORDINALS = 'first|second|thir|four|fif|six|seven|eigh|nin|ten|eleven|twel|twent';
const TIMES_OF_DAY = 'night|morning|evening|noon|\\bnow\\b|tomorrow|overmorrow|tmr';
const UNITS = 'second|minute|hour|day|week|month|quarter|year';

const SHORT_UNITS = '(?:sec|mins?|hrs?|mon?|mos|qtr|yr|[smhdwy])';
const AMOUNTS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|an?\\b|few|several|the|couple|of';
/** What ends an amount of time, or goes on with the next: chrono-node asks for no space before it. */
const AFTER_UNIT = `(?!\\w)|\\s{0,5}(?:ago|before|earlier|later|after|from|henceforth|forward|out|and|about|around|${AMOUNTS})`;

const SIGNS = new RegExp(
  [
    '\\d',
    UNITS,
    TIMES_OF_DAY,
    `(?:${MONTHS}|${SHORT_MONTHS})(?:(?:of)?(?!\\w)|${ORDINALS})`,
    `(?:${SHORT_DAYS})(?!\\w)`,
    `(?:this|last|past|next)\\s*${SHORT_UNITS}(?!\\w)`,
    `(?:${AMOUNTS})\\s{1,3}${SHORT_UNITS}(?:${AFTER_UNIT})`, // "in a d", "half as"
    `(?:half\\s{0,2}an?|few|couple\\s{0,2}(?:of)?)${SHORT_UNITS}(?:${AFTER_UNIT})`, // "a fewm"
  ].join('|'),
  'i',
);
