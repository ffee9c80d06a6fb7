import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorId } from '../../src/ids.ts';
import { decide, decisionOf, undecide } from '../../src/store/decisions.ts';
import { digest } from '../../src/store/digest.ts';
import { verify } from '../../src/store/verify.ts';
import { idOf, naming, write } from './cast.ts';
import { sampleGraph } from './sample-graph.ts';

type Graph = Awaited<ReturnType<typeof sampleGraph>>;

/** One article for each list of names. */
async function graphOf(...articles: readonly (readonly string[])[]): Promise<Graph> {
  const graph = await sampleGraph();
  for (const [index, names] of articles.entries())
    write(graph.writer, `${index}.md`, naming(...names, `#Article ${index}`));
  return graph;
}

/** Under whose name each actor appears, those who stand for themselves left out. */
function merged({ sqlite }: Graph): string[] {
  return sqlite
    .prepare<[], string>(`SELECT actors.name || ' → ' || canonical.name FROM actors
      JOIN actors AS canonical ON canonical.id = actors.canonical_id WHERE canonical.id <> actors.id ORDER BY 1`)
    .pluck()
    .all();
}

const times = (count: number, name: string): string[][] =>
  Array.from({ length: count }, (_, at) => [name, `Nobody Number${at}`]);

describe('names in full', () => {
  test.each<[string, string, string]>([
    ['Kim Jong-un', 'Kim Jong Un', ''],
    ['Viktor Orbán', 'Viktor Orban', ''],
    ['Donald J. Trump', 'Donald Trump', 'Donald J. Trump → Donald Trump'],
    ['Bob Nardelli', 'Robert Nardelli', 'Robert Nardelli → Bob Nardelli'],
    ['#Home Depot', '#The Home Depot Inc.', 'The Home Depot Inc. → Home Depot'],
    ['#AT&T Inc.', '#AT and T', ''],
    ['Martin Nokia', '#Martin Nokia', ''],
    ['Vladimir Рutin', 'Vladimir Putin', ''],
    ['Zero\u200bWidth Person', 'ZeroWidth Person', ''],
  ])('%s and %s are one', async (one, other, under) => {
    const found = merged(await graphOf([one], [other]));
    expect(found).toHaveLength(1);
    if (under) expect(found).toEqual([under]);
  });

  test.each([
    ['Donald Trump', 'Donald Trump Jr.'],
    ['Mary Ann Roth', 'Mary Jane Roth'],
    ['Thomas James', 'James Thomas'],
    ['Chris Smith', 'Tina Smith'],
    ['#Up', '#UP'],
    ['#Media Company', '#Media'],
    ['#Boeing company', '#Boeing'],
    ['Nokia Roth', '#Nokia Roth'],
  ])('%s and %s are two', async (one, other) => {
    expect(merged(await graphOf([one], [other]))).toEqual([]);
  });

  test('a name that fits several who differ is left alone', async () => {
    const bushes = ['George Walker Bush', 'George Herbert Bush', 'George Bush'];
    expect(merged(await graphOf(...bushes.map((name) => [name])))).toEqual([]);
    expect(merged(await graphOf(['Sam Roth'], ['Samuel Roth'], ['Samantha Roth']))).toEqual([]);
  });

  test('a fuller name that articles use tells middle names apart', async () => {
    expect(merged(await graphOf(['George Bush=George W. Bush'], ['George H. W. Bush']))).toEqual([]);
  });

  test.each([
    [['President ~Mohamed Morsi', 'President ~Mohammed Morsi'], 1],
    [['President ~Mohamed Morsi', 'Mohammed Morsi'], 0],
    [['Sen. ~Ann Roth', 'Senator ~Anders Roth'], 0],
  ])('%j by their offices: %i merged', async (names, count) => {
    expect(merged(await graphOf(...names.map((name) => [name])))).toHaveLength(count);
  });

  test('most is written under the name that stands for all', async () => {
    const graph = await graphOf(...times(4, 'Donald J. Trump'), ['Donald Trump']);
    expect(merged(graph)).toEqual(['Donald Trump → Donald J. Trump']);
  });
});

