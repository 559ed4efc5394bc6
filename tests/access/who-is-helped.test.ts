import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion } from './fill-region.ts';

/*
 * Whom an organisation helps (docs/privacy.md): a stay or reservation at its premises until a year after departure, a
 * report taken there until a year after it was closed, a place on its waiting list, or a file made there in the last
 * year. Each reason is tried alone, on the days around its edge.
 */

let test: TestDatabase;
let region: string;
let elsewhere: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    region = (await fillRegion(tx, 'drechtsteden')).regionId;
    elsewhere = (await fillRegion(tx, 'assen')).regionId;
  });
});
afterAll(() => test.close());

class Undone extends Error {}

interface Asking {
  readonly role?: string;
  /** Slug of the organisation that asks; null for none. */
  readonly organisation?: string | null;
  readonly region?: string;
}

/** What is known of somebody of whom nothing else is: `person`, `own` and `other` are at hand in the statement. */
async function isHelped(known: string, asking: Asking = {}): Promise<boolean> {
  const { role = 'shelter-worker', organisation = 'proef', region: from = region } = asking;
  let helped = false;
  await test.database
    .asOwner(async (tx) => {
      const person = await newPerson(tx);
      await sql
        .raw(
          `with person as (select '${person}'::uuid as id), own as (
             select organisation_id, (select premises_id from premises p where p.region_id = o.region_id and premises_ref = 'P1') as premises_id
             from organisation o where region_id = '${region}' and slug = 'proef'), other as (
             select organisation_id, (select premises_id from premises p where p.region_id = o.region_id and premises_ref = 'P2') as premises_id
             from organisation o where region_id = '${region}' and slug = 'andere')
           ${known.replaceAll('$region', `'${region}'::uuid`)}`,
        )
        .execute(tx);
      await sql`select set_config('app.region', ${from}, true), set_config('app.roles', ${role}, true),
        set_config('app.user', ${inventedUserId('shelter-worker', 'drechtsteden')}, true),
        set_config('app.organisation', coalesce((select organisation_id::text from organisation
          where region_id = ${region} and slug = ${organisation}), ''), true)`.execute(tx);
      const { rows } = await sql<{ helped: boolean }>`
        select app.helps_person(${region}, ${person}) as helped`.execute(tx);
      helped = rows[0]?.helped === true;
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return helped;
}

/** Somebody whose file was made long ago. */
async function newPerson(tx: OwnerTransaction): Promise<string> {
  const { person_id } = await tx
    .insertInto('person')
    .values({ region_id: region, registered_at: Temporal.Instant.from('2020-01-01T00:00:00Z') })
    .returning('person_id')
    .executeTakeFirstOrThrow();
  return person_id;
}

const nothing = 'select 1';
/** At the first or the last minute of a day in the Netherlands. */
const made = (by: 'own' | 'other', daysAgo: number, minute: '00:00' | '23:59') =>
  `insert into person (region_id, person_id, registered_at, registered_by_organisation)
   select $region, person.id, (app.dutch_day() - ${daysAgo} + time '${minute}') at time zone 'Europe/Amsterdam', ${by}.organisation_id from person, ${by}
   on conflict (region_id, person_id) do update set registered_at = excluded.registered_at,
     registered_by_organisation = excluded.registered_by_organisation`;
const stay = (at: 'own' | 'other', values: string) =>
  `insert into stay (region_id, person_id, premises_id, status, held_until, expected_from, arrived_on, left_on)
   select $region, person.id, ${at}.premises_id, ${values} from person, ${at}`;
const intake = (at: 'own' | 'other', closed: string) =>
  `insert into intake (region_id, person_id, organisation_id, reported_on, closed_on)
   select $region, person.id, ${at}.organisation_id, app.dutch_day() - 800, ${closed} from person, ${at}`;
const waiting = (at: 'own' | 'other', ended: string) =>
  `insert into waiting_list_entry (region_id, person_id, organisation_id, kind_code, waiting_since, reason, ended_on, end_outcome)
   select $region, person.id, ${at}.organisation_id, 'proef', app.dutch_day() - 800, 'Vol', ${ended} from person, ${at}`;

const long = 'null, null, app.dutch_day() - 800';

interface Case {
  readonly who: string;
  readonly known: string;
  readonly expected: boolean;
  readonly asking?: Asking;
}

const helpCase = (who: string, known: string, expected: boolean, asking: Asking = {}): Case => ({
  who,
  known,
  expected,
  asking,
});

const cases: readonly Case[] = [
  helpCase('nobody of whom nothing is known', nothing, false),
  helpCase('who is present', stay('own', `'present', ${long}, null`), true),
  helpCase('who is present at another house', stay('other', `'present', ${long}, null`), false),
  helpCase(
    'who has a reservation',
    stay('own', `'reserved', now() + interval '1 day', app.dutch_day() + 3, null, null`),
    true,
  ),
  helpCase('who did not come', stay('own', `'no-show', null, app.dutch_day(), null, null`), false),
  helpCase(
    'whose reservation was given back',
    stay('own', `'cancelled', null, app.dutch_day(), null, null`),
    false,
  ),
  helpCase('who left 364 days ago', stay('own', `'departed', ${long}, app.dutch_day() - 364`), true),
  helpCase('who left a year ago', stay('own', `'departed', ${long}, app.dutch_day() - 365`), false),
  helpCase(
    'who left another house yesterday',
    stay('other', `'departed', ${long}, app.dutch_day() - 1`),
    false,
  ),
  helpCase('whose report is open', intake('own', 'null'), true),
  helpCase('whose report elsewhere is open', intake('other', 'null'), false),
  helpCase('whose report was closed 364 days ago', intake('own', 'app.dutch_day() - 364'), true),
  helpCase('whose report was closed a year ago', intake('own', 'app.dutch_day() - 365'), false),
  helpCase('whose file was made 364 days ago', made('own', 364, '00:00'), true),
  helpCase('whose file was made a year ago', made('own', 365, '23:59'), false),
  helpCase('whose file another organisation made', made('other', 1, '00:00'), false),
  helpCase('who waits', waiting('own', 'null, null'), true),
  helpCase('who waits for another organisation', waiting('other', 'null, null'), false),
  helpCase('whose waiting ended today', waiting('own', `app.dutch_day(), 'withdrawn'`), false),
  helpCase('who is present, asked by a case worker', stay('own', `'present', ${long}, null`), false, {
    role: 'case-worker',
  }),
  helpCase('who is present, asked without an organisation', stay('own', `'present', ${long}, null`), false, {
    organisation: null,
  }),
];

describe('an organisation helps', () => {
  it.each(cases)('$who: $expected', async ({ known, expected, asking }) => {
    expect(await isHelped(known, asking)).toBe(expected);
  });

  it('nobody of another region', async () => {
    expect(await isHelped(stay('own', `'present', ${long}, null`), { region: elsewhere })).toBe(false);
  });
});
