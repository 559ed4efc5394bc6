import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillRegion } from '#tests/access/fill-region.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { anyBasis, helpOfHousehold, keepUntil } from './keep-until.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
});
afterAll(() => test.close());

const first = Temporal.PlainDate.from('2012-01-01');
const anyDay = fc.nat(1600).map((days) => first.add({ days }));
const anyFile = fc.record({
  lastChangedOn: anyDay,
  bases: fc.array(fc.record({ basis: fc.constantFrom(...anyBasis), until: fc.option(anyDay) }), {
    maxLength: 4,
  }),
});

/** What the database says of a file of which nothing stays. */
async function storedKeepUntil({
  lastChangedOn,
  bases,
}: Parameters<typeof keepUntil>[0]): Promise<string | null> {
  class Undone extends Error {}
  let told: string | null = null;
  await test.database
    .asOwner(async (tx) => {
      const { rows } = await sql<{ region_id: string; person_id: string }>`
        insert into person (region_id, registered_at)
        select region_id, ${lastChangedOn}::date + time '12:00' from region where slug = 'assen'
        returning region_id, person_id`.execute(tx);
      const { region_id, person_id } = rows[0] ?? { region_id: '', person_id: '' };
      await sql`alter table person_legal_basis disable trigger user`.execute(tx);
      for (const { basis, until } of bases)
        await sql`insert into person_legal_basis (region_id, person_id, basis, purpose, valid_period, recorded_at)
          values (${region_id}, ${person_id}, ${basis}, 'Opvang', daterange('2000-01-01', ${until}), '2001-01-01')`.execute(
          tx,
        );
      const found = await sql<{ day: string | null }>`
        select keep_until::text as day from app.file_terms(${region_id}, app.dutch_day(), ${person_id})`.execute(
        tx,
      );
      told = found.rows[0]?.day ?? null;
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return told;
}

it('keeps a file as long as its twin, whatever its grounds', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async (file) => {
      expect(await storedKeepUntil(file)).toBe(keepUntil(file)?.toString() ?? null);
    }),
    { numRuns: 60 },
  );
});

const near = fc.integer({ min: 1, max: 8 }).map((days) => first.add({ days }));
/** Nobody waits on one list twice at a time. */
const waitsOnce = <Help extends { readonly endedOn: unknown; readonly table: string }>(
  help: readonly Help[],
) => {
  const isOpen = ({ endedOn, table }: Help) => endedOn === null && table === 'waiting_list_entry';
  const kept = help.find(isOpen);
  return help.filter((each) => each === kept || !isOpen(each));
};

const anyHousehold = fc.record({
  from: near,
  days: fc.option(fc.integer({ min: 1, max: 8 })),
  help: fc
    .array(
      fc.record({
        changedOn: near,
        endedOn: fc.option(near),
        table: fc.constantFrom('waiting_list_entry', 'intake'),
      }),
      { maxLength: 3 },
    )
    .map(waitsOnce),
  onDay: near,
});

/** What the database says of a member for whom nothing was written down itself. */
async function storedHelp({
  from,
  days,
  help,
  onDay,
}: {
  readonly from: Temporal.PlainDate;
  readonly days: number | null;
  readonly help: readonly {
    readonly changedOn: Temporal.PlainDate;
    readonly endedOn: Temporal.PlainDate | null;
    readonly table: string;
  }[];
  readonly onDay: Temporal.PlainDate;
}) {
  class Undone extends Error {}
  let told: { changed: string; kept: string | null } | undefined;
  await test.database
    .asOwner(async (tx) => {
      // What they stamp is the moment of this test.
      for (const table of ['household_member', 'intake', 'waiting_list_entry'])
        await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx);
      const { rows } = await sql<{
        region_id: string;
        head: string;
        member: string;
        household: string;
        worked_at: string;
      }>`
        with here as (select region_id from region where slug = 'drechtsteden'),
          head as (insert into person (region_id, registered_at) select region_id, '2010-01-01 12:00' from here
            returning region_id, person_id),
          other as (insert into person (region_id, registered_at) select region_id, '2010-01-01 12:00' from here
            returning person_id),
          house as (insert into household (region_id, kind) select region_id, 'family' from here returning household_id)
        select head.region_id, head.person_id as head, other.person_id as member, house.household_id as household,
          (select o.organisation_id from organisation o where o.region_id = head.region_id and o.slug = 'proef') as worked_at
        from head, other, house`.execute(tx);
      const { region_id, head, member, household, worked_at } = rows[0] ?? {};
      await sql`insert into household_member (region_id, household_id, person_id, member_role, valid_period, joined_at)
        values (${region_id}, ${household}, ${member}, 'partner',
          daterange(${from}::date, ${days === null ? null : from.add({ days })}::date), '2010-01-01')`.execute(
        tx,
      );
      for (const { changedOn, endedOn, table } of help)
        await (
          table === 'intake'
            ? sql`insert into intake (region_id, person_id, household_id, organisation_id, reported_on, reported_at,
                recorded_at, changed_at, closed_on)
              values (${region_id}, ${head}, ${household}, ${worked_at}, '2010-01-01', '2010-01-01', '2010-01-01',
                ${changedOn}::date + time '12:00', ${endedOn}::date)`
            : sql`insert into waiting_list_entry (region_id, person_id, household_id, organisation_id, kind_code,
                waiting_since, reason, ended_on, end_outcome, recorded_at, changed_at)
              values (${region_id}, ${head}, ${household}, ${worked_at}, 'proef', '2010-01-01', 'Vol', ${endedOn}::date,
                ${endedOn === null ? null : 'placed'}, '2010-01-01', ${changedOn}::date + time '12:00')`
        ).execute(tx);
      const found = await sql<{ changed: string; kept: string | null }>`
        select last_changed_on::text as changed, kept_because as kept
        from app.file_terms(${region_id}, ${onDay}, ${member})`.execute(tx);
      told = found.rows[0];
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return told;
}

it('keeps a member of a household as its twin does, while the household waits or asks', async () => {
  await fc.assert(
    fc.asyncProperty(anyHousehold, async (household) => {
      const { from, days, help, onDay } = household;
      const until = days === null ? null : from.add({ days });
      const { lastChangedOn, isRunning } = helpOfHousehold({ from, until }, help, onDay);
      const told = await storedHelp(household);
      expect(told?.changed).toBe(lastChangedOn?.toString() ?? '2010-01-01');
      expect(told?.kept !== null).toBe(isRunning);
    }),
    { numRuns: 80 },
  );
});
