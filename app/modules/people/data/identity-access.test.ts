import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bornOn, readBirthDate } from '#app/kernel/birth-date.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { fillRegion, type FilledRegion } from '#tests/access/fill-region.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { searchOfText } from '../domain/search-words.ts';
import { rankMatches } from '../domain/rank-matches.ts';
import { findCandidates } from './candidates.server.ts';
import { sealIdentity } from './identity-columns.server.ts';
import { searchColumns } from './search-columns.server.ts';

const ring = toKeyRing([{ id: 'k1', bytes: new Uint8Array(32).fill(7) }]);
const bsn = '111222333';
const identity = {
  workingName: null,
  name: { givenNames: 'Youssef', initials: 'Y', prefix: 'el', familyName: 'Bouzidi' },
  birthDate: bornOn(Temporal.PlainDate.from('1988-05-04')),
  bsn,
  contact: { phone: null, email: null },
};

let test: TestDatabase;
let region: FilledRegion;
let worker: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'assen'));
  worker = await test.scopeFor('shelter-worker', 'assen');
  const owner = { regionId: region.regionId, personId: region.otherPerson };
  await test.database.asOwner((tx) =>
    tx
      .updateTable('person_identity')
      .set({ ...sealIdentity(ring, owner, identity), ...searchColumns(ring, owner, identity) })
      .where('person_id', '=', owner.personId)
      .execute(),
  );
});
afterAll(() => test.close());

/** What a worker gets for a name and birth date typed at the desk. */
async function search(typed: string, born: string | null, typedBsn: string | null = null, scope = worker) {
  const birthDate = born === null ? null : readBirthDate(born);
  const found = await test.database.read(scope, (tx) =>
    findCandidates(tx, ring, scope.regionId, { name: searchOfText(typed), birthDate, bsn: typedBsn }),
  );
  return rankMatches(found).map(({ personId, verdict, reasons }) => ({
    isFound: personId === region.otherPerson,
    verdict,
    reasons,
  }));
}

describe('a search before a new file is made', () => {
  it.each([
    [
      'another spelling, day and month swapped',
      'Jusuf Bousidi',
      '1988-04-05',
      null,
      'likely',
      ['family-name-equal', 'name-alike', 'birth-date-swapped'],
    ],
    [
      'a mistyped year',
      'Youssef el Bouzidi',
      '1998-05-04',
      null,
      'likely',
      ['name-equal', 'birth-date-one-off'],
    ],
    ['the BSN alone', '', null, bsn, 'same', ['bsn-equal']],
    ['the name alone', 'Youssef Bouzidi', null, null, 'possible', ['name-equal']],
  ])('finds the file that is there by %s', async (_, typed, born, typedBsn, verdict, reasons) => {
    expect(await search(typed, born, typedBsn)).toEqual([{ isFound: true, verdict, reasons }]);
  });

  it('finds nobody for another name, in another region, or for a role that takes nobody in', async () => {
    expect(await search('Pieter de Vries', '1988-05-04')).toEqual([]);
    expect(
      await search('Youssef Bouzidi', null, null, await test.scopeFor('shelter-worker', 'emmen')),
    ).toEqual([]);
    expect(
      await search('Youssef Bouzidi', null, null, await test.scopeFor('regional-policy', 'assen')),
    ).toEqual([]);
  });
});

