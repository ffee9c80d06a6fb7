import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { page, ROOT } from './docs/page.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What somebody gets who installs the package: it is built, packed and unpacked here, far from the checkout. */
const PARTS = ['src', 'migrations', 'data', 'docs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'];
const UTF8 = { encoding: 'utf8' } as const;

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

const checkout = temporaryFolder();
const app = temporaryFolder({
  'articles/mast.md': '# A mast falls\n\nMay 2, 2031\n\nAda Quill told Omar Reyes that the mast would stand again.\n',
});
const installed = join(app, 'node_modules/hearsay');
let packed: Packed;

beforeAll(() => {
  for (const part of [...PARTS, ...PAGES])
    cpSync(join(ROOT, part), join(checkout, part), { recursive: true, filter: (path) => !/\.db(?:-\w+)?$/.test(path) });
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--offline'], { ...UTF8, cwd: checkout });
  if (status !== 0) throw new Error(`npm pack failed:\n${stdout}${stderr}`);
  [packed] = JSON.parse(stdout);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(checkout, packed.filename), '-C', installed, '--strip-components=1']);
  linkDependencies();
}, 120_000);

/** Only what the package says it needs; a module that it uses and does not name is not there. */
function linkDependencies(): void {
  const { dependencies } = JSON.parse(page('package.json'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(app, 'node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(app, 'node_modules', name));
  }
  mkdirSync(join(app, 'node_modules/.bin'));
  symlinkSync('../hearsay/dist/src/cli.js', join(app, 'node_modules/.bin/hearsay'));
}

/** Whoever asks for a connection is told that there is none. */
const NO_NETWORK = `
  import net from 'node:net';
  net.Socket.prototype.connect = () => { throw new Error('there is no network'); };
`;
const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NO_NETWORK)}` };

/** What `npx hearsay` runs. */
function hearsay(...words: readonly string[]) {
  return spawnSync(join(app, 'node_modules/.bin/hearsay'), words, { ...UTF8, cwd: app, env });
}

test('the package holds what is needed, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  const parts = new Set(paths.map((path) => path.replace(/^(dist\/\w+|\w+(?=\/)).*/, '$1')));
  expect([...parts].sort()).toEqual([
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/data',
    'dist/migrations',
    'dist/src',
    'docs',
    'package.json',
  ]);
  expect(packed.unpackedSize).toBeLessThan(13_000_000); // lists and gazetteer 7 MB, the models 4.3 MB
});

test('the command starts by itself, and makes and asks a graph without a network', () => {
  expect(readFileSync(join(installed, 'dist/src/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(packed.files.find(({ path }) => path === 'dist/src/cli.js')?.mode.toString(8)).toBe('755');
  expect(hearsay('--help')).toMatchObject({ status: 0, stderr: '' });
  expect(hearsay('ingest', 'articles', '--db', 'news.db')).toMatchObject({ status: 0, stderr: '' });
  const { status, stdout } = hearsay('claims', '--by', 'Ada Quill', '--json', '--db', 'news.db');
  expect([status, JSON.parse(stdout)]).toMatchObject([0, [{ cue: 'told', addressees: 'Omar Reyes' }]]);
});

const PROJECT = {
  compilerOptions: { strict: true, module: 'nodenext', target: 'es2023', types: [], skipLibCheck: false },
};
const SCRIPT = `
import { type ClaimRow, claimsBy, ingest, openGraph } from 'hearsay';

await ingest(['articles'], { db: 'typed.db' });
const db = await openGraph('typed.db', { readonly: true });
const claims: ClaimRow[] = await claimsBy(db, 'Ada Quill');
const { length } = await db.selectFrom('actors').select('kind').where('kind', '=', 'person').execute();
// @ts-expect-error An actor is given by a name or an id.
export const wrong = (): unknown => claimsBy(db, { name: 'Ada Quill' });
// @ts-expect-error The tables have no such column.
export const missing = (): unknown => db.selectFrom('actors').select('age');
declare const console: { log(line: string): void };
console.log(\`\${claims[0]?.content}, \${length} people\`);
await db.destroy();
`;

test('TypeScript finds its types, and the compiled script runs', () => {
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(PROJECT));
  writeFileSync(join(app, 'ask.ts'), SCRIPT);
  expect(spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', app], UTF8).stdout).toBe('');
  const { stdout, stderr } = spawnSync(process.execPath, ['ask.js'], { ...UTF8, cwd: app });
  expect([stdout, stderr]).toEqual(['that the mast would stand again, 2 people\n', '']);
});
