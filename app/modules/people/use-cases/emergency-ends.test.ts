import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import { openShelter } from '#tests/support/shelter.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import type { Acting } from './acting.ts';
import { correctIdentity } from './correct-identity.server.ts';
import { emergencyOpen } from './emergency-open.server.ts';
import { acting, otherWorker, registered, today } from './fixtures/people.ts';
import { listEmergencies, reviewEmergency } from './oversee-emergencies.server.ts';
import { personLabels } from './person-labels.server.ts';
import { openFile } from './open-file.server.ts';
import { viewFile } from './view-file.server.ts';
import { emptyIdentityInput } from '../domain/read-identity.ts';

let db: TestDatabase;
/** Runs a house, and opens files that the other organisation made. */
let worker: Acting;
let elsewhere: Acting;
let officer: Acting;
let personId: string;
let personRef: string;

beforeAll(async () => {
  db = await openTestDatabase();
  worker = acting(await openShelter(db, [{ ref: 'nacht', places: 100 }]));
  elsewhere = acting(await otherWorker(db.database, worker.scope));
  officer = acting(await db.scopeFor('privacy-officer', 'assen'));
});
afterAll(() => db.close());

/** A new person of the other organisation for each case, opened in an emergency by the worker. */
beforeEach(async () => {
  ({ personId, personRef } = await registered(db.database, elsewhere, {
    givenNames: 'Ada',
    familyName: 'Pietersen',
  }));
  const opened = await emergencyOpen(db.database, worker, personId, {
    ground: 'reported-here',
    reason: 'Meldt zich bij ons aan de balie',
  });
  expect(opened.ok).toBe(true);
});

const record = {
  async waiting() {
    await db.database.write(worker.scope, (tx) =>
      tx
        .insertInto('waiting_list_entry')
        .values({
          region_id: worker.scope.regionId,
          person_id: personId,
          organisation_id: worker.scope.organisationId ?? '',
          kind_code: 'night-shelter',
          waiting_since: today,
          reason: 'Wacht',
          recorded_by: worker.scope.userId,
        })
        .execute(),
    );
  },
  async intake() {
    await db.database.write(worker.scope, (tx) =>
      tx
        .insertInto('intake')
        .values({
          region_id: worker.scope.regionId,
          person_id: personId,
          organisation_id: worker.scope.organisationId ?? '',
          reported_on: today,
          recorded_by: worker.scope.userId,
        })
        .execute(),
    );
  },
  async reservation() {
    await insertStay({ status: 'reserved', expected_from: today, arrived_on: null });
  },
  async stay() {
    await insertStay({ status: 'present', expected_from: today, arrived_on: today });
  },
};

async function insertStay(facts: {
  status: string;
  expected_from: Temporal.PlainDate;
  arrived_on: Temporal.PlainDate | null;
}): Promise<void> {
  await db.database.write(worker.scope, async (tx) => {
    const { premises_id } = await tx
      .selectFrom('premises')
      .select('premises_id')
      .where('region_id', '=', worker.scope.regionId)
      .where('premises_ref', '=', 'nacht')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('stay')
      .values({
        region_id: worker.scope.regionId,
        person_id: personId,
        premises_id,
        recorded_by: worker.scope.userId,
        change_kind: facts.arrived_on === null ? 'reserve' : 'arrive',
        held_until: facts.arrived_on === null ? Temporal.Now.instant().add({ hours: 8 }) : null,
        ...facts,
      })
      .execute();
  });
}

const anHourLater = () =>
  db.database.asOwner((tx) =>
    sql`update person_emergency_access
      set granted_at = granted_at - interval '2 hours', expires_at = expires_at - interval '2 hours'
      where person_id = ${personId}`.execute(tx),
  );

const view = async () => {
  const seen = await viewFile(db.database, worker, personId);
  return seen.ok ? seen.value.identity.name?.familyName : seen.reason;
};

const correct = async () => {
  const outcome = await correctIdentity(db.database, worker, personId, {
    input: { ...emptyIdentityInput, familyName: 'Anders' },
    sex: null,
    originMunicipality: null,
    reason: 'Zomaar',
  });
  return outcome.ok ? 'changed' : outcome.reason.kind;
};

const tryToSet = (
  table: 'intake' | 'waiting_list_entry',
  values: { readonly person_id?: string; readonly emergency_access_id?: null },
  of: string = personId,
) =>
  db.database.write(worker.scope, (tx) =>
    tx.updateTable(table).set(values).where('person_id', '=', of).execute(),
  );

async function judge(verdict: 'justified' | 'to-investigate' | 'not-justified') {
  const opening = (await listEmergencies(db.database, officer)).find((each) => each.personId === personId);
  const review = { accessId: opening?.accessId ?? '', verdict, note: '' };
  return (await reviewEmergency(db.database, officer, review)).ok;
}

