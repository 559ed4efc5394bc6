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
  /** Whether it helps the person, or keeps anything of them. */
  readonly question?: 'helps_person' | 'keeps_records_of';
  /** What is known hangs on an emergency opening, on which this was said; null when nothing was said yet. */
  readonly verdict?: 'justified' | 'not-justified' | 'to-investigate' | null;
}

/** What is known of somebody of whom nothing else is: `person`, `own` and `other` are at hand in the statement. */
async function isHelped(known: string, asking: Asking = {}): Promise<boolean> {
  const { role = 'shelter-worker', organisation = 'proef', region: from = region } = asking;
  const { question = 'helps_person', verdict } = asking;
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
      if (verdict !== undefined) await hangOnEmergency(tx, person, verdict);
      await sql`select set_config('app.region', ${from}, true), set_config('app.roles', ${role}, true),
        set_config('app.user', ${inventedUserId('shelter-worker', 'drechtsteden')}, true),
        set_config('app.organisation', coalesce((select organisation_id::text from organisation
          where region_id = ${region} and slug = ${organisation}), ''), true)`.execute(tx);
      const { rows } = await sql<{ helped: boolean }>`
        select ${sql.ref(`app.${question}`)}(${region}, ${person}) as helped`.execute(tx);
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

/** As if all that is known was recorded during an emergency opening: only the database says so itself. */
async function hangOnEmergency(
  tx: OwnerTransaction,
  person_id: string,
  verdict: NonNullable<Asking['verdict']> | null,
): Promise<void> {
  const user_id = inventedUserId('shelter-worker', 'drechtsteden');
  const { access_id } = await tx
    .insertInto('person_emergency_access')
    .values({ region_id: region, person_id, user_id, reason: 'Staat hier aan de deur' })
    .returning('access_id')
    .executeTakeFirstOrThrow();
  for (const record of ['stay', 'intake', 'waiting_list_entry'])
    await sql`alter table ${sql.table(record)} disable trigger user`.execute(tx);
  if (verdict !== null)
    await tx
      .insertInto('person_emergency_review')
      .values({ region_id: region, access_id, verdict, reviewed_by: user_id })
      .execute();
  for (const record of ['stay', 'intake', 'waiting_list_entry'])
    await sql`update ${sql.table(record)} set emergency_access_id = ${access_id} where person_id = ${person_id}`.execute(
      tx,
    );
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
  helpCase('who left a year and a day ago', stay('own', `'departed', ${long}, app.dutch_day() - 366`), false),
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

/** What is known that makes an organisation help somebody, and may hang on an emergency. */
const records = {
  stay: stay('own', `'present', ${long}, null`),
  report: intake('own', 'null'),
  'place on the waiting list': waiting('own', 'null, null'),
};

const kept: readonly Case[] = [
  helpCase('nobody of whom nothing is known', nothing, false),
  helpCase('who is helped because the file was made there', made('own', 1, '00:00'), true),
  helpCase('who left long ago', stay('own', `'departed', ${long}, app.dutch_day() - 500`), true),
  helpCase('who left another house', stay('other', `'departed', ${long}, app.dutch_day() - 500`), false),
  helpCase(
    'whose reservation was given back',
    stay('own', `'cancelled', null, app.dutch_day(), null, null`),
    true,
  ),
  helpCase('whose report was closed long ago', intake('own', 'app.dutch_day() - 500'), true),
  helpCase('whose report elsewhere was closed', intake('other', 'app.dutch_day() - 500'), false),
  helpCase('whose waiting ended', waiting('own', `app.dutch_day(), 'withdrawn'`), true),
  helpCase('whose waiting for another ended', waiting('other', `app.dutch_day(), 'withdrawn'`), false),
  helpCase('whose file was made a year ago', made('own', 365, '23:59'), false),
  ...['case-worker', 'privacy-officer'].map((role) =>
    helpCase(`who is present, asked by a ${role}`, stay('own', `'present', ${long}, null`), false, { role }),
  ),
];

describe('an organisation keeps records of', () => {
  it.each(kept)('$who: $expected', async ({ known: of, expected, asking }) => {
    expect(await isHelped(of, { ...asking, question: 'keeps_records_of' })).toBe(expected);
  });

  it('nobody of another region', async () => {
    const asking: Asking = { region: elsewhere, question: 'keeps_records_of' };
    expect(await isHelped(stay('own', `'present', ${long}, null`), asking)).toBe(false);
  });
});

describe.each(Object.entries(records))('a %s of an emergency opening', (_, of) => {
  it.each([
    [null, false],
    ['to-investigate', false],
    ['not-justified', false],
    ['justified', true],
  ] as const)('with the verdict %s makes help: %s', async (verdict, expected) => {
    expect(await isHelped(of, { verdict })).toBe(expected);
  });
});

describe('an organisation helps', () => {
  it.each(cases)('$who: $expected', async ({ known, expected, asking }) => {
    expect(await isHelped(known, asking)).toBe(expected);
  });

  it('nobody of another region', async () => {
    expect(await isHelped(stay('own', `'present', ${long}, null`), { region: elsewhere })).toBe(false);
  });
});
