import { expect, test } from 'vitest';
import { abbreviates, bodyWords, isAcronym } from '../../src/identity/body-name.ts';

test.each([
  ['The Home Depot Inc.', 'home depot'],
  ['Huawei Technologies Co., Ltd.', 'huawei technologies'],
  ['AT&T Inc.', 'at and t'],
  ['Eni S.p.A.', 'eni'],
  ['Media Company', 'media company'],
  ['News Corp', 'news corp'],
  ['Boeing company', 'boeing company'],
  ['The', 'the'],
  ['Inc.', 'inc'],
])('%s is %s', (name, words) => {
  expect(bodyWords(name).join(' ')).toBe(words);
});

test.each(['IEA', 'U.S.D.A.', 'BfV', 'G7A'])('%s is an acronym', (name) => expect(isAcronym(name)).toBe(true));
test.each(['Iea', 'I', 'IEA now', 'Apple', 'WATCHING', ''])('%s is none', (name) =>
  expect(isAcronym(name)).toBe(false),
);

test.each([
  ['IEA', 'International Energy Agency', true],
  ['VOA', 'Voice of America', true],
  ['IEA', 'International Atomic Energy Agency of Northern Europe', false],
  ['NBC', 'NBC News', false],
  ['SC', 'Supreme Court', false],
  ['EIA', 'International Energy Agency', false],
])('%s for %s: %s', (acronym, name, is) => {
  expect(abbreviates(acronym, name)).toBe(is);
});
