import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { EVIDENCE_GRADE, FLOOR } from '../../src/confidence.ts';
import { GraphError } from '../../src/errors.ts';
import { actorProfile } from '../../src/query/actor-profile.ts';
import { actors } from '../../src/query/actors.ts';
import { articles } from '../../src/query/articles.ts';
import { claims, timeline } from '../../src/query/claims.ts';
import { pathBetween } from '../../src/query/path-between.ts';
import { places } from '../../src/query/places.ts';
import { searchArticles, searchClaims } from '../../src/query/search.ts';
import { showArticle, showClaim } from '../../src/query/show.ts';
import { actorId, newsroom } from '../query/newsroom.ts';
import { type Recorder, recorder } from './recorder.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
const file = join(folder, 'news.db');
const db = await newsroom(file);
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

/** Runs a command as typed, without a shell; `"a b"` is one word. */
async function run(line: string, screen: Recorder = recorder()): Promise<Recorder> {
  const words = Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
  await program(screen).parseAsync(words, { from: 'user' });
  return screen;
}
const ask = (line: string, width?: number) => run(`${line} --db ${file}`, recorder(width));
const asked = async (line: string): Promise<unknown> => JSON.parse((await ask(`${line} --json`)).out[0]!);

describe('a command asks its helper, with the filters as typed', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['claims', () => claims(db)],
    ['claims --by Calloway', () => claims(db, { by: 'Calloway' })],
    [`claims --by ${actorId('tomas')}`, () => claims(db, { by: actorId('tomas') })],
    ['claims --about Calloway', () => claims(db, { about: 'Calloway' })],
    ['claims --to "Tomas Brandt"', () => claims(db, { to: 'Tomas Brandt' })],
    ['claims --via MA', () => claims(db, { via: 'MA' })],
    ['claims --involving Calloway', () => claims(db, { involving: 'Calloway' })],
    ['claims --place lisboa', () => claims(db, { place: 'Lisbon' })],
    ['claims --place Portugal', () => claims(db, { place: 'Lisbon' })],
    ['places --place Norway', () => places(db, { place: 'Norway' })],
    ['claims --publisher "harbour post"', () => claims(db, { publisher: 'The Harbour Post' })],
    ['claims --since 2024-03 --until 2024-03-05', () => claims(db, { since: '2024-03', until: '2024-03-05' })],
    ['claims --attitude deny --form direct', () => claims(db, { attitude: 'deny', form: 'direct' })],
    ['claims --polarity negative', () => claims(db, { polarity: 'negative' })],
    ['claims --min-confidence 0', () => claims(db, { minConfidence: 0 })],
    [`timeline --min-confidence ${FLOOR}`, () => timeline(db, { minConfidence: FLOOR })],
    ['claims --limit 2', () => claims(db, { limit: 2 })],
    ['timeline --involving Calloway', () => timeline(db, { involving: 'Calloway' })],
    ['search lisbon OR ferry', () => searchClaims(db, 'lisbon OR ferry')],
    ['search lisbon --by Calloway --limit 1', () => searchClaims(db, 'lisbon', { by: 'Calloway', limit: 1 })],
    ['search brandt --min-confidence 0', () => searchClaims(db, 'brandt', { minConfidence: 0 })],
    ['search --articles looked on', () => searchArticles(db, 'looked on')],
    ['search --articles ferry OR mayor --place Oslo', () => searchArticles(db, 'ferry OR mayor', { place: 'Oslo' })],
    ['actors', () => actors(db)],
    ['actors --limit 3', () => actors(db, { limit: 3 })],
    ['places', () => places(db)],
    ['articles', () => articles(db)],
    ['articles --min-confidence 0', () => articles(db, { minConfidence: 0 })],
    ['articles --place Oslo --since 2024', () => articles(db, { place: 'Oslo' })],
    ['articles --actor Quiroga', () => articles(db, { actor: 'Quiroga' })],
    ['path calloway quiroga', () => pathBetween(db, 'calloway', 'quiroga')],
    ['actor "the quay"', () => actorProfile(db, 'the quay')],
    ['actor "Tomas Brandt" --min-confidence 0', () => actorProfile(db, 'Tomas Brandt', { minConfidence: 0 })],
    ['show harbour.md', () => showArticle(db, 'harbour.md')],
    ['show harbour.md --min-confidence 0', () => showArticle(db, 'harbour.md', { minConfidence: 0 })],
  ])('%s', async (line, helper) => {
    expect(await asked(line)).toEqual(await helper());
  });

  test('show, by the id that the others print', async () => {
    const [claim] = await claims(db);
    expect(await asked(`show ${claim!.claim_id}`)).toEqual(await showClaim(db, claim!.claim_id));
    expect(await asked(`show ${claim!.article_id}`)).toEqual(await showArticle(db, claim!.article_id));
  });

  test('a name that several have lists all of them', async () => {
    expect(await asked('actors brandt')).toMatchObject([{ name: 'Tomas Brandt' }, { name: 'Nora Brandt' }]);
  });
});