describe('acronyms', () => {
  const AGENCY = '#International Energy Agency';

  test('an acronym alone stands for whom an article calls so', async () => {
    const graph = await graphOf([AGENCY, `${AGENCY}=IEA`], ['#IEA']);
    expect(merged(graph)).toEqual(['IEA → International Energy Agency']);
  });

  test('but not where two bodies are called so, nor where it only begins a name', async () => {
    expect(merged(await graphOf([`${AGENCY}=IEA`], ['#Irish Equine Academy=IEA'], ['#IEA']))).toEqual([]);
    expect(merged(await graphOf(['#NBC Nightly News=NBC'], ['#NBC']))).toEqual([]);
  });
});

describe('family names alone', () => {
  test('stand for the one of whom far more is written', async () => {
    const graph = await graphOf(...times(4, 'Barack Obama'), ['Michelle Obama'], ['Obama'], ['Obama', 'Rome']);
    expect(merged(graph)).toEqual(['Obama → Barack Obama', 'Obama → Barack Obama']);
  });

  test.each<[string, string[][]]>([
    ['where two are named as much', [...times(4, 'Barack Obama'), ...times(2, 'Michelle Obama'), ['Obama']]],
    ['where one article is all there is', [['Barack Obama'], ['Obama']]],
    ['for a given name', [...times(4, 'Elton John'), ['John']]],
    ['for a word', [...times(4, 'Sting Police'), ['Police']]],
    ['for a child', [...times(4, 'Donald Trump'), ['Trump Jr.']]],
    ['for a given name before them', [...times(4, 'Michael Cohen'), ['Ben Cohen']]],
  ])('stand for nobody %s', async (_, articles) => {
    expect(merged(await graphOf(...articles))).toEqual([]);
  });

  test('stand for the only one who holds the office that the article gives', async () => {
    const graph = await graphOf(
      ['President ~Mohamed Morsi'],
      ['Sen. ~Ann Morsi'],
      ['then-President ~Morsi'],
      ['Senator ~Morsi'],
    );
    expect(merged(graph)).toEqual(['Morsi → Ann Morsi', 'Morsi → Mohamed Morsi']);
    write(graph.writer, 'other.md', naming('former President ~Karim Morsi'));
    expect(merged(graph)).toEqual(['Morsi → Ann Morsi']);
    expect(merged(await graphOf(['Professor ~Ann Roth'], ['Professor ~Roth']))).toEqual([]);
  });

  test('stand for the only bearer whom an article names in the same company', async () => {
    const company = ['Jaan Kuuse', '#Harbour Board', '#Port Union'];
    const [full, lone] = [
      ['Piret Raudjalg', ...company],
      ['Raudjalg', ...company],
    ];
    expect(merged(await graphOf(full, lone))).toEqual(['Raudjalg → Piret Raudjalg']);
    expect(merged(await graphOf(full, lone.slice(0, 3)))).toEqual([]);
    expect(merged(await graphOf(full, lone, ['Outi Raudjalg']))).toEqual([]);
    const [her, him] = [
      ['Ms. ~Raudjalg', ...company],
      ['Mr. ~Raudjalg', ...company],
    ];
    expect(merged(await graphOf(['Maria Raudjalg', ...company], her, him))).toHaveLength(1);
  });

  test('stand for nobody where the office is another’s than that of the one in the news', async () => {
    const graph = await graphOf(...times(4, 'Barack Obama'), ['Mayor ~Ann Obama'], ['Mayor ~Obama']);
    expect(merged(graph)).toEqual([]);
  });

  test('keep to the gender that the article tells', async () => {
    const graph = await graphOf(...times(8, 'Barack Obama'), ...times(2, 'Michelle Obama'), ['Mrs. ~Obama'], ['Obama']);
    expect(merged(graph)).toEqual(['Obama → Barack Obama', 'Obama → Michelle Obama']);
  });
});

const person = (name: string) => ({ id: idOf(name), kind: 'person' as const, name });
const same = (a: string, b: string) => decisionOf('same', person(a), person(b), null);
const different = (a: string, b: string) => decisionOf('different', person(a), person(b), null);

