import type { Annotated, Name } from '../model.ts';

/**
 * The full name that a shorter one stands for inside the article: "Hanbyeol" for "Hanbyeol Energy", "VPA" for "Volta
 * Ports Authority". Only names of bodies; undefined where none, or more than one, fits.
 */
export function fullNames({ document, names }: Annotated): (name: Name) => string | undefined {
  const spelled = ({ start, end }: Name): string => document.text.slice(start, end).replace(/\s+/g, ' ');
  const long = [...new Set(names.filter(({ kind }) => kind === 'organisation').map(spelled))].filter((name) =>
    name.includes(' '),
  );
  return (name) => {
    const words = spelled(name);
    if (words.includes(' ') || (name.kind !== 'organisation' && name.kind !== 'unknown')) return undefined;
    const bearers = long.filter((full) => full.startsWith(`${words} `) || initials(full) === words.replaceAll('.', ''));
    return bearers.length === 1 ? bearers[0] : undefined;
  };
}

function initials(name: string): string {
  return name
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
