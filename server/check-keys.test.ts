import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkDatabase } from '#app/platform/backup/check/check-database.server.ts';
import { encryptField, toKeyRing, type KeyRing, type MasterKey } from '#app/platform/crypto/index.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { checkKeys, refuseOtherKeys } from './check-keys.ts';
import { ConfigError } from './config.ts';
import { sealedTables } from '#app/modules.server.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.close());

const key = (id: string): MasterKey => ({ id, bytes: randomBytes(32) });
const k1 = key('k1');
const k2 = key('k2');

/** Two persons with a name of one value each. */
async function addNames(ring: KeyRing): Promise<void> {
  const { regionId } = await test.scopeFor('shelter-worker', 'assen');
  await test.database.asOwner(async (tx) => {
    for (const name of ['Jansen', 'De Vries']) {
      const { person_id } = await tx
        .insertInto('person')
        .values({ region_id: regionId })
        .returning('person_id')
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('person_identity')
        .values({
          region_id: regionId,
          person_id,
          key_id: ring.current.id,
          hash_key_id: ring.current.id,
          family_name: encryptField(
            ring,
            { regionId, table: 'person_identity', column: 'family_name', rowId: person_id },
            name,
          ),
        })
        .execute();
    }
  });
}

const check = (...keys: MasterKey[]) => checkKeys(test.database, toKeyRing(keys));
const recorded = () =>
  test.database.asOwner(async (tx) =>
    (await tx.selectFrom('installation_key').select('key_id').orderBy('key_id').execute()).map(
      (row) => row.key_id,
    ),
  );

it('records the key of a database that has no names yet, and takes it again', async () => {
  await check(k1);
  await check(k1);
  expect(await recorded()).toEqual(['k1']);
});

it('refuses another key under the same name, also when nothing was written with it', async () => {
  await check(k1);
  await expect(check({ ...k2, id: 'k1' })).rejects.toThrow(ConfigError);
  await expect(check({ ...k2, id: 'k1' })).rejects.toThrow(/‘k1’.*andere sleutel.*0 versleutelde waarden/su);
});

it('takes a new key in front of the old one, and records it', async () => {
  await check(k1);
  await addNames(toKeyRing([k1]));
  await check(k2, k1);
  expect(await recorded()).toEqual(['k1', 'k2']);
  await addNames(toKeyRing([k2, k1]));
  await check(k2, k1);
});

it('refuses to do without a key that names still need, and says how many', async () => {
  await check(k1);
  await addNames(toKeyRing([k1]));
  await expect(check(k2)).rejects.toThrow(/‘k1’ ontbreekt: 2 versleutelde waarden zijn/u);
  expect(await recorded()).toEqual(['k1']);
});

it('starts with a value whose key id was damaged, and says where it stands', async () => {
  await check(k1);
  await addNames(toKeyRing([k1]));
  await test.database.asOwner((tx) =>
    sql`update person_identity set family_name = set_byte(family_name, 3, 175)
      where person_id = (select min(person_id::text)::uuid from person_identity)`.execute(tx),
  );
  expect(await check(k1)).toBe(1);
  await refuseOtherKeys(test.url, toKeyRing([k1]));
  const findings = await checkDatabase({
    url: test.url,
    ring: toKeyRing([k1]),
    sealedTables,
    backup: null,
    isExact: false,
  });
  expect(findings.filter(({ area, isGood }) => area === 'keys' && !isGood).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^In person_identity, regio assen, is 1 versleutelde waarde beschadigd/u),
  ]);
  // A key that was recorded is missing, and not damaged.
  await expect(check(k2)).rejects.toThrow(/‘k1’ ontbreekt: 1 versleutelde waarde is/u);
});

it('takes the key that opens the names of a database from before fingerprints, and no other', async () => {
  await addNames(toKeyRing([k1]));
  await expect(check({ ...k2, id: 'k1' })).rejects.toThrow(/‘k1’ past niet: 2 versleutelde waarden/u);
  expect(await recorded()).toEqual([]);
  await check(k1);
  expect(await recorded()).toEqual(['k1']);
});

it('refuses other keys before an older schema is migrated, and takes its own', async () => {
  await addNames(toKeyRing([k1]));
  await test.database.asOwner(async (tx) => {
    await sql`drop table installation_key cascade`.execute(tx);
    await sql`alter table person_identity drop column search_entry cascade`.execute(tx);
  });
  const refuse = (...keys: MasterKey[]) => refuseOtherKeys(test.url, toKeyRing(keys));
  await expect(refuse({ ...k2, id: 'k1' })).rejects.toThrow(/‘k1’ past niet: 2 versleutelde waarden/u);
  await expect(refuse(k2)).rejects.toThrow(/‘k1’ ontbreekt/u);
  await refuse(k1);
});

it('lets two programs that start at once with other keys not both begin', async () => {
  const other = { ...k2, id: 'k1' };
  const outcomes = await Promise.allSettled([check(k1), check(other)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('keeps nothing from which the key can be known', async () => {
  await check(k1);
  const [row] = await test.database.asOwner((tx) =>
    tx.selectFrom('installation_key').select('fingerprint').execute(),
  );
  expect(row?.fingerprint.length).toBe(32);
  expect(row?.fingerprint.includes(Buffer.from(k1.bytes).subarray(0, 4))).toBe(false);
});

it('knows every column of bytes as encrypted, or as something else', async () => {
  const other = new Set([
    'audit_event.previous_hash',
    'audit_event.hash',
    'audit_head.last_hash',
    'audit_head.removal_seal',
    'audit_head.removed_hash',
    'file_removal.digest',
    'background_task_result.content',
    'form_send.digest',
    'held_file.content',
    'held_file.digest',
    'installation_key.fingerprint',
    'person_identity.bsn_hash',
    'audit_seal.seal',
    'public_form_send.sender_hash',
    'public_form_send.neighbourhood_hash',
    'role_request.link_hash',
    'role_request.code_hash',
    'password_reset_request.code_hash',
  ]);
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`
      select format('%s.%s', table_name, column_name) as name from information_schema.columns
      where table_schema = 'public' and data_type in ('bytea', 'ARRAY') and udt_name in ('bytea', '_bytea') order by 1
    `.execute(tx),
  );
  const sealed = sealedTables.flatMap(({ name, values }) => values.map((value) => `${name}.${value}`));
  expect(rows.map(({ name }) => name).filter((name) => !other.has(name))).toEqual(sealed.toSorted());
});
