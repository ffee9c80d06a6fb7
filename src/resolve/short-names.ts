import { readName } from '../known-names.ts';
import type { Annotated, Name } from '../model.ts';

/**
 * The full name that a shorter one stands for inside the article: "Hanbyeol" for "Hanbyeol Energy", "VPA" for "Volta
 * Ports Authority", whatever stands in brackets behind a name ("the Movement of Five (M5)"). Only names of bodies;
 * undefined where none, or more than one, fits.
 */
export function fullNames({ document, names }: Annotated): (name: Name) => string | undefined {
  const spelled = ({ start, end }: Name): string => document.text.slice(start, end).replace(/\s+/g, ' ');
  const long = new Set(names.filter(({ kind }) => kind === 'organisation').map(spelled));
  const fuller = new Map<string, Set<string>>();
  const shortens = (short: string, full: string): void =>
    void fuller.set(short, (fuller.get(short) ?? new Set()).add(full));
  for (const name of long) {
    const words = name.split(' ');
    if (words.length === 1) continue;
    shortens(initials(name), name);
    for (let length = 1; length < words.length; length++) {
      const short = words.slice(0, length).join(' ');
      // "The U.N." beside its Security Council is still the United Nations.
      if (!isKnown(short)) shortens(short, name);
    }
  }
  for (const [index, name] of names.entries())
    if (isBracketed(document.text, names[index - 1], name)) shortens(spelled(name), spelled(names[index - 1]!));
  return (name) => {
    if (name.kind !== 'organisation' && name.kind !== 'unknown') return undefined;
    const words = spelled(name);
    const bearers = fuller.get(words) ?? fuller.get(words.replaceAll('.', ''));
    return bearers?.size === 1 && !isLongKnown(words) ? [...bearers][0] : undefined;
  };
}

function isKnown(words: string): boolean {
  return readName(words).some(({ actor, needsContext }) => actor !== null && !needsContext);
}

/** "Volta Ports Authority (*VPA*)" */
function isBracketed(text: string, before: Name | undefined, { start, end }: Name): boolean {
  if (before?.kind !== 'organisation') return false;
  return (
    /^ \((?:the )?$/.test(text.slice(before.end, start)) &&
    text[end] === ')' &&
    /^[\p{Lu}\d&.-]+$/u.test(text.slice(start, end))
  );
}

/** A name of several words that the lists know needs no article to say whose it is. */
function isLongKnown(words: string): boolean {
  return words.includes(' ') && isKnown(words);
}

function initials(name: string): string {
  return name
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