describe('decisions by hand', () => {
  const [GADHAFI, GADDAFI] = ['Moammar Gadhafi', 'Muammar Gaddafi'];

  test('hold while an actor is gone and when it comes again', async () => {
    const graph = await graphOf([GADHAFI], [GADDAFI]);
    decide(graph.sqlite, [same(GADHAFI, GADDAFI)]);
    expect(merged(graph)).toHaveLength(1);
    graph.writer.prune('1.md');
    expect(merged(graph)).toEqual([]);
    expect(verify(graph.db)).toEqual([]);
    write(graph.writer, '2.md', naming(GADDAFI, 'Rome Roma'));
    expect(merged(graph)).toHaveLength(1);
    undecide(graph.sqlite, [same(GADHAFI, GADDAFI)]);
    expect(merged(graph)).toEqual([]);
  });

  test('may be made of actors that are not there yet', async () => {
    const graph = await graphOf();
    decide(graph.sqlite, [different('Bob Roth', 'Robert Roth')]);
    write(graph.writer, 'a.md', naming('Bob Roth', 'Robert Roth'));
    expect(merged(graph)).toEqual([]);
    expect(verify(graph.db)).toEqual([]);
  });

  test('are stronger than rules, and no name follows another that somebody decided on', async () => {
    const graph = await graphOf(...times(4, 'Barack Obama'), ['Obama']);
    const lone = graph.sqlite.prepare<[], number>("SELECT id FROM actors WHERE name = 'Obama'").pluck().get()!;
    const obama = { id: lone, kind: 'person' as const, name: 'Obama' };
    decide(graph.sqlite, [decisionOf('different', obama, person('Barack Obama'), 'another')]);
    expect(merged(graph)).toEqual([]);
    expect(verify(graph.db)).toEqual([]);
  });

  test('that contradict others are refused with the chain that leads there, and nothing is written', async () => {
    const graph = await graphOf(['Bob Roth'], ['Robert Roth'], ['Roberto Rothe']);
    decide(graph.sqlite, [different('Robert Roth', 'Roberto Rothe')]);
    const before = digest(graph.db);
    const refused = () => decide(graph.sqlite, [same('Nobody Else', 'Bob Roth'), same('Bob Roth', 'Roberto Rothe')]);
    expect(refused).toThrow(
      /they were told apart\n.*Bob Roth .* is the same as Robert Roth .*: short given name, .*\n.*Robert Roth .* is not Roberto Rothe .*: decided by hand\n/,
    );
    expect(digest(graph.db)).toBe(before);
    decide(graph.sqlite, [same('Bob Roth', 'Ann Other'), same('Ann Other', 'Roy Third')]);
    expect(() => decide(graph.sqlite, [different('Roy Third', 'Bob Roth')])).toThrow(/were merged\n.*Ann Other/);
    expect(() => decide(graph.sqlite, [same('Robert Roth', 'Roberto Rothe')])).toThrow('were told apart');
  });

  test('no person is a state, and nobody is decided on with themselves', async () => {
    const graph = await graphOf(['Bob Roth']);
    const norway = { id: 1, kind: 'state' as const, name: 'Norway' };
    expect(() => decide(graph.sqlite, [decisionOf('same', norway, person('Bob Roth'), null)])).toThrow('cannot be one');
    expect(() => decide(graph.sqlite, [same('Bob Roth', 'Bob Roth')])).toThrow('one row already');
  });
});

describe('namesakes', () => {
  const articles = { a: naming('Ana Ruiz', 'Port Mayor', '#Port A'), b: naming('Ana Ruiz', '#Port B') };
  const { text } = articles.b.document;
  const ruiz = { id: idOf('Ana Ruiz'), kind: 'person' as const, name: 'Ana Ruiz' };
  const apart = decisionOf('different', ruiz, { ...ruiz, id: actorId('person', 'Ana Ruiz', null, text) }, 'a captain');

  const built = async (...steps: ((graph: Graph) => void)[]): Promise<Graph> => {
    const graph = await sampleGraph();
    for (const step of steps) step(graph);
    expect(verify(graph.db)).toEqual([]);
    return graph;
  };
  const a = ({ writer }: Graph) => write(writer, 'a.md', articles.a);
  const b = ({ writer }: Graph) => write(writer, 'b.md', articles.b);
  const decided = ({ sqlite }: Graph) => decide(sqlite, [apart]);
  const undone = ({ sqlite }: Graph) => undecide(sqlite, [apart]);
  const ruizes = ({ sqlite }: Graph) =>
    sqlite.prepare("SELECT count(*) FROM actors WHERE name = 'Ana Ruiz'").pluck().get();

  test('are two from then on, whenever it was decided, and one again when that is taken back', async () => {
    const graph = await built(a, b, decided);
    expect(ruizes(graph)).toBe(2);
    expect(merged(graph)).toEqual([]);
    const before = digest(graph.db);
    for (const steps of [
      [decided, a, b],
      [b, decided, a],
      [a, b, decided, a, b],
    ])
      expect(digest((await built(...steps)).db)).toBe(before);
    undone(graph);
    expect(ruizes(graph)).toBe(1);
    expect(verify(graph.db)).toEqual([]);
    expect(digest(graph.db)).toBe(digest((await built(b, a)).db));
  });
});

