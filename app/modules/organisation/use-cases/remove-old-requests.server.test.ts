import { PassThrough } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '#app/platform/log.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { removeOldRequests } from './remove-old-requests.server.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

function readableLog() {
  const stream = new PassThrough();
  return { log: createLog(stream), lines: () => String(stream.read() ?? '') };
}

it('removes requests for roles and passwords thirty days after they were answered, or could be', async () => {
  const scope = await test.scopeFor('region-admin', 'emmen');
  const asked = {
    region_id: scope.regionId,
    display_name: 'Iemand',
    email: 'iemand@test.example',
    asked_by: scope.userId,
    asked_at: sql<Temporal.Instant>`now() - interval '40 days'`,
  };
  const person = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const days = (count: number) => sql<Temporal.Instant>`now() - make_interval(days => ${count})`;
  const code_hash = Buffer.alloc(32);
  await test.database.asOwner((tx) =>
    tx
      .insertInto('role_request')
      .values([
        { ...asked, role: 'desk-worker', user_id: person(1), declined_at: days(31) },
        { ...asked, role: 'desk-worker', user_id: person(2), accepted_at: days(29) },
        { ...asked, role: 'desk-worker', user_id: person(3), link_expires_at: days(31) },
        { ...asked, role: 'privacy-officer', user_id: person(4), code_hash },
        { ...asked, role: 'privacy-officer', user_id: person(5), asked_at: days(2), code_hash },
      ])
      .execute(),
  );
  const { log, lines } = readableLog();
  await removeOldRequests(test.database, log);
  expect(lines()).toContain('"requests":3');
  const left = await test.database.asOwner((tx) =>
    tx.selectFrom('role_request').select('user_id').orderBy('user_id').execute(),
  );
  expect(left.map(({ user_id }) => user_id)).toEqual([person(2), person(5)]);
});