it('a dump of the database holds no readable name, birth date or BSN', async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ text: string; bytes: Buffer | null }>`select to_jsonb(i)::text as text,
      i.given_names || i.family_name || i.birth_date || i.bsn as bytes
      from person_identity i where person_id = ${region.otherPerson}`.execute(tx),
  );
  const dump = `${rows[0]?.text ?? ''} ${rows[0]?.bytes?.toString('latin1') ?? ''}`.toLowerCase();
  // Digits of the hexadecimal form say nothing: by chance four of them are a year.
  const readable = dump.replaceAll(/\\x[0-9a-f]+/gu, '');
  for (const secret of ['youssef', 'bouzidi', 'iusef', '1988', bsn]) {
    expect(readable).not.toContain(secret);
    expect(dump).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

const identities = (scope: Scope) =>
  test.database.read(scope, (tx) =>
    tx
      .selectFrom('person_identity')
      .select('person_id')
      .where('person_id', '=', region.otherPerson)
      .execute(),
  );
const ask = (scope: Scope, reason: string, changes: { user_id?: string } = {}) =>
  test.database.write(scope, (tx) =>
    tx
      .insertInto('person_emergency_access')
      .values({
        region_id: scope.regionId,
        person_id: region.otherPerson,
        user_id: scope.userId,
        reason,
        ...changes,
      })
      .execute(),
  );

describe('opening a file of another organisation', () => {
  it('takes a reason, for oneself, and a role that helps people', async () => {
    await expect(ask(worker, 'kort')).rejects.toThrow(/person_emergency_access_reason/);
    await expect(ask(worker, 'Staat nu aan de deur', { user_id: region.ownPerson })).rejects.toThrow(
      /row-level security/,
    );
    for (const role of ['regional-policy', 'region-admin', 'privacy-officer'] as const) {
      await expect(ask(await test.scopeFor(role, 'assen'), 'Staat nu aan de deur')).rejects.toThrow(
        /row-level security/,
      );
    }
    expect(await identities(worker)).toEqual([]);
  });

  it('opens it for an hour, to this user alone, and shows to the privacy officer', async () => {
    await ask(worker, 'Staat nu aan de deur');
    expect(await identities(worker)).toHaveLength(1);
    expect(await identities({ ...worker, userId: randomUUID() })).toEqual([]);
    const officer = await test.scopeFor('privacy-officer', 'assen');
    const seen = await test.database.read(officer, (tx) =>
      tx.selectFrom('person_emergency_access').select('reason').execute(),
    );
    expect(seen).toContainEqual({ reason: 'Staat nu aan de deur' });
    expect(await identities(officer)).toEqual([]);
    await test.database.asOwner((tx) =>
      tx
        .updateTable('person_emergency_access')
        .set({ granted_at: sql`now() - interval '2 hours'`, expires_at: sql`now() - interval '1 hour'` })
        .where('user_id', '=', worker.userId)
        .execute(),
    );
    expect(await identities(worker)).toEqual([]);
  });

  it('lets the worker take the person in; the file is of the own organisation once that was found justified', async () => {
    await ask(worker, 'Meldt zich bij ons aan');
    await test.database.write(worker, (tx) =>
      tx
        .insertInto('intake')
        .values({
          region_id: worker.regionId,
          person_id: region.otherPerson,
          organisation_id: worker.organisationId ?? '',
          reported_on: Temporal.Now.plainDateISO('UTC'),
          recorded_by: worker.userId,
        })
        .execute(),
    );
    await test.database.asOwner((tx) =>
      tx
        .updateTable('person_emergency_access')
        .set({ granted_at: sql`now() - interval '2 hours'`, expires_at: sql`now() - interval '1 hour'` })
        .where('user_id', '=', worker.userId)
        .execute(),
    );
    expect(await identities(worker)).toEqual([]);
    const officer = await test.scopeFor('privacy-officer', 'assen');
    await test.database.write(officer, async (tx) => {
      const { access_id } = await tx
        .selectFrom('person_emergency_access')
        .select('access_id')
        .where('reason', '=', 'Meldt zich bij ons aan')
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('person_emergency_review')
        .values({
          region_id: officer.regionId,
          access_id,
          verdict: 'justified',
          reviewed_by: officer.userId,
        })
        .execute();
    });
    expect(await identities(worker)).toHaveLength(1);
  });
});

describe('a restricted file', () => {
  it('is closed to the own organisation too, and cannot be found or opened, but by its readers', async () => {
    const officer = await test.scopeFor('privacy-officer', 'assen');
    const own = () =>
      test.database.read(worker, async (tx) => [
        ...(await tx
          .selectFrom('person')
          .select('person_id')
          .where('person_id', '=', region.ownPerson)
          .execute()),
        ...(await tx
          .selectFrom('person_identity')
          .select('person_id')
          .where('person_id', '=', region.ownPerson)
          .execute()),
      ]);
    expect(await own()).toHaveLength(2);
    const { restriction_id } = await test.database.write(officer, (tx) =>
      tx
        .insertInto('person_restriction')
        .values({
          region_id: officer.regionId,
          person_id: region.ownPerson,
          reason: 'Familie van een medewerker',
          valid_period: '[2026-03-01,)',
          recorded_by: officer.userId,
        })
        .returning('restriction_id')
        .executeTakeFirstOrThrow(),
    );
    expect(await own()).toEqual([]);
    const opening = test.database.write(worker, (tx) =>
      tx
        .insertInto('person_emergency_access')
        .values({
          region_id: worker.regionId,
          person_id: region.ownPerson,
          user_id: worker.userId,
          reason: 'Staat nu aan de deur',
        })
        .execute(),
    );
    await expect(opening).rejects.toThrow(/row-level security/);
    await test.database.write(officer, (tx) =>
      tx
        .insertInto('person_restriction_reader')
        .values({ region_id: officer.regionId, restriction_id, user_id: worker.userId })
        .execute(),
    );
    expect(await own()).toHaveLength(2);
  });
});
