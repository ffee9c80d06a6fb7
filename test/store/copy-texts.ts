import { seededRandom } from '../../src/tagger/random.ts';

/** So many words that nobody wrote before, the same for one seed; some begin with a capital or are numbers. */
export function prose(seed: number, length: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length }, () => {
    const word = Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
    const draw = random();
    return draw < 0.1
      ? word[0]!.toUpperCase() + word.slice(1)
      : draw < 0.14
        ? String(Math.floor(random() * 999))
        : word;
  });
}

/** Every n-th word replaced by another. */
export function edited(words: readonly string[], every: number, by = 'otherwise'): string[] {
  return words.map((word, at) => (at % every === every - 1 ? by : word));
}
