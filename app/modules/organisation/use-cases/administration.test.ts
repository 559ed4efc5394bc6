import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openIdentity, type Identity } from '#app/platform/identity/identity.server.ts';
import { openTestDatabase, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { findPeople, findPerson } from '../data/people.server.ts';
import type { Acting } from './acting.ts';
import { findPasswordResets } from '../data/password-resets.server.ts';
import { findRoleRequests } from '../data/role-requests.server.ts';
import { acceptRoleOffer, openRoleOffer } from './answer-role-offer.server.ts';
import { askPasswordReset } from './ask-password-reset.server.ts';
import { correctName } from './correct-name.server.ts';
import { approveReset, refuseRole } from './decide-request.server.ts';
import { endRole } from './end-role.server.ts';
import { inviteUser, type Invitation } from './invite-user.server.ts';
import { addOrganisation, changeOrganisation } from './keep-organisation.server.ts';
import { renewInvitation } from './renew-invitation.server.ts';

const origin = 'http://127.0.0.1:3999';
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

let db: TestDatabase;
let identity: Identity;
let admin: Acting;
let otherAdmin: Acting;

beforeAll(async () => {
  db = await openTestDatabase();
  identity = await openIdentity({ url: db.url, origin, secret: testSecret });
  admin = acting(await db.scopeFor('region-admin', 'drechtsteden'));
  otherAdmin = acting(await db.scopeFor('region-admin', 'haarlem'));
});

afterAll(async () => {
  await identity.close();
  await db.close();
});

const acting = (scope: Scope): Acting => ({ scope, origin: 'web test', today });
const services = () => ({ database: db.database, identity });

function invite(by: Acting, changes: Partial<Invitation> & Pick<Invitation, 'email'>) {
  const invitation: Invitation = {
    regionId: by.scope.regionId,
    name: 'Toos Uitgevonden',
    role: 'regional-policy',
    municipalityCode: null,
    organisationId: null,
    ...changes,
  };
  return db.database.write(by.scope, (tx) =>
    inviteUser(tx, identity, invitation, { userId: by.scope.userId, origin: by.origin, today }),
  );
}

async function invited(by: Acting, changes: Partial<Invitation> & Pick<Invitation, 'email'>) {
  const outcome = await invite(by, changes);
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

const tokenOf = (path: string | null) => path?.replace('/uitnodiging/', '') ?? '';

async function person(by: Acting, userId: string) {
  const found = await db.database.read(by.scope, (tx) => findPerson(tx, by.scope.regionId, userId));
  if (found === null) throw new Error('no such person');
  return found;
}

async function auditOf(by: Acting, objectId: string) {
  const rows = await db.database.read({ ...by.scope, roles: ['privacy-officer'] }, (tx) =>
    tx
      .selectFrom('audit_event')
      .select(['action', 'purpose', 'actor_id'])
      .where('object_id', '=', objectId)
      .orderBy('event_no')
      .execute(),
  );
  return rows.map(({ action, purpose }) => `${action} ${purpose ?? ''}`.trim());
}

describe('inviting', () => {
  test('a new person gets a role from today and a link that sets a password', async () => {
    const { userId, path, isNewRole } = await invited(admin, { email: ' Toos@Test.Example ' });
    expect(isNewRole).toBe(true);
    const toos = await person(admin, userId);
    expect(toos).toMatchObject({ name: 'Toos Uitgevonden', email: 'toos@test.example' });
    expect(toos.assignments).toMatchObject([{ role: 'regional-policy', until: null }]);
    expect(toos.assignments[0]?.from.toString()).toBe(today.toString());
    expect(await identity.invitations.find(tokenOf(path))).toMatchObject({ email: 'toos@test.example' });
    expect(
      await identity.invitations.accept(tokenOf(path), { password: 'vier losse woorden samen' }),
    ).toMatchObject({ ok: true });
    expect((await identity.invitations.statesOf([userId])).get(userId)).toEqual({
      hasPassword: true,
      hasOwner: true,
      invitedUntil: null,
    });
    expect(await auditOf(admin, userId)).toEqual(['invite-user regional-policy']);
  });

  test('who has a password gets another role without a link', async () => {
    const first = await invited(admin, { email: 'bert@test.example' });
    await identity.invitations.accept(tokenOf(first.path), { password: 'vier losse woorden samen' });
    const second = await invited(admin, { email: 'bert@test.example', role: 'desk-worker' });
    expect(second).toMatchObject({ path: null, waitsFor: 'nothing', isNewRole: true });
  });

  test('the same role again is not given twice, and the newest link is the one that works', async () => {
    const first = await invited(admin, { email: 'cato@test.example' });
    const second = await invited(admin, { email: 'cato@test.example' });
    expect(second.isNewRole).toBe(false);
    expect((await person(admin, first.userId)).assignments).toHaveLength(1);
    expect(await identity.invitations.find(tokenOf(first.path))).toBeNull();
    expect(await identity.invitations.find(tokenOf(second.path))).not.toBeNull();
  });

  test('an account of another region gets no role, but a request that waits for its owner', async () => {
    await invited(otherAdmin, { email: 'dina@test.example' });
    const here = await invited(admin, { email: 'dina@test.example' });
    expect(here).toMatchObject({ waitsFor: 'person' });
    expect(here.path).toMatch(/^\/uitnodiging\/rol\/[\w-]{32}$/);
    const unknown = await db.database.read(admin.scope, (tx) =>
      findPerson(tx, admin.scope.regionId, here.userId),
    );
    expect(unknown).toBeNull();
    expect(await renewInvitation(services(), admin, here.userId)).toEqual({ ok: false, reason: 'unknown' });
    expect(await invite(admin, { email: 'dina@test.example' })).toEqual({
      ok: false,
      reason: 'asked-already',
    });
    expect(await auditOf(admin, here.userId)).toEqual(['ask-role regional-policy']);
  });

  test.each(['region-admin', 'privacy-officer'] as const)(
    'the role %s waits for a second administrator, also for a new account, and shows no link',
    async (role) => {
      const asked = await invited(admin, { email: `${role}@nieuw.example`, role });
      expect(asked).toMatchObject({
        waitsFor: 'second',
        path: null,
        code: expect.stringMatching(/^\w{4}-\w{4}$/u),
      });
      const states = await identity.invitations.statesOf([asked.userId]);
      expect(states.get(asked.userId)).toEqual({ hasPassword: false, hasOwner: false, invitedUntil: null });
    },
  );

  test('a new password is not given by one administrator to who has one', async () => {
    const { userId, path } = await invited(admin, { email: 'wout@test.example' });
    await identity.invitations.accept(tokenOf(path), { password: 'vier losse woorden samen' });
    expect(await renewInvitation(services(), admin, userId)).toEqual({ ok: false, reason: 'has-password' });
    expect(await askPasswordReset(services(), admin, userId, 'vergeten')).toMatchObject({ ok: true });
    expect(await askPasswordReset(services(), admin, userId, 'vergeten')).toEqual({
      ok: false,
      reason: 'asked-already',
    });
  });

  test('a new password is not asked for an account that works elsewhere, nor approved once it does', async () => {
    const { userId, path } = await invited(admin, { email: 'xena@test.example' });
    await identity.invitations.accept(tokenOf(path), { password: 'vier losse woorden samen' });
    expect(await askPasswordReset(services(), admin, userId, 'vergeten')).toMatchObject({ ok: true });
    const offered = await invited(otherAdmin, { email: 'xena@test.example' });
    const link = offered.path?.replace('/uitnodiging/rol/', '') ?? '';
    const holder = { userId, origin: 'web test', today };
    expect(
      await acceptRoleOffer(services(), link, holder, { password: 'een ander wachtwoord', code: null }),
    ).toMatchObject({
      ok: true,
    });
    const officer = acting(await db.scopeFor('privacy-officer', 'drechtsteden'));
    const waiting = await db.database.read(officer.scope, (tx) =>
      findPasswordResets(tx, officer.scope.regionId),
    );
    const request = waiting.find((each) => each.userId === userId)?.requestId ?? '';
    expect(await approveReset(db.database, officer, request)).toEqual({ ok: false, reason: 'not-possible' });
    expect(await askPasswordReset(services(), otherAdmin, userId, 'vergeten')).toEqual({
      ok: false,
      reason: 'works-elsewhere',
    });
  });

  test('the link of a role opens once, for a week, and not after the asker took it back', async () => {
    await invited(otherAdmin, { email: 'yara@test.example' });
    const { path } = await invited(admin, { email: 'yara@test.example' });
    const link = path?.replace('/uitnodiging/rol/', '') ?? '';
    const nobody = { userId: null, origin: 'web test', today };
    expect(await openRoleOffer(db.database, link, nobody)).toEqual({ ok: false, reason: 'sign-in-first' });
    const waiting = await db.database.read(admin.scope, (tx) => findRoleRequests(tx, admin.scope));
    const request = waiting.find(({ email }) => email === 'yara@test.example')?.requestId ?? '';
    expect(await refuseRole(db.database, otherAdmin, request)).toMatchObject({ ok: false });
    expect(await refuseRole(db.database, admin, request)).toMatchObject({ ok: true });
    expect(await openRoleOffer(db.database, link, nobody)).toEqual({ ok: false, reason: 'closed' });
  });

  test('the command line asks the owner of an account of another region, without a second administrator', async () => {
    await invited(otherAdmin, { email: 'evert@test.example' });
    const outcome = await db.database.asOwner((tx) =>
      inviteUser(
        tx,
        identity,
        {
          regionId: admin.scope.regionId,
          email: 'evert@test.example',
          name: 'Evert Uitgevonden',
          role: 'region-admin',
          municipalityCode: null,
          organisationId: null,
        },
        { userId: null, origin: 'cli', today },
      ),
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value.path).toMatch(/^\/uitnodiging\/rol\/[\w-]{32}$/);
    expect(await auditOf(admin, outcome.value.userId)).toEqual(['ask-role region-admin']);
  });

  test.each([
    ['municipality-needed', { role: 'municipal-policy' }],
    ['organisation-needed', { role: 'shelter-worker' }],
    ['municipality-outside-region', { role: 'municipal-policy', municipalityCode: 'GM0392' }],
    ['organisation-unknown', { role: 'case-worker', organisationId: inventedUserId('public', 'nergens') }],
    ['own-account', { email: 'region-admin.drechtsteden@test.example' }],
  ] as const)('is refused: %s', async (reason, changes) => {
    const email = 'floor@test.example';
    if (reason === 'own-account') {
      // The invented administrator of the test has no account yet; it gets the same id here.
      await db.database.asOwner((tx) =>
        tx
          .insertInto('auth.account_holder')
          .values({
            id: admin.scope.userId,
            name: 'Beheerder',
            email: 'region-admin.drechtsteden@test.example',
          })
          .execute(),
      );
    }
    expect(await invite(admin, { email, ...changes })).toEqual({ ok: false, reason });
    const people = await db.database.read(admin.scope, (tx) =>
      findPeople(tx, admin.scope.regionId, { search: email, sortBy: 'name', direction: 'asc' }),
    );
    expect(people).toEqual([]);
  });

  test('the database refuses it to who is no administrator', async () => {
    const scope = await db.scopeFor('regional-policy', 'drechtsteden');
    await expect(invite(acting(scope), { email: 'gerda@test.example' })).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('ending a role', () => {
  test('shortens the period, logs the reason and signs out who has no role left', async () => {
    const { userId, path } = await invited(admin, { email: 'hans@test.example' });
    await identity.invitations.accept(tokenOf(path), { password: 'vier losse woorden samen' });
    await beginYesterday(userId);
    const signedIn = await identity.signIn(
      new Request(origin),
      'hans@test.example',
      'vier losse woorden samen',
      'test',
    );
    const cookie = signedIn.ok ? signedIn.value.map((each) => each.split(';')[0]).join('; ') : '';
    expect(await identity.accountOf(new Headers({ cookie }))).toMatchObject({ userId });

    const [assignment] = (await person(admin, userId)).assignments;
    const outcome = await endRole(services(), admin, {
      userId,
      assignmentId: assignment?.assignmentId ?? '',
      until: today,
      reason: 'uit dienst',
    });
    expect(outcome).toEqual({ ok: true, value: 'ended' });
    expect((await person(admin, userId)).assignments[0]?.until?.toString()).toBe(today.toString());
    expect(await identity.accountOf(new Headers({ cookie }))).toBeNull();
    expect(await auditOf(admin, userId)).toEqual([
      'invite-user regional-policy',
      'end-role regional-policy: uit dienst',
    ]);
  });

  test('on its first day takes the role back', async () => {
    const { userId } = await invited(admin, { email: 'ineke@test.example' });
    const [assignment] = (await person(admin, userId)).assignments;
    const end = {
      userId,
      assignmentId: assignment?.assignmentId ?? '',
      until: today,
      reason: 'per vergissing',
    };
    expect(await endRole(services(), admin, end)).toEqual({ ok: true, value: 'taken-back' });
    expect((await person(admin, userId)).assignments).toEqual([]);
    expect(await endRole(services(), admin, end)).toEqual({ ok: false, reason: 'unknown' });
    expect(await renewInvitation(services(), admin, userId)).toEqual({ ok: false, reason: 'no-role' });
  });

  test('on a later day leaves the person signed in until then', async () => {
    const { userId, path } = await invited(admin, { email: 'joke@test.example' });
    const [assignment] = (await person(admin, userId)).assignments;
    const until = today.add({ days: 10 });
    await endRole(services(), admin, {
      userId,
      assignmentId: assignment?.assignmentId ?? '',
      until,
      reason: 'contract loopt af',
    });
    expect((await person(admin, userId)).assignments[0]?.until?.toString()).toBe(until.toString());
    expect(await identity.invitations.find(tokenOf(path))).not.toBeNull();
  });

  test('the last administrator stays, also when two end each other at the same moment', async () => {
    const own = await person(otherAdmin, otherAdmin.scope.userId);
    const ownEnd = {
      userId: own.userId,
      assignmentId: own.assignments[0]?.assignmentId ?? '',
      until: today.add({ days: 1 }),
      reason: 'weg',
    };
    expect(await endRole(services(), otherAdmin, ownEnd)).toEqual({
      ok: false,
      reason: 'last-administrator',
    });
    const { userId } = await invited(otherAdmin, { email: 'kees@test.example', role: 'desk-worker' });
    await db.database.asOwner((tx) =>
      tx.updateTable('role_assignment').set({ role: 'region-admin' }).where('user_id', '=', userId).execute(),
    );
    const colleague = await person(otherAdmin, userId);
    const colleagueEnd = { ...ownEnd, userId, assignmentId: colleague.assignments[0]?.assignmentId ?? '' };
    const outcomes = await Promise.all([
      endRole(services(), otherAdmin, ownEnd),
      endRole(services(), otherAdmin, colleagueEnd),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  test('of another region is unknown', async () => {
    const theirs = await person(otherAdmin, otherAdmin.scope.userId);
    const end = {
      userId: theirs.userId,
      assignmentId: theirs.assignments[0]?.assignmentId ?? '',
      until: today,
      reason: 'nieuwsgierig',
    };
    expect(await endRole(services(), admin, end)).toEqual({ ok: false, reason: 'unknown' });
  });

  test('that has held for a day cannot be taken back past the use case', async () => {
    const { userId } = await invited(admin, { email: 'loes@test.example' });
    await beginYesterday(userId);
    const removed = await db.database.write(admin.scope, (tx) =>
      tx.deleteFrom('role_assignment').where('user_id', '=', userId).executeTakeFirst(),
    );
    expect(removed.numDeletedRows).toBe(0n);
  });
});

describe('correcting', () => {
  test('a name changes for colleagues and for the person', async () => {
    const { userId, path } = await invited(admin, { email: 'mies@test.example', name: 'Mise' });
    expect((await correctName(services(), admin, userId, 'Mies')).ok).toBe(true);
    expect((await person(admin, userId)).name).toBe('Mies');
    expect(await identity.invitations.find(tokenOf(path))).toMatchObject({ name: 'Mies' });
  });

  test('a name in another region cannot be changed', async () => {
    expect((await correctName(services(), admin, otherAdmin.scope.userId, 'Grap')).ok).toBe(false);
  });

  test('an organisation is added once per name and can be renamed', async () => {
    const added = await addOrganisation(db.database, admin, { name: 'De Kaap', kind: 'shelter-provider' });
    if (!added.ok) throw new Error(added.reason);
    const again = await addOrganisation(db.database, admin, { name: 'de  kaap!', kind: 'other' });
    expect(again).toEqual({ ok: false, reason: 'name-in-use' });
    const details = { name: 'De Nieuwe Kaap', kind: 'care-provider' } as const;
    expect(await changeOrganisation(db.database, admin, added.value, details)).toMatchObject({ ok: true });
    expect(await changeOrganisation(db.database, otherAdmin, added.value, details)).toEqual({
      ok: false,
      reason: 'unknown',
    });
    const organisations = await db.database.read(admin.scope, (tx) =>
      findOrganisations(tx, admin.scope.regionId),
    );
    expect(organisations).toContainEqual(
      expect.objectContaining({ organisationId: added.value, ...details }),
    );
  });

  test('a search takes % and _ as they are typed', async () => {
    expect(await search('%')).toEqual([]);
    expect((await search('REGION-ADMIN')).map(({ email }) => email)).toEqual([
      'region-admin.drechtsteden@test.example',
    ]);
  });
});

/** A role that began yesterday: the test's own clock cannot wait a day. */
async function beginYesterday(userId: string): Promise<void> {
  const period = `[${today.subtract({ days: 1 }).toString()},)`;
  await db.database.asOwner((tx) =>
    tx.updateTable('role_assignment').set({ valid_period: period }).where('user_id', '=', userId).execute(),
  );
}

function search(text: string) {
  return db.database.read(admin.scope, (tx) =>
    findPeople(tx, admin.scope.regionId, { search: text, sortBy: 'email', direction: 'desc' }),
  );
}
