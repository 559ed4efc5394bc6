import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { roles, type Role } from '#app/kernel/role.ts';
import { needsSecondFactor } from '#app/kernel/second-factor.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion } from './fill-region.ts';

/*
 * Who needs a second factor is compared with who can read a name: of a person, of an applicant, of a participant of the
 * scan, or of a colleague. Whoever is given sight of one of these tables needs one from that day.
 */
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    for (const table of ['scan_answer', 'scan_answer_note', 'scan_published_count'] as const)
      await tx.deleteFrom(table).execute();
    for (const table of ['scan_participant_identity', 'scan_identity_access', 'scan_participant'] as const)
      await tx.deleteFrom(table).execute();
    await tx.deleteFrom('scan_round').execute();
    await fillRegion(tx, 'drechtsteden');
  });
});
afterAll(() => test.close());

/** What holds a name, and how many rows everyone sees: of colleagues oneself. */
const names = {
  person_identity: 0,
  person_identity_revision: 0,
  scan_participant_identity: 0,
  grant_applicant: 0,
  region_user: 1,
} as const;

/** Reads names after saying why, which the table alone does not show: `grant_applicant` and names of participants. */
const afterSayingWhy: ReadonlySet<Role> = new Set(['regional-policy']);

async function readsNames(role: Role): Promise<boolean> {
  const scope = await test.scopeFor(role, 'drechtsteden');
  const counts = await test.database.read(scope, (tx) =>
    Promise.all(
      Object.entries(names).map(async ([table, own]) => {
        const { rows } = await sql<{
          count: number;
        }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx);
        return (rows[0]?.count ?? 0) > own;
      }),
    ),
  );
  return counts.includes(true) || afterSayingWhy.has(role);
}

/** Works with who is helped by an organisation; in the test region there is nobody of the own. */
const ofOwnClients: ReadonlySet<Role> = new Set(['case-worker']);

it.each(roles)('%s needs a second factor when it can read a name, and not otherwise', async (role) => {
  const sees = role !== 'public' && ((await readsNames(role)) || ofOwnClients.has(role));
  expect(needsSecondFactor(role)).toBe(sees);
});

it('lets nobody read a name who needs none, whatever they say they are about', async () => {
  const policies = await test.database.asOwner(async (tx) => {
    const { rows } = await sql<{ tablename: string; qual: string }>`
      select tablename, qual from pg_policies
      where tablename in (${sql.join(Object.keys(names))}) and cmd in ('SELECT', 'ALL')`.execute(tx);
    return rows;
  });
  expect(policies.length).toBeGreaterThan(3);
  for (const role of roles.filter((each) => !needsSecondFactor(each)))
    for (const { tablename, qual } of policies) expect(`${tablename}: ${qual}`).not.toContain(`'${role}'`);
});
