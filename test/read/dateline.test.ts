import { expect, test } from 'vitest';
import { readDateline } from '../../src/read/dateline.ts';

test.each([
  ['MOSCOW, Aug 15 (Reuters) — |Russia said', '--08-15'],
  ['MOSCOW, Aug. 15, 2022 (Reuters) - |Russia said', '2022-08-15'],
  ['DALLAS (AP) —|The mayor', undefined],
  ['KYIV, Ukraine (AP) - |The mayor', undefined],
  ['DES MOINES, Iowa, Aug. 10 (UPI) -- |The mayor', '--08-10'],
  ['(CNN) —|The mayor', undefined],
  ['(Reuters) - |“We go,” she said', undefined],
  ['WASHINGTON — |The mayor', undefined],
  ['WASHINGTON—|The mayor', undefined],
  ['NEW YORK – |A mayor', undefined],
  ['ST. LOUIS -- |Twelve mayors', undefined],
  ["N'DJAMENA, Chad — |The mayor", undefined],
  ['PORT-AU-PRINCE, Haiti — |The mayor', undefined],
  ['MANCHESTER, N.H. - |At a fair', undefined],
  ['PARIS, 15 August — |The mayor', '--08-15'],
  ['LONDON/PARIS (Reuters) - |The mayors', undefined],
  ['KYIV and LVIV, Ukraine — |The mayors', undefined],
  ['New York (AFP) – |The mayor', undefined],
  ['Danville, Kentucky (CNN) - |The mayor', undefined],
  ['NEW DELHI, Aug 15 (PTI): |The mayor', '--08-15'],
  ['MOSCOW, August 15. /TASS/. |The mayor', '--08-15'],
  ['MOSCOW. Aug 15 (Interfax) - |The mayor', '--08-15'],
  ['Aug 15 (Reuters) - |The mayor', '--08-15'],
  ['TIRANA (ABC) - |The mayor', undefined],
  ['LISBON (Tagus Wire) - |The mayor', undefined],
  ['LISBON, March 3 (Tagus) - |The mayor', '--03-03'],
  ['LISBON (Reuters)|', undefined],
  ['LISBON, Aug. 15, 2022|', '2022-08-15'],
  ['ZÜRICH — |1,200 people', undefined],
])('%s', (marked, date) => {
  const dateline = readDateline(marked.replace('|', ''));
  expect([dateline?.end, dateline?.dating?.readings[0]]).toEqual([marked.indexOf('|'), date]);
});

test.each([
  'The mayor — a lawyer — said so.',
  'Lisbon — The mayor said so.',
  'Lisbon, a city of hills, is — The mayor said so.',
  'EXCLUSIVE — The mayor said so.',
  'BREAKING NEWS - The mayor said so.',
  'NATO — an alliance of thirty states — said so.',
  "NATO — Europe's shield — said so.",
  'NASA — the space agency said so.',
  'The World Food Programme (WFP) — Rome said so.',
  'WORLD FOOD PROGRAMME (WFP) — Rome said so.',
  'Jane Doe (R-Texas) — The senator said so.',
  'Apple (AAPL) - Shares rose.',
  'JANE DOE (Labour) — The member rose.',
  'Lisbon, March 3 (Saturday) — The mayor said so.',
  'LISBON',
  'August 15, 2022 — The mayor said so.',
  'A well-known mayor said so.',
  'U.S.-backed forces left.',
  'THE MAYOR SAID SO AND THE TOWN DID NOT AGREE — He left.',
  '— The mayor said so.',
  '',
])('not %s', (text) => {
  expect(readDateline(text)).toBeNull();
});