describe.each(['waiting', 'intake', 'reservation', 'stay'] as const)(
  '%s recorded during an emergency',
  (kind) => {
    it('lengthens nothing: not readable after the hour, and not to be changed at any moment', async () => {
      await record[kind]();
      expect(await view()).toBe('Pietersen');
      expect(await correct()).toBe('unknown');
      await anHourLater();
      expect(await view()).toBe('unknown');
      expect(await correct()).toBe('unknown');
      expect(await openFile(db.database, worker, personId, { code: 'stay', note: '' })).toEqual({
        ok: false,
        reason: 'unknown',
      });
    });

    it('gives access of its own once the opening was found justified', async () => {
      await record[kind]();
      await anHourLater();
      expect(await judge('to-investigate')).toBe(true);
      expect(await correct()).toBe('unknown');
      expect(await judge('justified')).toBe(true);
      expect(await correct()).toBe('changed');
      expect(await judge('not-justified')).toBe(false);
    });

    it('ends, with all access, when the opening was not justified', async () => {
      await record[kind]();
      expect(await judge('not-justified')).toBe(true);
      expect(await view()).toBe('unknown');
      expect(await correct()).toBe('unknown');
      await expect(record.intake()).rejects.toThrow(/row-level security/u);
      const ended = await db.database.asOwner(async (tx) => ({
        waiting: await tx
          .selectFrom('waiting_list_entry')
          .select('end_outcome as state')
          .where('person_id', '=', personId)
          .execute(),
        intake: await tx
          .selectFrom('intake')
          .select(sql<string>`closed_on is not null`.as('state'))
          .where('person_id', '=', personId)
          .execute(),
        stays: await tx
          .selectFrom('stay')
          .select('status as state')
          .where('person_id', '=', personId)
          .execute(),
      }));
      const states = [ended.waiting, ended.intake, ended.stays].flat().map(({ state }) => state);
      expect(states).toEqual([
        { waiting: 'other', intake: true, reservation: 'cancelled', stay: 'present' }[kind],
      ]);
      const acts = await db.database.read(officer.scope, (tx) =>
        tx
          .selectFrom('audit_event')
          .select('action')
          .where('purpose', '=', 'Noodinzage niet terecht')
          .execute(),
      );
      const act = {
        waiting: 'end-waiting-list-entry',
        intake: 'close-intake',
        reservation: 'cancel-reservation',
      };
      if (kind !== 'stay') expect(acts).toContainEqual({ action: act[kind] });
    });
  },
);

it('keeps the number of the file in one’s own lists, without the name', async () => {
  await record.stay();
  await anHourLater();
  const labels = await readLogged(db.database, worker, [], (tx) =>
    personLabels(tx, worker.keys, worker.scope.regionId, [personId]),
  );
  expect(labels.get(personId)?.text).toBe(`Dossier ${personRef}`);
});

it('lets the house work on with a stay by number: the person leaves', async () => {
  await record.stay();
  await anHourLater();
  const changed = await db.database.write(worker.scope, (tx) =>
    tx
      .updateTable('stay')
      .set({
        status: 'departed',
        left_on: today.add({ days: 1 }),
        change_kind: 'depart',
        exit_destination_code: 'unknown',
      })
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(1n);
});

it('shows the privacy officer what was recorded meanwhile', async () => {
  await record.waiting();
  await record.intake();
  const opening = (await listEmergencies(db.database, officer)).find((each) => each.personId === personId);
  expect(opening?.consequences).toEqual([
    { accessId: opening?.accessId, kind: 'intake', count: 1 },
    { accessId: opening?.accessId, kind: 'waiting-list-entry', count: 1 },
  ]);
});

describe('the application', () => {
  const tries: Readonly<Record<string, string>> = {
    'a start in 2099': `insert into person_emergency_access (region_id, person_id, user_id, reason, granted_at, expires_at)
      values (app.region_id(), $person, app.user_id(), 'Een reden van niets', '2099-01-01', '2099-01-01 01:00')`,
    'a longer emergency': `update person_emergency_access set expires_at = expires_at + interval '10 minutes'`,
    'an opening in 2099': `insert into person_file_opening (region_id, person_id, user_id, purpose_code, opened_at, expires_at)
      values (app.region_id(), $person, app.user_id(), 'stay', '2099-01-01', '2099-01-01 08:00')`,
    'a longer opening': `update person_file_opening set expires_at = now() + interval '1 day'`,
    'names of a scan until later': `insert into scan_identity_access (region_id, round_slug, user_id, purpose, expires_at)
      values (app.region_id(), '2022', app.user_id(), 'Een reden van niets', now() + interval '8 hours')`,
    'a task for ever': `insert into background_task (region_id, requested_by, kind, title, expires_on)
      values (app.region_id(), app.user_id(), 'x', 'x', '2099-01-01')`,
  };
  it.each(Object.entries(tries))('cannot set %s', async (_, statement) => {
    await expect(
      db.database.write(worker.scope, (tx) =>
        sql.raw(statement.replaceAll('$person', `'${personId}'`)).execute(tx),
      ),
    ).rejects.toThrow(/permission denied/u);
  });

  it('cannot say that a record was made with nothing of an emergency', async () => {
    await record.waiting();
    await expect(tryToSet('waiting_list_entry', { emergency_access_id: null })).rejects.toThrow(
      /permission denied/u,
    );
  });

  it.each(['intake', 'waiting_list_entry'] as const)(
    'cannot give an older %s of somebody else to the person',
    async (table) => {
      const own = await registered(db.database, worker, { familyName: 'Smit' });
      const opened = personId;
      personId = own.personId;
      await record.intake();
      await record.waiting();
      personId = opened;
      await record.waiting();
      await expect(tryToSet(table, { person_id: opened }, own.personId)).rejects.toThrow(
        /permission denied/u,
      );
      await anHourLater();
      expect(await view()).toBe('unknown');
    },
  );

  it('opens a file for a purpose as long as the database says', async () => {
    const { rows } = await db.database.asOwner((tx) =>
      sql<{ minutes: number }>`select (extract(epoch from expires_at - opened_at) / 60)::int as minutes
        from person_file_opening where person_id = ${personId} order by opened_at`.execute(tx),
    );
    expect(rows).toEqual([{ minutes: 480 }, { minutes: 60 }]);
  });
});
