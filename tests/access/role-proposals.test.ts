import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import {
  findRoleProposals,
  proposeOwnRole,
  stepOfProposal,
} from '#app/modules/organisation/data/role-proposals.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/*
 * A role that a provider's group proposes: who may propose, who answers, and that it gives nothing before that. Each
 * condition of the functions that take these steps is tried by who fails that one alone.
 */
const person = '00000000-0000-4000-8000-00000000d0c1';
const stranger = '00000000-0000-4000-8000-00000000d0c2';

let test: TestDatabase;
let own: Scope;
let admin: Scope;
beforeAll(async () => {
  test = await openTestDatabase();
  admin = await test.scopeFor('region-admin', 'assen');
  own = { ...admin, userId: person, roles: [] };
  await test.database.asOwner(async (tx) => {
    for (const id of [person, stranger])
      await tx
        .insertInto('auth.account_holder')
        .values({ id, name: 'Lotte Loket', email: `${id}@gemeente.example` })
        .execute();
    await tx
      .insertInto('auth.credential')
      .values([
        { user_id: person, provider_id: 'https://login.example', account_id: 'lotte' },
        { user_id: stranger, provider_id: 'credential', account_id: stranger, password: 'x' },
      ])
      .execute();
  });
});
afterAll(() => test.close());
beforeEach(() =>
  test.database.asOwner(async (tx) => {
    await tx.deleteFrom('role_proposal').execute();
    await tx.deleteFrom('role_assignment').where('user_id', '=', person).execute();
  }),
);

const desk = { role: 'desk-worker', municipality: null, organisation: null, provider: 'gemeente' } as const;
const propose = (changes: Partial<Parameters<typeof proposeOwnRole>[1]> = {}, scope = own) =>
  test.database.write(scope, (tx) => proposeOwnRole(tx, { ...desk, ...changes }));
const step = (scope: Scope, which: Parameters<typeof stepOfProposal>[1], id: string) =>
  test.database.write(scope, (tx) => stepOfProposal(tx, which, id));

async function standing(): Promise<string> {
  expect(await propose()).toBe('proposed');
  const [proposal] = await test.database.readAsUser(person, (tx) =>
    findRoleProposals(tx, { userId: person }),
  );
  return proposal?.proposalId ?? '';
}

const rolesOf = async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{
      role: string;
      givenBy: string;
    }>`select role, given_by as "givenBy" from role_assignment where user_id = ${person}`.execute(tx),
  );
  return rows;
};

