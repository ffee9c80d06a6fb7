import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/annotate.ts';
import type { Name } from '../../src/model.ts';
import { articleOf } from '../article-of.ts';
import { spelled } from './tokens-of.ts';

const LONG = `B${'o'.repeat(298)}e`;

function namesIn(text: string): readonly Name[] {
  const { names } = annotate(articleOf(text));
  let end = 0;
  for (const name of names) {
    expect(name.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(name.start, name.end)).not.toMatch(/^\s|\s$|^$/);
    end = name.end;
  }
  return names;
}

describe('names as they should not be', () => {
  test.each([
    ['of one letter', 'K said so. Agent K. left. He met J.'],
    ['of 300 letters', `${LONG} said so, and Anna ${LONG} left ${LONG}.`],
    ['of 300 words', `The ${'Kelbrook Harbour '.repeat(150)}Union met.`],
    ['in capitals only', 'ANNA ROTH LEFT KELBROOK. NATO MET IN NORWAY. THE UNION OF PORT WORKERS SAID SO.'],
    ['in Cyrillic script', 'Владимир Путин сказал. Мэр Анна Рот уехала из Кельбрука.'],
    ['in Arabic script', 'قالت آنا روث إن الميناء مغلق. وصل محمد إلى عمان.'],
    ['in Chinese script', '金正恩说，港口关闭了。'],
    [
      'with zero-width characters',
      'An\u200Bna Ro\u200Dth left\u2060 Nor\u200Bway. \uFEFFAnna \u200BRoth\u200B said so.',
    ],
    ['with letters that look alike', 'Аnnа Rоth left Nоrwаy, and Ⅴladimir Рutin came.'],
    ['of marks', '@Roth #Kelbrook R. & D. O’ Brien -Roth- ’Roth’ “Roth” (Roth) Roth/Lind'],
    ['of half characters', 'Anna \uD83DRoth\uDE00 left \uD800.'],
  ])('%s', (_, text) => {
    namesIn(text);
  });

  test('a name in capitals is found, with what it names', () => {
    expect(spelled('ANNA ROTH LEFT NORWAY.', namesIn('ANNA ROTH LEFT NORWAY.'))).toContain('NORWAY: place');
  });

  test('an article of 5,000 names takes time in their number', () => {
    const given = ['Anna', 'Peter', 'Maria', 'Omar', 'Kofi'];
    const names = Array.from(
      { length: 5000 },
      (_, at) => `${given[at % 5]} R${'abcdefghij'[at % 10]}th${at.toString(36)}`,
    );
    const text = (count: number): string =>
      names
        .slice(0, count)
        .map((name) => `${name} left Norway.`)
        .join(' ');
    namesIn(text(500));
    const timeOf = (count: number): number => {
      const started = performance.now();
      namesIn(text(count));
      return performance.now() - started;
    };
    const [few, many] = [timeOf(1000), timeOf(5000)];
    expect(many).toBeLessThan(20 * few + 200); // five times as many; the machine may be busy
  });
});
