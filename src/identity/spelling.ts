/** Letters that look like Latin ones in either case, each before the one it looks like. */
const LOOK_ALIKES = new Map(
  'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw αa βb εe ιi κk νv οo ρp τt υu χx'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
/** Letters that Unicode does not take apart into a letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/** A name without case, accents, apostrophes and invisible characters: "Beyoncé O’Neil" → beyonce oneil. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœıħ]/g, (letter) => WHOLE_LETTERS[letter]!)
    .replace(/['’‘ʼ´`]/g, '');
}

/**
 * The words of a name as names of different articles compare:
 *
 *   "Kim Jong-un", "KIM JONG UN"  → kim, jong, un
 *   "J.K. Rowling"                → j, k, rowling
 */
export function wordsOf(name: string): string[] {
  return (plain(name).match(/[\p{L}\p{N}&]+/gu) ?? []).map(unmask);
}

/** A word of two alphabets is a Latin one in disguise: "Рutin" with a Cyrillic first letter. */
function unmask(word: string): string {
  if (!/[a-z]/.test(word) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return word;
  return word.replace(/\P{ASCII}/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}
