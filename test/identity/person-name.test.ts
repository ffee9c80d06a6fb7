import { describe, expect, test } from 'vitest';
import { readLoneName, readPersonName } from '../../src/identity/person-name.ts';

describe('a full name', () => {
  test.each<[string, string, string[], string, string | null]>([
    ['Donald J. Trump', 'donald', ['j'], 'trump', null],
    ['Donald Trump Jr.', 'donald', [], 'trump', 'jr'],
    ['George H. W. Bush', 'george', ['h', 'w'], 'bush', null],
    ['George HW Bush', 'george', ['h', 'w'], 'bush', null],
    ['J.K. Rowling', 'j', ['k'], 'rowling', null],
    ['Christopher M. Rose, M.D.', 'christopher', ['m'], 'rose', null],
    ['Bashar al-Assad', 'bashar', [], 'assad', null],
    ['Bashar Al Assad', 'bashar', [], 'assad', null],
    ['Louis van Gaal', 'louis', [], 'gaal', null],
    ['Mohammed bin Salman', 'mohammed', [], 'binsalman', null],
    ['Al Gore', 'al', [], 'gore', null],
    ['Kim Jong-un', 'kim', [], 'jongun', null],
    ['Beyoncé Knowles-Carter', 'beyonce', [], 'knowlescarter', null],
    ['Владимир Путин', 'владимир', [], 'путин', null],
  ])('%s', (name, given, middle, family, suffix) => {
    expect(readPersonName(name)).toEqual({ given, middle, family, suffix });
  });
});

describe('a family name alone', () => {
  test.each([
    ['Obama', 'obama'],
    ['al-Assad', 'assad'],
    ['Van Gaal', 'gaal'],
    ['Bin Laden', 'binladen'],
    ['O’Neil', 'oneil'],
    ['Toomey-Manchin', 'toomeymanchin'],
  ])('%s', (name, lone) => {
    expect(readPersonName(name)).toBeUndefined();
    expect(readLoneName(name)).toBe(lone);
  });

  test('of a child is not that of the parent', () => {
    expect(readLoneName('Trump Jr.')).toBeUndefined();
  });
});

test.each(['', ' ', '—', '\u200b', '.', 'X', '字'.repeat(300), 'A '.repeat(300), '\u202eabc', '🙂 🙂'])(
  '%j throws nothing',
  (name) => {
    expect(() => [readPersonName(name), readLoneName(name)]).not.toThrow();
  },
);
