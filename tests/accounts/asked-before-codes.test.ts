import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import { migrate } from '#app/platform/db/migrate.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { findEndedWithoutCode } from '#app/modules/organisation/data/ended-requests.server.ts';
import { dropDatabase, withClient, withDatabase } from '#tests/support/template.ts';

/** What waited on the day that requests got a code: it has none, so it is ended and has to be asked again. */
const name = `onderdak_test_${process.pid}_${randomBytes(6).toString('hex')}`;
const region = '00000000-0000-4000-8000-000000000001';
const asker = '00000000-0000-4000-8000-00000000000a';
const person = (last: number) => `00000000-0000-4000-8000-0000000000b${last}`;
let database: Database;
let folder: string;

beforeAll(async () => {
  const { superuserUrl, ownerUrl } = inject('testDatabases');
  await withClient(superuserUrl, (client) => client.query(`create database ${name} owner onderdak_owner`));
  const url = withDatabase(ownerUrl, name);
  folder = mkdtempSync(join(tmpdir(), 'onderdak-codes-'));
  const migrations = join(projectRoot, 'db', 'migrations');
  for (const file of readdirSync(migrations).filter((each) => each < '0061'))
    cpSync(join(migrations, file), join(folder, file));
  await migrate(url, folder);
  await withClient(url, async (client) => {
    await client.query("insert into municipality values ('GM0001', 'Proef', 'Proef', 2026)");
    await client.query(
      `insert into region (region_id, slug, name, centre_municipality_code) values ('${region}', 'proef', 'Proef', 'GM0001')`,
    );
    for (const last of [1, 2, 3, 4, 5, 6]) {
      await client.query(
        `insert into auth.account_holder (id, name, email) values ('${person(last)}', 'P${last}', 'p${last}@test.example')`,
      );
      await client.query(
        `insert into auth.credential (user_id, account_id, provider_id, password) values ('${person(last)}', 'p${last}', 'credential', 'x')`,
      );
      await client.query(
        `insert into region_user (region_id, user_id, display_name, email) values ('${region}', '${person(last)}', 'P${last}', 'p${last}@test.example')`,
      );
      await client.query(
        `insert into auth.invitation (token_hash, user_id, expires_at) values ('link ${last}', '${person(last)}', now() + interval '5 days')`,
      );
    }
    const asked = `'${region}', 'Naam', 'p', 'privacy-officer'`;
    await client.query(`insert into role_request
      (region_id, display_name, email, role, user_id, asked_by, confirmed_at, link_hash, accepted_at) values
      (${asked}, '${person(1)}', '${asker}', null, null, null),
      (${asked}, '${person(2)}', '${asker}', now(), 'link', null),
      (${asked}, '${person(3)}', '${asker}', now(), 'link', now()),
      (${asked}, '${person(4)}', null, now(), 'link', null),
      ('${region}', 'Naam', 'p', 'desk-worker', '${person(5)}', '${asker}', null, 'link', null)`);
    await client.query(`insert into password_reset_request (region_id, user_id, reason, asked_by, approved_at) values
      ('${region}', '${person(1)}', 'vergeten', '${asker}', null),
      ('${region}', '${person(2)}', 'vergeten', '${asker}', now() - interval '1 day')`);
  });
  await migrate(url);
  database = openDatabase(url, { webUrl: url });
}, 300_000);
afterAll(async () => {
  await database.close();
  await dropDatabase(inject('testDatabases').superuserUrl, name);
  rmSync(folder, { recursive: true });
});

it('ends the roles that two people give, whether agreed to or not, as refused by nobody; no other', async () => {
  const rows = await database.asOwner((tx) =>
    tx
      .selectFrom('role_request')
      .select(['user_id', 'refused_because', 'refused_by'])
      .where('refused_at', 'is not', null)
      .orderBy('user_id')
      .execute(),
  );
  const ended = { refused_because: 'no-code', refused_by: null };
  expect(rows).toEqual([
    { user_id: person(1), ...ended },
    { user_id: person(2), ...ended },
  ]);
});

it('ends new passwords that waited, and the links of those that were agreed to; no other link', async () => {
  const { resets, closed } = await database.asOwner(async (tx) => ({
    resets: await tx
      .selectFrom('password_reset_request')
      .select('user_id')
      .where('refused_because', '=', 'no-code')
      .execute(),
    closed: await tx
      .selectFrom('auth.invitation')
      .select('user_id')
      .where('expires_at', '<=', Temporal.Now.instant())
      .execute(),
  }));
  expect(resets).toEqual([{ user_id: person(1) }]);
  expect(closed).toEqual([{ user_id: person(2) }]);
});

it('tells administrators for whom to ask again, until that is done', async () => {
  const told = () => database.asOwner((tx) => findEndedWithoutCode(tx, region));
  expect(await told()).toEqual(['Naam', 'P1']);
  await database.asOwner((tx) =>
    tx
      .insertInto('password_reset_request')
      .values({
        region_id: region,
        user_id: person(1),
        reason: 'vergeten',
        asked_by: asker,
        code_hash: Buffer.alloc(32),
      })
      .execute(),
  );
  expect(await told()).toEqual(['Naam']);
});
