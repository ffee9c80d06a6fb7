/**
 * Which of the many names that GeoNames holds for a city can stand in an English text.
 *
 * GeoNames does not say whose a name is: Kyiv is there as Kiev, Kijów, Kievom and Civ. A name in English use is in
 * plain letters, begins with a capital, carries no foreign word for "city", and looks like many of the others,
 * because neighbouring languages spell it alike.
 */

/** Countries that do not write in Latin letters, and Vietnam: newspapers print their names without marks. */
const ROMANISED = new Set(
  (
    'AE AF AM BD BG BH BT BY CN CY DJ DZ EG EH ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM ' +
    'MN MO MR MV NP OM PK PS QA RU SA SD SO SS SY TD TH TJ TN TW UA VN YE'
  ).split(' '),
);

/** Countries where GeoNames' first name is the English one, so that the others belong to other languages. */
const ENGLISH_SPEAKING = new Set('AG AU BB BS BZ CA DM GB GD GG GY IE IM JE JM KN LC NZ TT US VC'.split(' '));

/** Words for "city" and the like in other languages, and the ending of Ossetian names. */
const FOREIGN =
  /\b(Bandar Raya|Bayan|Borg|Cathair|Ciudad de|Ciutat|Comuna|Comune|Comunne|Concello|Dakbayan|Estat|Gemeente|Gmina|Gobernador|Gorad|Gorod|Horad|Kota|Kotar|Kommun|Kommune|Lungsod|Mesto|Miasto|Misto|Municipi|Municipality|Munisipyo|Obshtina|Oras|Qytet|Shahr|Siudad|Stad|Stadt|Thanh|Ville|osh|shi|si|shahri|shehiri|kenti|xian)\b/;

/** Small words that stand inside a place name. */
const PARTICLES = new Set(
  (
    'a al am an and ar as ash at ath az bei bin by d da das de dei del della di do dos du e el em en ez es et ibn im in ' +
    'la las le les lez los na nad o of on pod sous sur the under upon van y'
  ).split(' '),
);

/** What Lithuanian, Latvian, Esperanto and the Slavic languages add to a name: Londonas, Londona, Londono, Kievom. */
const INFLECTION = /^j?(a|as|e|es|i|is|o|om|s|u|us)$/;
const INNER_CAPITAL = /(?<!\b(Mc|Mac|De|La|Le|Di|Du|Van))(?<=[a-z])[A-Z]/;
const SHAPE = /^[A-Z][A-Za-z' .-]+$/;
/** Letters that stand for other sounds than in English, as in Kijev, Czengczou, Goluehj. */
const UNENGLISH = /cz|sz|cs|dsch|tsch|ch?zh|ckh|cch|hj|zj|[bcfgklmprstv]j|[aeiou]j(?![aeiou])/i;
/** Airports, tickers and other codes. */
const CODE = /^[A-Z]{2,4}$/;

/** Letters that are not a plain letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ə: 'a',
  ǝ: 'a',
  Ə: 'A',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  Þ: 'Th',
};

/** How many names beyond its own a city keeps: a big one has a name in every language of the world. */
const MOST_OTHERS = 4;

/** The name as an English text prints it: "Al Ḩudaydah" in Yemen is "Al Hudaydah", "São Paulo" in Brazil stays. */
export function plainName(name: string, country: string): string {
  const straight = name.replace(/[‘’ʻʼ`]/g, "'");
  if (!ROMANISED.has(country)) return straight;
  return plainLetters(straight)
    .replace(/^'|'(?=\s|$)|(?<=\s)'/g, '')
    .trim();
}

/**
 * Aliases of the city called `name`: those of `first` as they are, then the best of `others`, in that order. No alias
 * is the name itself.
 */
export function cityAliases(city: {
  readonly name: string;
  readonly country: string;
  readonly first: readonly string[];
  readonly others: readonly string[];
}): string[] {
  const own = [plainLetters(city.name), ...saints(city.name), ...withoutArticle(city)];
  const known = [city.name, ...city.first, ...own];
  const best = ENGLISH_SPEAKING.has(city.country)
    ? []
    : mostAlike(foreignNames(city)).filter((n) => !known.includes(n));
  return unique([...known, ...best.slice(0, MOST_OTHERS)]).slice(1);
}

function foreignNames({ name, others }: { readonly name: string; readonly others: readonly string[] }): string[] {
  const plain = plainLetters(name);
  const inflected = (other: string) => other.startsWith(plain) && INFLECTION.test(other.slice(plain.length));
  return unique([plain, ...others.map(plainLetters).filter((other) => isUsable(other) && !inflected(other))]);
}

function isUsable(name: string): boolean {
  if (name.length < 3 || CODE.test(name) || !SHAPE.test(name) || INNER_CAPITAL.test(name)) return false;
  if (FOREIGN.test(name) || UNENGLISH.test(name)) return false;
  return name.split(/[ -]/).every((word) => /^[A-Z']/.test(word) || PARTICLES.has(word));
}

/** "Saint Paul" is "St. Paul" as well, and the other way round. */
function saints(name: string): string[] {
  if (/^Saint /.test(name)) return [name.replace('Saint ', 'St. '), name.replace('Saint ', 'St ')];
  if (/^St\. /.test(name)) return [name.replace('St. ', 'Saint '), name.replace('St. ', 'St ')];
  return [];
}

/** "Al Qurayn" is "Qurayn" and "al-Qurayn" in the papers. */
function withoutArticle({ name, country }: { readonly name: string; readonly country: string }): string[] {
  if (!ROMANISED.has(country)) return [];
  const [, article, rest] = /^(Al|An|Ar|As|Ash|At|Az|Ad|Adh|El) (.+)$/.exec(name) ?? [];
  return article && rest ? [rest, `${article.toLowerCase()}-${rest}`] : [];
}

/** Sorted so that the name most like all the others comes first; names equally alike stay in alphabetical order. */
function mostAlike(names: readonly string[]): string[] {
  const pairs = names.map(letterPairs);
  const likeness = (at: number) => pairs.reduce((sum, other) => sum + shared(pairs[at]!, other), 0);
  return names
    .map((name, at) => ({ name, likeness: likeness(at) }))
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Dice's coefficient: twice the pairs in common over all pairs. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

/** "Kyiv" → ^k, ky, yi, iv, v$ */
function letterPairs(name: string): Set<string> {
  const letters = `^${name.toLowerCase()}$`;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}

function plainLetters(name: string): string {
  return name
    .replace(/[‘’ʻʼ`]/g, "'")
    .replace(/[ßøØłŁıđĐħĦəǝƏæÆœðþÞ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