describe('a proposal', () => {
  it('is of who comes by a provider, for a place of the region, once', async () => {
    expect(await propose({}, { ...own, userId: stranger })).toBe('standing');
    expect(await propose({ role: 'debt-worker', municipality: 'GM0363' })).toBe('no-place');
    expect(await propose({ role: 'case-worker', organisation: 'bestaat-niet' })).toBe('no-place');
    expect(await propose({ role: 'debt-worker', municipality: 'GM0106' })).toBe('proposed');
    expect(await propose()).toBe('proposed');
    expect(await propose()).toBe('standing');
    const { rows } = await test.database.asOwner((tx) => sql`select user_id from role_proposal`.execute(tx));
    expect(rows).toEqual([{ user_id: person }, { user_id: person }]);
  });

  it.each(['region-admin', 'privacy-officer'] as const)(
    'is never for %s, which two people give',
    async (role) => {
      await expect(propose({ role })).rejects.toThrow('role_proposal_role_check');
    },
  );

  it('gives nothing by itself, and a role from today with the yes of an administrator', async () => {
    const id = await standing();
    expect(await rolesOf()).toEqual([]);
    expect(await step(admin, 'agree_to_proposal', id)).toBe(true);
    expect(await rolesOf()).toEqual([{ role: 'desk-worker', givenBy: admin.userId }]);
    expect(await step(admin, 'agree_to_proposal', id)).toBe(false);
    expect(await step(admin, 'refuse_proposal', id)).toBe(false);
  });

  it.each<[string, () => Promise<Scope> | Scope, 'agree_to_proposal' | 'refuse_proposal']>([
    [
      'a privacy officer does not agree',
      () => test.scopeFor('privacy-officer', 'assen'),
      'agree_to_proposal',
    ],
    ['a privacy officer does not refuse', () => test.scopeFor('privacy-officer', 'assen'), 'refuse_proposal'],
    [
      'an administrator of elsewhere does not agree',
      () => test.scopeFor('region-admin', 'emmen'),
      'agree_to_proposal',
    ],
    [
      'an administrator of elsewhere does not refuse',
      () => test.scopeFor('region-admin', 'emmen'),
      'refuse_proposal',
    ],
    ['the person does not agree', () => own, 'agree_to_proposal'],
    [
      'the person as administrator does not agree',
      () => ({ ...own, roles: ['region-admin'] as Role[] }),
      'agree_to_proposal',
    ],
  ])('%s', async (_, scope, which) => {
    const id = await standing();
    expect(await step(await scope(), which, id)).toBe(false);
    expect(await rolesOf()).toEqual([]);
  });

  it('is refused once, and comes again only after the group was gone', async () => {
    const id = await standing();
    expect(await step(admin, 'refuse_proposal', id)).toBe(true);
    expect(await step(admin, 'agree_to_proposal', id)).toBe(false);
    expect(await propose()).toBe('standing');
    expect(await step(own, 'note_group_gone', id)).toBe(true);
    expect(await propose()).toBe('proposed');
  });

  it('is declined by its person alone, and then not given', async () => {
    const id = await standing();
    expect(await step({ ...own, userId: stranger }, 'decline_proposal', id)).toBe(false);
    expect(await step(own, 'decline_proposal', id)).toBe(true);
    expect(await step(admin, 'agree_to_proposal', id)).toBe(false);
  });

  it('lapses with its group, which its person’s sign-in alone tells', async () => {
    const id = await standing();
    expect(await step(admin, 'note_group_gone', id)).toBe(false);
    expect(await step(own, 'note_group_gone', id)).toBe(true);
    expect(await step(own, 'note_group_gone', id)).toBe(false);
    for (const which of ['agree_to_proposal', 'refuse_proposal'] as const)
      expect(await step(admin, which, id)).toBe(false);
    expect(await step(own, 'decline_proposal', id)).toBe(false);
  });

  it('stands again when the group comes back while the role holds', async () => {
    const id = await standing();
    await step(admin, 'agree_to_proposal', id);
    await step(own, 'note_group_gone', id);
    expect(await propose()).toBe('standing');
    const [proposal, ...others] = await test.database.read(admin, (tx) => findRoleProposals(tx, admin));
    expect([proposal?.goneAt, proposal?.isAgreed, others.length]).toEqual([null, true, 0]);
  });

  it('is not for a role that its person has by another way', async () => {
    await test.database.asOwner((tx) =>
      sql`with known as (
          insert into region_user (region_id, user_id, display_name, email) values (${own.regionId}, ${person}, 'Lotte', 'l@x.example')
          on conflict do nothing)
        insert into role_assignment (region_id, user_id, role, valid_period)
        values (${own.regionId}, ${person}, 'desk-worker', daterange(app.dutch_day(), null))`.execute(tx),
    );
    expect(await propose()).toBe('standing');
    expect(await test.database.read(admin, (tx) => findRoleProposals(tx, admin))).toEqual([]);
  });

  it('is seen by its person and those who look after roles in its region', async () => {
    await standing();
    const seenBy = async (scope: Scope) =>
      (await test.database.read(scope, (tx) => findRoleProposals(tx, { userId: person }))).length;
    expect(await seenBy(admin)).toBe(1);
    expect(await seenBy(own)).toBe(1);
    expect(await seenBy(await test.scopeFor('privacy-officer', 'assen'))).toBe(1);
    expect(await seenBy(await test.scopeFor('regional-policy', 'assen'))).toBe(0);
    expect(await seenBy(await test.scopeFor('region-admin', 'emmen'))).toBe(0);
  });
});

it('the role of requests reads no answers of providers, and writes no proposal itself', async () => {
  await expect(
    test.database.read(admin, (tx) => sql`select from auth.provider_answer`.execute(tx)),
  ).rejects.toThrow('permission denied');
  await expect(
    test.database.write(admin, (tx) =>
      sql`insert into role_proposal (region_id, user_id, display_name, email, role, provider)
        values (${admin.regionId}, ${stranger}, 'X', 'x@x.example', 'desk-worker', 'gemeente')`.execute(tx),
    ),
  ).rejects.toThrow('permission denied');
});
