import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTable } from '../src/lexicon.ts';
import { seededRandom } from '../src/tagger/random.ts';
import { corpus } from '../train/corpora.ts';
import { prose } from './prose.ts';

interface Story {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly date: string;
  readonly text: string;
}

/** As many articles as asked for, as Markdown files of a folder, a thousand to a folder of it. */
export function writeNews(folder: string, count: number): void {
  const stories = readStories();
  for (let at = 0; at < count; at++) {
    const within = join(folder, String(Math.floor(at / 1000)));
    if (at % 1000 === 0) mkdirSync(within, { recursive: true });
    writeFileSync(join(within, `${at}.md`), markdown(varied(stories, at)));
  }
}

/** Real news where the corpus is there, else generated. */
export function readStories(): readonly Story[] {
  const bulk = corpus('bulk/articles.jsonl.gz');
  if (!bulk) return Array.from({ length: 1_000 }, (_, at) => generated(at));
  const lines = gunzipSync(readFileSync(bulk)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Story); // the corpus is what its README says
}

function generated(at: number): Story {
  const url = `https://lantern.example/${at}`;
  return { title: `Story ${at}`, url, publisher: 'Lantern', date: '2016-11-08', text: prose(2_000 + 4 * at) };
}

/**
 * The corpus, and then as often as need be the corpus in another world: each has people of its own, the same ones
 * throughout, and every second paragraph of an article is another article's. So a graph grows as with other news: as many
 * new names, as many that are known, and no article that is a copy.
 */
function varied(stories: readonly Story[], at: number): Story {
  const world = Math.floor(at / stories.length);
  const story = stories[at % stories.length]!;
  if (world === 0) return story;
  const other = stories[(at * 7 + world) % stories.length]!.text.split('\n\n');
  const mixed = story.text.split('\n\n').map((paragraph, index) => (index % 2 ? (other[index] ?? '') : paragraph));
  const rename = renamer(stories, world);
  const text = rename(mixed.filter((paragraph) => paragraph !== '').join('\n\n'));
  return { ...story, url: `${story.url}?world=${world}`, title: rename(story.title), text };
}

const renamers = new Map<number, (text: string) => string>();

/** Exchanges given names and the words behind them throughout, each always for the same other. */
function renamer(stories: readonly Story[], world: number): (text: string) => string {
  const known = renamers.get(world);
  if (known) return known;
  const random = seededRandom(world);
  const given = shuffled([...GIVEN], random);
  const families = shuffled([...familiesIn(stories)], random);
  const others = new Map([...pairs([...GIVEN], given), ...pairs([...familiesIn(stories)], families)]);
  const rename = (text: string) => text.replace(/\p{Lu}\p{L}+/gu, (word) => others.get(word) ?? word);
  renamers.set(world, rename);
  return rename;
}

const WORDS = new Set(readTable('lexicon/common-words.tsv', ['word']).map(({ word }) => word));
const GIVEN = new Set(
  readTable('lexicon/given-names.tsv', ['name'])
    .map(({ name }) => name)
    .filter((name) => !WORDS.has(name.toLowerCase())),
);

let families: ReadonlySet<string> | undefined;

function familiesIn(stories: readonly Story[]): ReadonlySet<string> {
  families ??= new Set(
    stories.flatMap(({ text }) =>
      Array.from(text.matchAll(/(\p{Lu}\p{L}+) (\p{Lu}\p{Ll}\p{L}{2,})/gu))
        .filter(([, name, family]) => GIVEN.has(name!) && !GIVEN.has(family!) && !WORDS.has(family!.toLowerCase()))
        .map(([, , family]) => family!),
    ),
  );
  return families;
}

function pairs(from: readonly string[], to: readonly string[]): [string, string][] {
  return from.map((name, at) => [name, to[at]!]);
}

function shuffled(names: string[], random: () => number): string[] {
  for (let at = names.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [names[at], names[other]] = [names[other]!, names[at]!];
  }
  return names;
}

export function markdown({ title, url, publisher, date, text }: Story): string {
  const said = { title, url, publisher, date };
  const lines = Object.entries(said).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}
