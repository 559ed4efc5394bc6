import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Role } from '#app/kernel/role.ts';
import { createSealer } from '#app/platform/sealing/sealer.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { inventedUserId } from './people.ts';
import { dropDatabase, withClient, withDatabase } from './template.ts';

/** The secret of an installation, for services that are opened in a test. */
export const testSecret = 'a secret of the tests alone, long enough for it';

/** Keys for the seals of the audit log. */
export const testKeys = toKeyRing([{ id: 'test', bytes: new Uint8Array(32).fill(7) }]);
export const testSealer = createSealer(() => testKeys);

export interface TestDatabase {
  /** Address for the owner of the database. */
  readonly url: string;
  readonly database: Database;
  /** The scope of the invented person with this role in this region; `changes` bend it for a test. */
  scopeFor(role: Role, regionSlug: string, changes?: Partial<Scope>): Promise<Scope>;
  close(): Promise<void>;
}

/** A database of its own for a test file: migrated, with the reference regions, one invented person per role in each. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { superuserUrl, ownerUrl, template } = inject('testDatabases');
  const name = `onderdak_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withClient(superuserUrl, (client) =>
    client.query(`create database ${name} template ${template} owner onderdak_owner`),
  );
  const url = withDatabase(ownerUrl, name);
  const database = openDatabase(url, { poolSize: 20, sealer: testSealer });
  return {
    url,
    database,
    async scopeFor(role, regionSlug, changes = {}) {
      const row = await database.asOwner((tx) =>
        tx
          .selectFrom('region as r')
          .leftJoin('role_assignment as a', (join) =>
            join.onRef('a.region_id', '=', 'r.region_id').on('a.role', '=', role),
          )
          .select(['r.region_id', 'a.organisation_id', 'a.municipality_code'])
          .where('r.slug', '=', regionSlug)
          .executeTakeFirstOrThrow(),
      );
      return {
        regionId: row.region_id,
        userId: inventedUserId(role, regionSlug),
        roles: [role],
        organisationId: row.organisation_id,
        municipalityCode: row.municipality_code,
        ...changes,
      };
    },
    async close() {
      await database.close();
      await dropDatabase(superuserUrl, name);
    },
  };
}
