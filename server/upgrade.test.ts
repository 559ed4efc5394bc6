import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { migrate } from '#app/platform/db/migrate.server.ts';
import { openIdentity } from '#app/platform/identity/identity.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { testSealer, testSecret } from '#tests/support/database.ts';
import { dropDatabase, withClient, withDatabase } from '#tests/support/template.ts';
import { prepareOwnDatabase } from './prepare-database.ts';

const name = `onderdak_test_${process.pid}_${randomBytes(6).toString('hex')}`;
let url: string;
let folder: string;

beforeAll(async () => {
  const { superuserUrl, ownerUrl } = inject('testDatabases');
  await withClient(superuserUrl, (client) => client.query(`create database ${name} owner onderdak_owner`));
  url = withDatabase(ownerUrl, name);
  folder = mkdtempSync(join(tmpdir(), 'onderdak-upgrade-'));
});
afterAll(async () => {
  const { superuserUrl } = inject('testDatabases');
  await dropDatabase(superuserUrl, name);
  rmSync(folder, { recursive: true });
});

it('takes an installation along that kept its secrets in the database: they go, accounts stay, sessions end once', async () => {
  const migrations = join(projectRoot, 'db', 'migrations');
  for (const file of readdirSync(migrations).filter((each) => each < '0035'))
    cpSync(join(migrations, file), join(folder, file));
  await migrate(url, folder);
  await withClient(url, async (client) => {
    await client.query(
      "insert into auth.secret (name, value) values ('session', 'oud'), ('web-login', 'oud')",
    );
    const { rows } = await client.query<{ id: string }>(
      "insert into auth.account_holder (name, email) values ('Proef', 'proef@demo.onderdak.example') returning id",
    );
    await client.query(
      "insert into auth.credential (user_id, account_id, provider_id, password) values ($1, $2, 'credential', 'oud:oud')",
      [rows[0]?.id, rows[0]?.id],
    );
    await client.query(
      "insert into auth.session (user_id, token, expires_at) values ($1, 'oud', now() + interval '1 day')",
      [rows[0]?.id],
    );
  });

  const { webUrl } = await prepareOwnDatabase(url, undefined, testSecret);
  const database = openDatabase(url, { webUrl });
  const left = await database.asOwner(async (tx) => ({
    sessions: await tx.selectFrom('auth.session').selectAll().execute(),
    accounts: await tx.selectFrom('auth.account_holder').select('email').execute(),
  }));
  expect(left).toEqual({ sessions: [], accounts: [{ email: 'proef@demo.onderdak.example' }] });
  await withClient(url, async (client) => {
    const { rows } = await client.query("select to_regclass('auth.secret') as found");
    expect(rows).toEqual([{ found: null }]);
  });

  const origin = 'http://127.0.0.1:3999';
  const identity = await openIdentity({ url: webUrl, origin, secret: testSecret, sealer: testSealer });
  await identity.ensureDemoAccounts([{ email: 'proef@demo.onderdak.example', name: 'Proef' }]);
  const signedIn = await identity.signInForDemo(new Request(origin), 'proef@demo.onderdak.example');
  expect(signedIn.ok).toBe(true);
  await identity.close();
  await database.close();
  await withClient(url, (client) => client.query(`drop role ${new URL(webUrl).username}`));
});

it('has several processes start at once with the same secret', async () => {
  const starts = await Promise.all(
    Array.from({ length: 4 }, () => prepareOwnDatabase(url, undefined, testSecret)),
  );
  const addresses = new Set(starts.map((start) => start.webUrl));
  expect(addresses.size).toBe(1);
  const [webUrl = ''] = addresses;
  await withClient(webUrl, (client) => client.query('set role onderdak_app'));
  await withClient(url, (client) => client.query(`drop role ${new URL(webUrl).username}`));
});
