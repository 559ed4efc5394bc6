import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'onderdak-prepare-'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Stands in for npm: notes how it was called and lays down the pinned Node and a builder that copies one file. */
const fakeNpm = `
const fs = require('node:fs');
const about = { args: process.argv.slice(2), env: Object.keys(process.env).filter((name) => /^npm_|NODE_ENV/.test(name)) };
fs.appendFileSync('npm.log', JSON.stringify(about) + '\\n');
if (fs.existsSync('npm-fails')) { console.error('npm error het net is weg'); process.exit(1); }
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules/.bin', { recursive: true });
fs.mkdirSync('node_modules/@react-router/dev', { recursive: true });
if (!fs.existsSync('npm-omits')) fs.symlinkSync(process.execPath, 'node_modules/.bin/node');
fs.writeFileSync('node_modules/@react-router/dev/bin.cjs', fs.readFileSync('fake-build.cjs'));
setTimeout(() => undefined, fs.existsSync('npm-is-slow') ? 700 : 0);
`;

const fakeBuild = `
const fs = require('node:fs');
fs.appendFileSync('build.log', process.env.NODE_ENV + ' ' + process.argv[2] + '\\n');
if (fs.existsSync('app/broken.ts')) { console.error('app/broken.ts: onverwacht teken'); process.exit(1); }
fs.mkdirSync('build/server', { recursive: true });
fs.copyFileSync('app/page.ts', 'build/server/index.js');
`;

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

function makeProject(): string {
  const project = mkdtempSync(join(root, 'project-'));
  mkdirSync(join(project, 'scripts'));
  mkdirSync(join(project, 'app'));
  for (const name of readdirSync(import.meta.dirname).filter((one) => one.endsWith('.mjs'))) {
    cpSync(join(import.meta.dirname, name), join(project, 'scripts', name));
  }
  const pins = { [`node-${process.platform}-${process.arch}`]: process.versions.node };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ optionalDependencies: pins }));
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  writeFileSync(join(project, 'app', 'page.ts'), 'export const page = 1;');
  writeFileSync(join(project, 'npm-cli.js'), fakeNpm);
  writeFileSync(join(project, 'fake-build.cjs'), fakeBuild);
  return project;
}

