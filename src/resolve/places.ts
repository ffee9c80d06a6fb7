import { readName } from '../known-names.ts';
import type { KnownPlace, Reading } from '../known-reading.ts';
import type { Annotated, Name } from '../model.ts';

/** How often each country is spoken of in the article, by names that have only one reading. */
export type Context = ReadonlyMap<string, number>;

export function countryContext({ document, names }: Annotated): Context {
  const counts = new Map<string, number>();
  const count = (code: string | null | undefined, by = 1): void =>
    void (code && counts.set(code, (counts.get(code) ?? 0) + by));
  count(document.publisher?.countryCode);
  for (const { start, end } of names) {
    const readings = readName(document.text.slice(start, end));
    const [first] = readings;
    if (first?.actor?.kind === 'state' || readings.length === 1)
      count(first?.actor?.countryCode ?? first?.place?.countryCode);
  }
  return counts;
}

/**
 * The likeliest reading of a name as a state, an organisation or a place. What follows the name decides first
 * ("Paris, Texas"), then a state over its namesakes, then the countries the article speaks of, then population.
 * Undefined for a word that is also something else, where nothing speaks for it: no preposition of place, no part in
 * a claim (`speaks`).
 */
export function chooseReading(text: string, name: Name, context: Context, speaks: boolean): Reading | undefined {
  const elliptic = readElliptic(text, name);
  if (elliptic) return elliptic;
  const readings = readName(text.slice(name.start, name.end));
  const within = placeAfterComma(text, name);
  const inPlace = /(?:\b(?:in|at|near|from|to|outside|of|around)|\/)\s+$/i.test(
    text.slice(Math.max(0, name.start - 10), name.start),
  );
  const scored = readings
    .filter(({ place, actor }) => actor || place?.kind !== 'city' || name.kind !== 'organisation') // "the newspaper La Orilla"
    .filter(
      ({ needsContext, place }) =>
        !needsContext ||
        (place
          ? (inPlace && supported(place, context)) || agrees(place, within)
          : name.kind === 'organisation' || speaks),
    )
    .map((reading) => ({ reading, score: scoreOf(reading, within, context) }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, next) => (best && best.score >= next.score ? best : next),
    undefined,
  )?.reading;
}

/** "*North* and South Korea", "the *Donetsk* and Luhansk People's Republics": a name whose rest stands with the next. */
function readElliptic(text: string, { start, end }: Name): Reading | undefined {
  const rest =
    /^ and (?:\p{Lu}[\p{L}.’'-]*) ((?:(?:\p{Lu}[\p{L}.’'-]*|of|the) ?){1,4})/u
      .exec(text.slice(end, end + 80))?.[1]
      ?.trim()
      .split(' ') ?? [];
  for (let length = rest.length; length > 0; length--) {
    const [reading] = readName(
      `${text.slice(start, end)} ${rest
        .slice(0, length)
        .join(' ')
        .replace(/[.,’']+$/, '')}`,
    );
    if (reading?.actor) return reading;
  }
  return undefined;
}

function scoreOf({ actor, place, as }: Reading, within: readonly Reading[], context: Context): number {
  const code = place?.countryCode ?? actor?.countryCode ?? '';
  const mentioned = Math.min(5, context.get(code) ?? 0);
  if (!place) return actor?.kind === 'state' ? 40 : 30;
  if (agrees(place, within)) return 100 + Math.log10(place.population + 10);
  if (place.kind === 'country') return 40 + mentioned;
  if (place.kind !== 'city') return 20 + 3 * mentioned;
  return (as === 'metonym' ? 25 : as === 'full' ? 2 : 0) + 3 * mentioned + 2 * Math.log10(place.population + 10);
}

function supported({ countryCode, population }: KnownPlace, context: Context): boolean {
  return (context.get(countryCode ?? '') ?? 0) > 0 || population > 500_000;
}

/** "Paris, *Texas*", "Vladivostok, *Russia*": the readings of the name behind a comma. */
function placeAfterComma(text: string, { end }: Name): readonly Reading[] {
  const after = /^,\s+((?:\p{Lu}[\p{L}.’'-]*\s?){1,3})/u.exec(text.slice(end, end + 60))?.[1]?.trim();
  if (!after) return [];
  const words = after.split(' ');
  for (let length = words.length; length > 0; length--) {
    const readings = readName(words.slice(0, length).join(' ').replace(/[,.]$/, ''));
    if (readings.length > 0) return readings;
  }
  return [];
}

function agrees(place: KnownPlace, within: readonly Reading[]): boolean {
  return within.some(
    ({ actor, place: outer, as }) =>
      as !== 'demonym' &&
      (actor?.kind === 'state'
        ? actor.countryCode === place.countryCode && place.kind !== 'country'
        : outer?.kind === 'region' &&
          (outer.name === place.region ||
            (outer.countryCode !== null &&
              outer.countryCode === place.countryCode &&
              place.kind === 'city' &&
              place.region === outer.name))),
  );
}

/**
 * Whether a capital is meant as the city. It is in a dateline or caption, after a preposition of place, or before the
 * name of its country; otherwise it acts, and stands for its state: "Moscow said", "Moscow's isolation".
 *   in *Moscow*   from *Moscow*, Russia   but: ambassador to *Pyongyang*, ties with *Moscow*
 */
export function isLiteral(text: string, name: Name, kindOfBlock: string): boolean {
  if (kindOfBlock === 'dateline' || kindOfBlock === 'caption') return true;
  if (placeAfterComma(text, name).length > 0) return true;
  const before = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, name.start - 16), name.start))?.[1]?.toLowerCase() ?? '';
  if (
    /^(?:in|at|near|outside|around|across|downtown|central|into|from|northern|southern|eastern|western|through|via)$/.test(
      before,
    )
  )
    return true;
  return (
    before === 'to' &&
    !/\b(?:ambassador|envoy|ties|relations|message|letter|according|aid|threat|close|loyal|response|sales|exports|addressed|offer|warning|support)\s+to\s+$/i.test(
      text.slice(Math.max(0, name.start - 30), name.start),
    )
  );
}