describe('what people read', () => {
  test('claims, one a line', async () => {
    const { out } = await ask('claims --publisher "Harbour Post"');
    expect(out[0]!.split('\n').map((line) => line.split('\t').slice(1))).toEqual([
      ['when', 'speaker', 'says', 'about', 'source'],
      [
        '2024-03-05',
        'Ines Calloway',
        'told → Tomas Brandt: that the People’s Council would buy a harbour in Lisbon (via Meridian Agency)',
        'People’s Council',
        'harbour.md:3',
      ],
      [
        '2024-02-26 – 2024-03-03',
        'Tomas Brandt',
        'not said: “We never met,” … “Not once.”',
        'Ines Calloway',
        'harbour.md:5',
      ],
    ]);
  });

  test('a hit stands between stars', async () => {
    expect((await ask('search ferry')).out[0]).toContain('that the **ferry** from Oslo');
  });

  test('an article with its claims in numbered brackets, and the claims below', async () => {
    const shown = (await ask('show ferry.md')).out[0]!;
    expect(shown).toContain(
      '[1 speaker: José Quiroga] and [1 speaker: Nora Brandt] [1 cue: said] [1 content: that the ferry from ' +
        '[1 place: Oslo] to Lisbon was late; [2 speaker: the Quay] [2 cue: denied] [2 content: it]].',
    );
    expect(shown).toMatch(/^1 {2}claim \d+: José Quiroga; Nora Brandt said: that/m);
    expect(shown).toMatch(/^2 {2}claim \d+: People’s Council denied: it$/m);
  });

  test('a claim with where it comes from and its own words in brackets', async () => {
    const [claim] = await claims(db, { by: 'Tomas Brandt' });
    expect((await ask(`show ${claim!.claim_id}`)).out[0]!.split('\n')).toEqual([
      'Tomas Brandt not said: “We never met,” … “Not once.”',
      `claim ${claim!.claim_id} · deny · direct · negative · confidence ${EVIDENCE_GRADE.toFixed(2)} · said on 2024-02-26/2024-03-03`,
      'harbour.md:5 · Harbour deal 🚢 divides council · The Harbour Post · 2024-03-05 · https://harbourpost.example/deal',
      '',
      '[content: “We never met,”] [speaker: Brandt] [cue: said] of [about: Calloway] last week. [content: “Not once.”]',
    ]);
  });

  test('a profile', async () => {
    const profile = (await ask('actor calloway')).out[0]!;
    expect(profile).toContain('Ines Calloway (person; id');
    expect(profile).toContain('\noffices\n  mayor, People’s Council: asserted 2024-03-05 (1 article)\n');
    expect(profile).toContain('\nsays: 1 claim, the newest first\n  2024-03-05: told → Tomas Brandt: that');
    expect(profile).toContain('\nappears with\n  Tomas Brandt (1 article, 2 claims)\n');
  });
});

