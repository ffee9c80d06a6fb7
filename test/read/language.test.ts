import { expect, test } from 'vitest';
import { languageOf } from '../../src/read/language.ts';

test.each([
  [
    'en',
    'The president said on Monday that the government would go on with the talks and send more help to the regions.',
  ],
  [
    'de',
    'Der Minister sagte am Montag in Berlin, dass die Regierung weiter verhandeln und den betroffenen Regionen schnell helfen werde.',
  ],
  ['es', 'El presidente dijo el lunes que el gobierno seguirá negociando con sus socios y ayudará a las regiones.'],
  ['da', 'Præsidenten sagde mandag, at regeringen vil fortsætte forhandlingerne og hjælpe regionerne med flere penge.'],
  ['ru', 'Президент заявил в понедельник, что правительство намерено продолжить переговоры и помочь регионам.'],
  ['uk', 'Президент заявив у понеділок, що уряд має намір продовжити переговори та допомогти регіонам.'],
  ['ar', 'قال الرئيس يوم الاثنين إن الحكومة ستواصل المفاوضات مع الشركاء وستساعد المناطق المتضررة'],
  ['zh', `${'总统星期一在北京表示，政府将继续与合作伙伴进行谈判，并向受影响的地区提供更多援助。'.repeat(2)}`],
])('%s', (code, text) => {
  expect(languageOf(text)).toBe(code);
});

test('names do not count: an English text full of foreign ones is English', () => {
  const text =
    'Gerhard Müller told Jürgen Weiß of the Süddeutsche Zeitung that Frau Schröder would not be coming to Köln, ';
  expect(
    languageOf(`${text}and that the Bundesregierung had nothing to say about it before the end of the week.`),
  ).toBe('en');
});

test.each([
  '',
  'Putin, Kim Vow Ties',
  'Comey Rips Cruz And O’Malley At Trump Tower',
  'Short and plain.',
  '2022 2023 2024',
])('too short to tell: "%s"', (text) => {
  expect(languageOf(text)).toBeNull();
});
