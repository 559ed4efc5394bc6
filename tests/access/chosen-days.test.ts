import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findAssignmentScope, findWorkPlaces } from '#app/modules/organisation/index.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion } from './fill-region.ts';

/*
 * The database stands on the day of the scope: what begins or ends on a day is tried on that day and the one before,
 * whatever day the test runs on.
 */

let test: TestDatabase;
let worker: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  worker = await test.scopeFor('shelter-worker', 'drechtsteden');
});
afterAll(() => test.close());

/** Somebody about whom `known` is recorded, as statements about `$region`, `$person`, `$own` and `$house`. */
async function person(...known: readonly string[]): Promise<string> {
  return test.database.asOwner(async (tx) => {
    const { person_id } = await tx
      .insertInto('person')
      .values({ region_id: worker.regionId, registered_at: Temporal.Instant.from('2020-01-01T00:00:00Z') })
      .returning('person_id')
      .executeTakeFirstOrThrow();
    const { premises_id } = await tx
      .selectFrom('premises_provider')
      .select('premises_id')
      .where('organisation_id', '=', worker.organisationId)
      .executeTakeFirstOrThrow();
    for (const statement of known)
      await sql
        .raw(
          statement
            .replaceAll('$region', `'${worker.regionId}'::uuid`)
            .replaceAll('$person', `'${person_id}'::uuid`)
            .replaceAll('$own', `'${worker.organisationId ?? ''}'::uuid`)
            .replaceAll('$house', `'${premises_id}'::uuid`),
        )
        .execute(tx);
    return person_id;
  });
}

const stay = (values: string) =>
  `insert into stay (region_id, person_id, premises_id, status, arrived_on, left_on) values ($region, $person, $house, ${values})`;
const present = stay(`'present', '2026-01-05', null`);
const departed = (on: string) => stay(`'departed', '2026-01-05', '${on}'`);
const restricted = (days: string) =>
  `insert into person_restriction (region_id, person_id, reason, valid_period) values ($region, $person, 'Proef van een beperking', '${days}')`;
const made = (at: string) =>
  `update person set registered_at = '${at}', registered_by_organisation = $own where region_id = $region and person_id = $person`;

/** Whether the worker has the file open, standing on `day`; the row itself and the function must say the same. */
async function isOpen(personId: string, day: string): Promise<boolean> {
  const scope = { ...worker, today: Temporal.PlainDate.from(day) };
  const [rows, may] = await test.database.read(scope, async (tx) => [
    await tx.selectFrom('person').select('person_id').where('person_id', '=', personId).execute(),
    await sql<{ may: boolean }>`select app.may_read_person(app.region_id(), ${personId}) as may`.execute(tx),
  ]);
  expect(rows.length === 1).toBe(may.rows[0]?.may);
  return rows.length === 1;
}

/** On which of these days the file is open. */
async function openOn(personId: string, days: readonly string[]): Promise<readonly string[]> {
  const open: string[] = [];
  for (const day of days) if (await isOpen(personId, day)) open.push(day);
  return open;
}

describe('a restricted file', () => {
  it('is closed from the first day, and was open the day before', async () => {
    const id = await person(present, restricted('[2026-07-01,)'));
    expect(await openOn(id, ['2026-06-30', '2026-07-01', '2031-07-01'])).toEqual(['2026-06-30']);
  });

  it('opens again on the day on which the restriction has ended', async () => {
    const id = await person(present, restricted('[2026-07-01,2026-07-10)'));
    expect(await openOn(id, ['2026-07-09', '2026-07-10'])).toEqual(['2026-07-10']);
  });
});

describe('an organisation helps', () => {
  it('who left for 364 days, not for 365', async () => {
    const id = await person(departed('2026-03-01'));
    expect(await openOn(id, ['2027-02-28', '2027-03-01', '2027-03-02'])).toEqual(['2027-02-28']);
  });

  it('as many days when 29 February lies between', async () => {
    const id = await person(departed('2027-03-01'));
    expect(await openOn(id, ['2028-02-28', '2028-02-29', '2028-03-01'])).toEqual(['2028-02-28']);
  });

  it('whose file it made for as many days, whatever the hour', async () => {
    // A minute before and at midnight in the Netherlands, where it is winter: of 1 March and of 2 March.
    const late = await person(made('2026-03-01T22:59:00Z'));
    const early = await person(made('2026-03-01T23:00:00Z'));
    const days = ['2027-02-28', '2027-03-01', '2027-03-02'];
    expect(await openOn(late, days)).toEqual(['2027-02-28']);
    expect(await openOn(early, days)).toEqual(['2027-02-28', '2027-03-01']);
  });
});

const dutchDay = sql<{ day: string }>`select app.dutch_day()::text as day`;

describe('the day of a transaction', () => {
  it('is the one on which a place to work was asked for, in the request and in work that runs after it', async () => {
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 40 });
    const places = await findWorkPlaces(test.database, worker.userId, today);
    const { scope, assignmentId = '' } = places[0] ?? {};
    const later = await findAssignmentScope(test.database, worker.regionId, assignmentId, today);
    expect([scope?.today?.toString(), later?.today?.toString()]).toEqual([
      today.toString(),
      today.toString(),
    ]);
  });

  it('is the one of the scope, in reading and in writing', async () => {
    const scope = { ...worker, today: Temporal.PlainDate.from('2024-02-29') };
    const read = await test.database.read(scope, (tx) => dutchDay.execute(tx));
    const written = await test.database.write(scope, (tx) => dutchDay.execute(tx));
    expect([read.rows, written.rows]).toEqual([[{ day: '2024-02-29' }], [{ day: '2024-02-29' }]]);
  });

  it('is the day in the Netherlands where none is given, also after one that had another', async () => {
    const database = openDatabase(test.url, { poolSize: 1 });
    const before = Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
    await database.read({ ...worker, today: Temporal.PlainDate.from('2024-02-29') }, (tx) =>
      dutchDay.execute(tx),
    );
    const without = await database.read(worker, (tx) => dutchDay.execute(tx));
    const nobody = await database.readAsUser(null, (tx) => dutchDay.execute(tx));
    const owner = await database.asOwner((tx) => dutchDay.execute(tx));
    await database.close();
    const after = Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
    for (const { rows } of [without, nobody, owner]) expect([before, after]).toContain(rows[0]?.day);
  });

  it.each([
    'tomorrow',
    'infinity',
    '28-11-2026',
    '2026-1-5',
    '20261128',
    '2026-11-28 ',
    '2026-11-28\n',
    '+010000-01-01',
  ])('is refused when it is written as %j', async (text) => {
    const asked = test.database.asOwner(async (tx) => {
      await sql`select set_config('app.today', ${text}, true)`.execute(tx);
      return dutchDay.execute(tx);
    });
    // Not of class 22, which would be answered as a fault of who filled in a form.
    await expect(asked).rejects.toMatchObject({ code: 'P0001', message: `app.today is not a day: ${text}` });
  });

  it('is refused when the month has no such day', async () => {
    const asked = test.database.asOwner(async (tx) => {
      await sql`select set_config('app.today', '2026-02-30', true)`.execute(tx);
      return dutchDay.execute(tx);
    });
    await expect(asked).rejects.toThrow(/out of range/u);
  });
});