describe('on a terminal', () => {
  test.each([
    'claims',
    'actors',
    'articles',
    'search ferry',
    'show harbour.md',
    'actor calloway',
    'path calloway quiroga',
  ])('%s keeps to the width of the terminal', async (line) => {
    const { out } = await ask(line, 60);
    expect(
      out[0]!
        .split('\n')
        .slice(line.startsWith('show') ? 2 : 0)
        .filter((each) => each.length > 60),
    ).toEqual([]);
  });
});

describe('claims below evidence grade', () => {
  const hint = `1 more claim below confidence ${EVIDENCE_GRADE}: --min-confidence 0`;

  test.each([
    ...['claims', 'timeline --since 2024', 'claims --about "Tomas Brandt"', 'search brandt', 'claims --limit 1'],
    ...['actor "Tomas Brandt"', 'show harbour.md'],
  ])('%s says on a terminal that one is not shown', async (line) => {
    expect((await ask(line, 80)).notes.at(-1)).toBe(hint);
  });

  test.each([
    ...['claims --by Calloway', 'search ferry', 'actor calloway', 'show ferry.md', 'search --articles ferry'],
    ...['claims --min-confidence 0', `claims --min-confidence ${EVIDENCE_GRADE}`, 'claims --json', 'claims --csv'],
  ])('%s says nothing: none is left away, a minimum was chosen, or a machine reads', async (line) => {
    expect((await ask(line, 80)).notes).toEqual([]);
  });

  test('nor does a pipe', async () => {
    expect((await ask('claims')).notes).toEqual([]);
  });

  test.each(['claims', 'timeline', 'search brandt', 'actor "Tomas Brandt"', 'show harbour.md'])(
    '%s marks it where it is listed among others',
    async (line) => {
      const doubt = ((FLOOR + EVIDENCE_GRADE) / 2).toFixed(2);
      const lines = (await ask(`${line} --min-confidence 0`)).out[0]!.split('\n');
      const marked = lines.filter((each) => each.includes('(confidence '));
      expect(marked).toEqual([expect.stringMatching(`praised: .*\\(confidence ${doubt}\\)`)]);
    },
  );
});

describe('names', () => {
  test('several by one name are all meant, which is said', async () => {
    const { out, notes } = await ask('claims --by Brandt --json');
    expect(JSON.parse(out[0]!)).toEqual(await claims(db, { by: 'Brandt' }));
    expect(notes).toEqual([
      `"Brandt" is the name of 2 actors: Tomas Brandt (id ${actorId('tomas')}), Nora Brandt (id ${actorId('nora')}); all are meant, an id means one`,
    ]);
  });

  test.each([
    ['claims --by Calowey', 'no actor is called "Calowey"; did you mean "Calloway", "Ines Calloway"?'],
    ['claims --by Wintermute', 'no actor is called "Wintermute"; hearsay actors lists those there are'],
    ['claims --to 5', 'no actor has the id 5'],
    ['timeline --place Oslow', 'no place is called "Oslow"; did you mean "Oslo"?'],
    ['search ferry --about Calowey', 'no actor is called "Calowey"'],
    ['articles --actor Calowey', 'no actor is called "Calowey"'],
    ['actors Calowey', 'no actor is called "Calowey"'],
    ['places Lissabon', 'no place is called "Lissabon"; did you mean "Lisbon"?'],
    ['actor Brandt', '"Brandt" is the name of 2 actors: Tomas Brandt (id'],
    ['path Calloway Brandt', '"Brandt" is the name of 2 actors: Tomas Brandt (id'],
    ['show 5', 'no article or claim is "5"'],
    ['show no.md', 'no article or claim is "no.md"'],
    ['search " — "', '" — " holds no word to look for'],
  ])('%s is refused', async (line, message) => {
    await expect(ask(line)).rejects.toThrow(UsageError);
    await expect(ask(line)).rejects.toThrow(message);
  });
});