describe('whatever the order', () => {
  const NAMES = [
    'Bob Roth',
    'Robert Roth',
    'Robert J. Roth',
    'Robert K. Roth',
    'Roth',
    'Ann Roth',
    'Senator ~Anne Roth',
    'Senator ~Roth',
    'Mrs. ~van Roth',
    'Mr. ~van Roth',
    'Jaan Kuuse',
    'Kuuse',
    'Sen. ~Ann Roth',
    '#Roth Inc.',
    '#Roth',
    '#Rural Oat Trade Hall=ROTH',
    '#ROTH',
  ];
  const NAMESAKE = ['Ann Roth', 'Robert Roth', 'Kuuse'];
  const namesake = actorId('person', 'Ann Roth', null, naming(...NAMESAKE, 'Of ax').document.text);
  const DECISIONS = [
    same('Ann Roth', 'Robert K. Roth'),
    different('Bob Roth', 'Robert Roth'),
    same('Bob Roth', 'Absent Person'),
    decisionOf('different', person('Ann Roth'), { ...person('Ann Roth'), id: namesake }, null),
  ];

  test('after any changes who is who is what a new graph of the same articles and decisions has', async () => {
    const change = fc.record({
      path: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      names: fc.subarray(NAMES, { maxLength: 8 }),
    });
    const step = fc.oneof(
      { weight: 5, arbitrary: change },
      { weight: 1, arbitrary: fc.constant({ path: 'a', names: NAMESAKE }) },
      { weight: 1, arbitrary: fc.nat({ max: 2 * DECISIONS.length - 1 }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
        const lived = await sampleGraph();
        const files = new Map<string, readonly string[]>();
        const decided = new Set<number>();
        for (const one of steps) {
          if (typeof one === 'number') {
            const which = one % DECISIONS.length;
            if (one < DECISIONS.length) decide(lived.sqlite, [DECISIONS[which]!]);
            else undecide(lived.sqlite, [DECISIONS[which]!]);
            if (one < DECISIONS.length) decided.add(which);
            else decided.delete(which);
          } else if (one.names.length === 0) {
            lived.writer.prune(one.path);
            files.delete(one.path);
          } else {
            write(lived.writer, one.path, naming(...one.names, `Of ${one.path}x`));
            files.set(one.path, one.names);
          }
        }
        const anew = await sampleGraph();
        for (const which of decided) decide(anew.sqlite, [DECISIONS[which]!]);
        for (const [path, names] of [...files].reverse()) write(anew.writer, path, naming(...names, `Of ${path}x`));
        expect(verify(lived.db)).toEqual([]);
        expect(digest(lived.db)).toBe(digest(anew.db));
      }),
      { numRuns: 60 },
    );
  });
});

test('a key that brings too many together brings nobody together, whoever came last', async () => {
  const many = Array.from(
    { length: 33 },
    (_, at) => `Ann ${String.fromCharCode(65 + (at % 26))}${'e'.repeat(1 + at / 26)} Roth`,
  );
  const graph = await graphOf(...many.map((name) => [name]), ['Ann Roth']);
  const links = () => graph.sqlite.prepare('SELECT count(*) FROM actor_links').pluck().get();
  expect(links()).toBe(0);
  expect(verify(graph.db)).toEqual([]);
  graph.writer.prune('0.md');
  graph.writer.prune('1.md');
  expect(links()).toBeGreaterThan(0);
  expect(verify(graph.db)).toEqual([]);
});