/** As npm would call it, from another working directory and with the settings of an outer npm about. */
async function prepare(project: string, ...flags: string[]): Promise<Outcome> {
  const since = Date.now();
  const child = spawn(process.execPath, [join(project, 'scripts', 'prepare.mjs'), ...flags], {
    cwd: root,
    env: {
      PATH: `${join(project, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
      NODE_ENV: 'production',
      npm_config_omit: 'dev',
      npm_config_registry: 'https://packages.example/',
      npm_lifecycle_event: 'prestart',
      npm_execpath: join(project, 'npm-cli.js'),
      npm_node_execpath: process.execPath,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('close', resolve);
  return { code: await promise, stdout, stderr, milliseconds: Date.now() - since };
}

function timesRun(project: string, what: 'npm' | 'build'): number {
  const file = join(project, `${what}.log`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0;
}

function counts(project: string): string {
  return `${timesRun(project, 'npm')} installed, ${timesRun(project, 'build')} built`;
}

test('the first start installs and builds, the second does nothing and is quick', async () => {
  const project = makeProject();
  const first = await prepare(project);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(
    /^Pakketten installeren.*\nPakketten geïnstalleerd.*\nDe pagina’s bouwen.*\nPagina’s gebouwd.*\n$/,
  );
  expect(readFileSync(join(project, 'build', 'server', 'index.js'), 'utf8')).toBe('export const page = 1;');
  expect(readFileSync(join(project, 'build.log'), 'utf8')).toBe('production build\n');
  const second = await prepare(project);
  expect(second).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect(second.milliseconds).toBeLessThan(1_000);
  expect(counts(project)).toBe('1 installed, 1 built');
});

test('the inner npm hears where packages come from, and nothing else of the outer npm', async () => {
  const project = makeProject();
  await prepare(project, '--no-build');
  expect(JSON.parse(readFileSync(join(project, 'npm.log'), 'utf8'))).toEqual({
    args: ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'],
    env: ['npm_config_registry'],
  });
  expect(counts(project)).toBe('1 installed, 0 built');
});

test('a changed lock installs and builds again', async () => {
  const project = makeProject();
  await prepare(project);
  appendFileSync(join(project, 'package-lock.json'), '\n');
  expect(await prepare(project)).toMatchObject({ code: 0 });
  expect(counts(project)).toBe('2 installed, 2 built');
});

test('what somebody installed by hand from the same lock is not installed again', async () => {
  const project = makeProject();
  await prepare(project);
  writeFileSync(join(project, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: {} }));
  rmSync(join(project, 'node_modules', '.onderdak-installed'));
  expect(await prepare(project)).toMatchObject({ code: 0, stdout: '' });
  expect(counts(project)).toBe('1 installed, 1 built');
});

test.each([
  [
    'package of another version',
    { 'node_modules/a': { version: '1.0.0' } },
    { 'node_modules/a': { version: '2.0.0' } },
  ],
  ['missing package', {}, { 'node_modules/a': { version: '1.0.0' } }],
  [
    'missing package for this platform',
    {},
    { 'node_modules/a': { version: '1.0.0', optional: true, os: [process.platform] } },
  ],
  ['package that is no longer wanted', { 'node_modules/a': { version: '1.0.0' } }, {}],
])('a %s is not taken for installed', async (_, present, wanted) => {
  const project = makeProject();
  await prepare(project, '--no-build');
  writeFileSync(join(project, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  rmSync(join(project, 'node_modules', '.onderdak-installed'));
  await prepare(project, '--no-build');
  expect(timesRun(project, 'npm')).toBe(2);
});

test('only a real change in the sources builds again', async () => {
  const project = makeProject();
  await prepare(project);
  const page = join(project, 'app', 'page.ts');
  utimesSync(page, new Date(), new Date());
  writeFileSync(join(project, 'app', 'page.test.ts'), 'a test is no source of the build');
  await prepare(project);
  expect(counts(project)).toBe('1 installed, 1 built');
  // As long as before, and with the old times put back.
  writeFileSync(page, 'export const page = 2;');
  utimesSync(page, new Date(0), new Date(0));
  await prepare(project);
  expect(counts(project)).toBe('1 installed, 2 built');
  expect(readFileSync(join(project, 'build', 'server', 'index.js'), 'utf8')).toBe('export const page = 2;');
  writeFileSync(join(project, 'app', 'new.ts'), '');
  await prepare(project);
  rmSync(join(project, 'app', 'new.ts'));
  await prepare(project);
  expect(counts(project)).toBe('1 installed, 4 built');
});

test('a failed build shows why, and the earlier build no longer counts', async () => {
  const project = makeProject();
  await prepare(project);
  writeFileSync(join(project, 'app', 'broken.ts'), '');
  const failed = await prepare(project);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('app/broken.ts: onverwacht teken');
  rmSync(join(project, 'app', 'broken.ts'));
  expect(await prepare(project)).toMatchObject({ code: 0 });
  expect(counts(project)).toBe('1 installed, 3 built');
});

test('a failed installation shows why, and the next start tries again', async () => {
  const project = makeProject();
  writeFileSync(join(project, 'npm-fails'), '');
  const failed = await prepare(project);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('npm error het net is weg');
  rmSync(join(project, 'npm-fails'));
  expect(await prepare(project)).toMatchObject({ code: 0 });
});

test('another Node than the pinned one is refused, at every start', async () => {
  const project = makeProject();
  await prepare(project);
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ optionalDependencies: { [`node-${process.platform}-${process.arch}`]: '99.0.0' } }),
  );
  const { code, stderr } = await prepare(project);
  expect(code).toBe(1);
  expect(stderr).toContain(
    `Onderdak draait op Node 99.0.0, maar node_modules/.bin/node is Node ${process.versions.node}.`,
  );
});

test('an optional package that npm left out is told', async () => {
  const project = makeProject();
  writeFileSync(join(project, 'npm-omits'), '');
  const { code, stderr } = await prepare(project);
  expect(code).toBe(1);
  expect(stderr).toContain('start niet of ontbreekt');
});

test('a system without a pinned Node is told', async () => {
  const project = makeProject();
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ optionalDependencies: { 'node-amiga-m68k': '1.0.0' } }),
  );
  const { code, stderr } = await prepare(project);
  expect(code).toBe(1);
  expect(stderr).toContain('het draait op Linux en macOS');
});

test('quiet: nothing on standard output, work and trouble on standard error', async () => {
  const project = makeProject();
  const first = await prepare(project, '--quiet', '--no-build');
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr).toContain('Pakketten geïnstalleerd');
  expect(await prepare(project, '--quiet', '--no-build')).toMatchObject({ code: 0, stdout: '', stderr: '' });
});

test('two starts at once: one works, the other waits and says so', async () => {
  const project = makeProject();
  writeFileSync(join(project, 'npm-is-slow'), '');
  const outcomes = await Promise.all([prepare(project), prepare(project)]);
  expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ]);
  expect(
    outcomes.filter(({ stdout }) => /^Wachten op proces \d+, dat Onderdak al klaarzet …\n$/.test(stdout)),
  ).toHaveLength(1);
  expect(counts(project)).toBe('1 installed, 1 built');
  expect(readdirSync(join(project, 'var'))).toEqual([]);
});

test('a lock left by a killed start does not stand in the way', async () => {
  const project = makeProject();
  mkdirSync(join(project, 'var'));
  symlinkSync(`${process.pid}/dead/an-earlier-boot:1`, join(project, 'var', 'prepare.lock'));
  expect(await prepare(project)).toMatchObject({ code: 0 });
});

test('an unknown option is refused', async () => {
  expect(await prepare(makeProject(), '--fast')).toMatchObject({ code: 2, stdout: '' });
});

test.runIf(process.getuid?.() !== 0)('a var/ that cannot be written in is told', async () => {
  const project = makeProject();
  mkdirSync(join(project, 'var'), { mode: 0o500 });
  const { code, stderr } = await prepare(project);
  expect(code).toBe(1);
  expect(stderr).toContain(`Onderdak mag niet schrijven in ${join(project, 'var')}`);
});