describe('wrong usage', () => {
  test.each([
    ['claims --since foo', "argument 'foo' is invalid. Write a date as 2022, 2022-08 or 2022-08-15."],
    ['claims --until 2022-02-30', 'Write a date'],
    ['claims --attitude shout', 'Allowed choices are say, ask,'],
    ['claims --min-confidence 2', 'Write a number from 0 to 1.'],
    ['claims --limit 0', 'Write a whole number from 1 on.'],
    ['claims --bogus', "unknown option '--bogus'"],
    ['claims too many', 'too many arguments'],
    ['claims --json --csv', 'cannot be used with'],
    ['search ferry --articles --by Calloway', "'--articles' cannot be used with option '--by"],
    ['clams', 'Did you mean claims?'],
    ['path Calloway', "missing required argument 'to'"],
    ['search', "missing required argument 'words'"],
  ])('%s', async (line, message) => {
    const screen = recorder();
    await expect(run(line, screen)).rejects.toThrow(CommanderError);
    expect(screen.notes.join('')).toContain(message);
    expect(screen.out).toEqual([]);
  });

  test('since after until', async () => {
    await expect(ask('claims --since 2024 --until 2023')).rejects.toThrow('--since 2024 is after --until 2023');
  });

  test('a graph that is not there', async () => {
    await expect(run(`claims --db ${join(folder, 'no.db')}`)).rejects.toThrow(GraphError);
  });
});

describe('verify and digest', () => {
  test('a sound graph', async () => {
    const { out, notes, failures } = await run(`verify ${file} --json`);
    expect([out, notes, failures]).toEqual([['[]'], [], []]);
  });

  test('a graph with a fault fails and says where', async () => {
    const other = join(folder, 'other.db');
    const faulty = await newsroom(other);
    await faulty.updateTable('claims').set({ cue_start: 1, cue_end: 3 }).where('cue', '=', 'told').execute();
    await faulty.destroy();
    const { out, notes, failures } = await run(`verify ${other}`);
    expect(out[0]).toContain('its cue is not the words there');
    expect(notes[0]).toMatch(/^\d+ problems in /);
    expect(failures).toEqual([true]);
  });

  test('a digest is one hash', async () => {
    expect((await run(`digest ${file}`)).out[0]).toMatch(/^[0-9a-f]{64}$/);
    expect((await run(`digest ${file}`)).out).toEqual((await ask('digest')).out);
  });
});

describe('ingest', () => {
  const story = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('says what became of the files, where the graph is and what to ask', async () => {
    const good = story(
      'good.md',
      '# A mast falls\n\nMayor Ada Quill said that the mast would stand again by spring.\n',
    );
    const graph = join(folder, 'made.db');
    const { out, failures } = await run(`ingest ${good} ${story('empty.md', '')} --db ${graph}`);
    expect(out[0]).toMatch(/^files {5}2 \(1 loaded, 1 failed\)\n {2}failed {2}\S*empty\.md: is empty/);
    expect(out[0]).toMatch(/\ngraph {5}1 article, \d+ actors?, \d+ places?, \d+ claims?, \d+ of evidence grade\n/);
    expect(out[0]).toContain(`database  ${graph}\n\nTry:\n  hearsay `);
    const again = await run(`ingest ${good} --db ${graph} --json`);
    expect(JSON.parse(again.out[0]!)).toMatchObject({ files: 1, unchanged: 1, loaded: 0, db: graph });
    expect([failures, again.failures]).toEqual([[true], []]);
  });

  test('a path that is not there fails', async () => {
    const { out, failures } = await run(`ingest ${join(folder, 'gone')} --db ${join(folder, 'none.db')}`);
    expect(out[0]).toMatch(/failed {2}\S*gone: is not there/);
    expect(failures).toEqual([true]);
  });
});

test('every command has a description and examples that begin with its name', () => {
  const screen = recorder();
  const { commands } = program(screen);
  for (const each of commands) {
    screen.out.length = 0;
    each.outputHelp();
    expect(each.description()).not.toBe('');
    expect(screen.out.join('')).toMatch(new RegExp(`\nExamples:\n(?: {2}\\$ hearsay ${each.name()}\\b.*\n?)+`));
  }
  expect(commands.map((each) => each.name()).join(' ')).toBe(
    'ingest claims timeline search actors places articles path actor show export serve merge distinct split undo decisions verify digest',
  );
});
