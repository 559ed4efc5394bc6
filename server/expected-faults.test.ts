import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { openTestDatabase, testKeys, testSecret, type TestDatabase } from '#tests/support/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** What a command says on standard error, and its exit code. */
function run(words: string, environment: NodeJS.ProcessEnv): Promise<readonly [number | null, string]> {
  const child = spawn(process.execPath, [join(projectRoot, 'server', 'cli.ts'), ...words.split(' ')], {
    env: {
      ...process.env,
      ONDERDAK_SECRET: testSecret,
      ONDERDAK_KEYS: `test:${Buffer.from(testKeys.current.bytes).toString('base64')}`,
      ONDERDAK_VAR: '/nowhere',
      ...environment,
    },
  });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve([code, stderr]));
  });
}

const changed = (change: (url: URL) => void) => {
  const url = new URL(test.url);
  change(url);
  return url.href;
};

const cases: readonly (readonly [what: string, words: string, url: () => string, says: RegExp])[] = [
  [
    'a database that cannot be reached',
    'check',
    () => changed((url) => (url.port = '1')),
    /^De database is niet te bereiken\. Kijk of PostgreSQL draait/u,
  ],
  [
    'a wrong password',
    'backup --out /nowhere/x',
    () => changed((url) => (url.password = 'mis')),
    /^De database laat deze gebruiker niet toe/u,
  ],
  [
    'a database that is not there',
    'audit verify',
    () => changed((url) => (url.pathname = '/bestaat_niet')),
    /^Deze database bestaat niet op de server/u,
  ],
  [
    'an address that is none',
    'audit verify',
    () => 'postgresql//fout',
    /^Deze instellingen kunnen niet worden gebruikt:\n- DATABASE_URL: een adres zoals postgresql:/u,
  ],
];

it.each(cases)(
  'says in Dutch what to do about %s, without a stack',
  async (_, words, url, says) => {
    const [code, stderr] = await run(words, { DATABASE_URL: url() });
    expect(stderr).toMatch(says);
    expect(stderr).toContain('DATABASE_URL');
    expect(stderr).not.toMatch(/^ {4}at /mu);
    expect(code).toBe(1);
  },
  60_000,
);

it('says so when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const [code, stderr] = await run('serve', { DATABASE_URL: test.url, PORT: String(port) });
  other.close();
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^Poort \d+ op 127\.0\.0\.1 is al in gebruik/u)]);
  expect(stderr).not.toMatch(/^ {4}at /mu);
}, 60_000);
