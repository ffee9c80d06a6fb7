import { expect, test } from 'vitest';
import { fieldMap } from '../../src/cli/field-map.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

test('--map says which field is which', () => {
  expect(fieldMap('title=Heading, text=body.content')).toEqual({ title: 'Heading', text: 'body.content' });
  expect(fieldMap('text=a=b')).toEqual({ text: 'a=b' });
});

test.each([
  ['', 'FIELD=NAME'],
  ['title', '"title" is none'],
  ['text=', '"text=" is none'],
  ['body=text', '--map knows no "body"; it knows title, text, date'],
  ['text=a,text=b', '--map gives text twice'],
])('--map %j is wrong', (value, message) => {
  expect(() => fieldMap(value)).toThrow(UsageError);
  expect(() => fieldMap(value)).toThrow(message);
});
