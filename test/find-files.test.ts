import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFiles } from '../src/find-files.ts';
import { asNobody } from './as-nobody.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const home = process.cwd();
const root = temporaryFolder();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
  chmodSync(folder, 0o755);
  process.chdir(folder);
});
afterEach(() => process.chdir(home));

/** `path`, or `path: status` for what cannot be read. */
function found(...paths: string[]): string[] {
  return findFiles(paths).offers.map(({ path, refusal }) => (refusal ? `${path}: ${refusal.status}` : path));
}

function reason(path: string, ...from: string[]): string | undefined {
  return findFiles(from).offers.find((offer) => offer.path === path)?.refusal?.reason;
}

test('a folder is walked for what ends like news, in byte order of the paths; others are counted', () => {
  writeFiles('news', {
    'b.md': '',
    'a/z.TXT': '',
    'a.markdown': '',
    'Z.md': '',
    'é.md': '',
    'c.html.gz': '',
    'a/d.csv': '',
    'd.csv.bz2': '',
    'e.gz': '',
    'f.ts': '',
    md: '',
  });
  expect(found('news')).toEqual([
    'news/Z.md',
    'news/a.markdown',
    'news/a/d.csv',
    'news/a/z.TXT',
    'news/b.md',
    'news/c.html.gz',
    'news/é.md',
  ]);
  expect(findFiles(['news']).leftAlone).toBe(4);
});

test('hidden entries and node_modules are passed over', () => {
  writeFiles('.', { '.a.md': '', '.git/b.md': '', 'node_modules/c.md': '', 'd.md': '' });
  expect(found('.')).toEqual(['d.md']);
  expect(findFiles(['.']).leftAlone).toBe(0);
});

test('a file named outright is offered whatever its ending', () => {
  writeFiles('.', { '.hidden.md': '', story: '' });
  expect(found('.hidden.md', 'story')).toEqual(['.hidden.md', 'story']);
});

test('what describes a folder is skipped, also where a shell lists it by name', () => {
  const skipped = ['CHANGELOG.md', 'LICENSE.txt', 'README.de.md', 'README.md', 'contributing.markdown'];
  writeFiles(
    'news',
    Object.fromEntries([...skipped, 'license-plates.md', 'readme-author-dies.txt'].map((name) => [name, ''])),
  );
  expect(found('news')).toEqual([
    ...skipped.map((name) => `news/${name}: skipped`),
    'news/license-plates.md',
    'news/readme-author-dies.txt',
  ]);
  expect(found('news/README.md')).toEqual(['news/README.md: skipped']);
  expect(reason('news/README.md', 'news')).toContain('rename it');
});

test('a path is relative inside the current folder and absolute outside, each file once', () => {
  writeFiles('.', { 'in/a.md': '', 'in/b.md': '' });
  process.chdir('in');
  expect(found('a.md', './a.md', '.', join(folder, 'in'), '../in/b.md')).toEqual(['a.md', 'b.md']);
  mkdirSync(join(folder, '..in'));
  writeFileSync(join(folder, '..in/c.md'), '');
  expect(found('../..in')).toEqual([join(folder, '..in/c.md')]);
  process.chdir(folder);
  expect(found('..in', 'in/../in/a.md')).toEqual(['..in/c.md', 'in/a.md']);
});

test('a link to a file is that file; a link to a folder is followed only where it is named outright', () => {
  writeFiles('.', { 'news/a.md': '', 'elsewhere/b.md': '' });
  symlinkSync('a.md', 'news/link.md');
  symlinkSync('../elsewhere', 'news/more');
  symlinkSync('..', 'news/up');
  expect(found('news')).toEqual(['news/a.md', 'news/link.md', 'news/more: skipped', 'news/up: skipped']);
  expect(reason('news/more', 'news')).toContain('a link to a folder; name it outright');
  expect(found('news/more')).toEqual(['news/more/b.md']);
});

test('a link to a file outside the folder is read only where it is named outright', () => {
  writeFiles('.', { 'secret.md': '', 'news/b.md': '', 'news-2/c.md': '' });
  symlinkSync('../secret.md', 'news/a.md');
  symlinkSync('../news-2/c.md', 'news/c.md');
  expect(found('news')).toEqual(['news/a.md: skipped', 'news/b.md', 'news/c.md: skipped']);
  expect(reason('news/a.md', 'news')).toBe('a link to a file outside the folder; name it outright to read it');
  expect(found('news/a.md', '.')).toContain('news/a.md');
  symlinkSync('news', 'link');
  symlinkSync('b.md', 'news/d.md');
  expect(found('link')).toContain('link/d.md');
});

test('links that lead nowhere or in a circle are offered for what they are', () => {
  symlinkSync('round.md', 'round.md');
  symlinkSync('gone.md', 'dangling.md');
  symlinkSync('gone', 'other');
  for (const paths of [['.'], ['dangling.md', 'round.md']]) {
    expect(found(...paths)).toEqual(['dangling.md: failed', 'round.md: failed']);
    expect(reason('dangling.md', ...paths)).toBe('is a link to a file that is not there');
    expect(reason('round.md', ...paths)).toBe('is a link that leads round in a circle');
  }
  expect(findFiles(['.']).leftAlone).toBe(1);
});

test('a path that is not there fails and is not recorded; the others are found', () => {
  writeFiles('.', { 'a.md': '' });
  expect(found('nowhere', 'a.md', 'a.md/b')).toEqual(['a.md', 'a.md/b: failed', 'nowhere: failed']);
  expect(findFiles(['nowhere']).offers[0]?.refusal).toEqual({
    status: 'failed',
    reason: 'is not there: no such file or folder',
    recorded: false,
  });
});

test('a folder that may not be listed fails, the rest is found', async () => {
  writeFiles('.', { 'a.md': '', 'secret/b.md': '' });
  chmodSync('secret', 0);
  await asNobody(async () => {
    expect(found('.')).toEqual(['a.md', 'secret: failed']);
    expect(reason('secret', '.')).toContain('you have no permission');
  });
  chmodSync('secret', 0o755);
});

test('a name that is not UTF-8 fails without stopping the rest', () => {
  writeFileSync(Buffer.from('caf\xe9.md', 'latin1'), '');
  writeFiles('.', { 'a.md': '', 'café.md': '' });
  expect(found('.')).toEqual(['a.md', 'café.md', 'caf\ufffd.md: failed']);
});

test('standard input is one of the files where there is any', () => {
  writeFiles('.', { 'a.md': '' });
  expect(findFiles(['-', 'a.md'], 'stdin:0123').offers.map(({ path }) => path)).toEqual(['a.md', 'stdin:0123']);
});

test('the parts that a browser saves beside a page are passed over', () => {
  writeFiles('.', { 'A story.html': '', 'A story_files/frame.html': '', 'press_files/b.html': '' });
  expect(found('.')).toEqual(['A story.html', 'press_files/b.html']);
});
