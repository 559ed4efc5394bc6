import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { fillRegion, type FilledRegion } from '#tests/access/fill-region.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let test: TestDatabase;
let region: FilledRegion;
let worker: Scope;
let house: string;
let beds: readonly string[];

const day = (text: string) => Temporal.PlainDate.from(text);

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'assen'));
  worker = await test.scopeFor('shelter-worker', 'assen');
  await test.database.asOwner(async (tx) => {
    const { premises_id } = await tx
      .insertInto('premises')
      .values({ region_id: region.regionId, premises_ref: 'N1', name: 'Nacht', kind_code: 'proef' })
      .returning('premises_id')
      .executeTakeFirstOrThrow();
    house = premises_id;
    const at = { region_id: region.regionId, premises_id };
    await tx
      .insertInto('premises_provider')
      .values({ ...at, ordinal: 1, name: 'Proef', organisation_id: worker.organisationId })
      .execute();
    await tx
      .insertInto('premises_capacity')
      .values({ ...at, fact_kind: 'places', reason_code: 'proef', valid_period: '[2026-01-01,)', places: 3 })
      .execute();
    const added = await tx
      .insertInto('bed')
      .values(
        ['1', '2', '3'].map((bed_ref) => ({ ...at, bed_ref, exists_period: '[2026-01-01,2027-01-01)' })),
      )
      .returning('bed_id')
      .execute();
    beds = added.map(({ bed_id }) => bed_id);
  });
});
afterAll(() => test.close());

/** A person registered by the worker's own organisation. */
async function aPerson(): Promise<string> {
  const person_id = randomUUID();
  await test.database.write(worker, (tx) =>
    tx
      .insertInto('person')
      .values({
        region_id: worker.regionId,
        person_id,
        registered_by: worker.userId,
        registered_by_organisation: worker.organisationId,
      })
      .returning('person_id')
      .executeTakeFirstOrThrow(),
  );
  return person_id;
}

interface NewStay {
  readonly person_id: string;
  readonly premises_id?: string;
  readonly bed_id?: string | null;
  readonly household_id?: string;
  readonly status?: string;
  readonly arrived_on?: Temporal.PlainDate;
  readonly expected_until?: Temporal.PlainDate;
  readonly left_on?: Temporal.PlainDate;
}

function addStay(values: NewStay) {
  return test.database.write(worker, (tx) =>
    tx
      .insertInto('stay')
      .values({
        region_id: worker.regionId,
        premises_id: house,
        status: 'present',
        arrived_on: day('2026-02-01'),
        expected_until: day('2026-03-01'),
        change_kind: 'arrive',
        recorded_by: worker.userId,
        ...values,
      })
      .returning('stay_id')
      .executeTakeFirstOrThrow(),
  );
}

const bed = (index: number) => beds[index] ?? '';

describe('the last bed', () => {
  it('goes to exactly one of two hundred who want it at once', async () => {
    const people = [];
    for (let no = 0; no < 200; no += 1) people.push(await aPerson());
    const outcomes = await Promise.allSettled(
      people.map((person_id) => addStay({ person_id, bed_id: bed(0) })),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason)] : [],
    );
    expect(refused).toHaveLength(199);
    expect(refused.filter((reason) => !reason.includes('stay_one_household_per_bed'))).toEqual([]);
  }, 60_000);
});

describe('the database refuses', () => {
  it('two overlapping stays of one person, also elsewhere, and takes stays that touch', async () => {
    const person_id = await aPerson();
    await addStay({ person_id });
    await expect(addStay({ person_id, arrived_on: day('2026-02-28') })).rejects.toThrow(
      /stay_one_place_per_person/,
    );
    await addStay({
      person_id,
      status: 'departed',
      arrived_on: day('2026-03-01'),
      left_on: day('2026-03-02'),
    });
  });

  it('someone being present twice, also when the first stay should have ended', async () => {
    const person_id = await aPerson();
    await addStay({ person_id });
    await expect(
      addStay({ person_id, arrived_on: day('2026-04-01'), expected_until: day('2026-05-01') }),
    ).rejects.toThrow(/stay_one_presence_per_person/);
  });

  it('two households in one bed; one household may share it', async () => {
    const [one, two, stranger] = [await aPerson(), await aPerson(), await aPerson()];
    const { household_id } = await test.database.write(worker, (tx) =>
      tx
        .insertInto('household')
        .values({
          region_id: worker.regionId,
          kind: 'couple',
          registered_by: worker.userId,
          registered_by_organisation: worker.organisationId,
        })
        .returning('household_id')
        .executeTakeFirstOrThrow(),
    );
    await addStay({ person_id: one, bed_id: bed(1), household_id });
    await addStay({ person_id: two, bed_id: bed(1), household_id });
    await expect(addStay({ person_id: stranger, bed_id: bed(1) })).rejects.toThrow(
      /stay_one_household_per_bed/,
    );
  });

  it('a bed of another house, or one that is gone during the stay', async () => {
    const person_id = await aPerson();
    await expect(addStay({ person_id, bed_id: randomUUID() })).rejects.toThrow(/stay_bed_exists/);
    await expect(addStay({ person_id, bed_id: bed(2), expected_until: day('2027-06-01') })).rejects.toThrow(
      /stay_bed_exists/,
    );
  });

  it('a departure before arrival, and a status that its days contradict', async () => {
    const person_id = await aPerson();
    const turned = { person_id, status: 'departed', left_on: day('2026-01-31') };
    await expect(addStay(turned)).rejects.toThrow(/stay_dates/);
    await expect(addStay({ person_id, status: 'departed' })).rejects.toThrow(/stay_status_dates/);
    await expect(addStay({ person_id, status: 'cancelled' })).rejects.toThrow(/stay_status_dates/);
  });

  it('a stay at premises of another organisation, and of a person nobody there knows', async () => {
    const other = await test.database.read(worker, (tx) =>
      tx
        .selectFrom('premises')
        .select('premises_id')
        .where('premises_ref', '=', 'P2')
        .executeTakeFirstOrThrow(),
    );
    await expect(addStay({ person_id: await aPerson(), premises_id: other.premises_id })).rejects.toThrow(
      /row-level security/,
    );
    await expect(addStay({ person_id: region.otherPerson })).rejects.toThrow(/row-level security/);
  });
});

it('every change of a stay keeps how it was, with who and when', async () => {
  const { stay_id } = await addStay({ person_id: await aPerson() });
  await test.database.write(worker, (tx) =>
    tx
      .updateTable('stay')
      .set({ arrived_on: day('2026-02-03'), change_kind: 'correct', change_reason: 'Verkeerde dag' })
      .where('stay_id', '=', stay_id)
      .execute(),
  );
  const read = test.database.read(worker, (tx) =>
    tx
      .selectFrom('stay_revision as r')
      .innerJoin('stay as s', 's.stay_id', 'r.stay_id')
      .select([
        'r.revision_no',
        'r.arrived_on',
        'r.replaced_by',
        's.revision_no as now_no',
        's.change_reason',
      ])
      .where('r.stay_id', '=', stay_id)
      .execute(),
  );
  expect(await read).toEqual([
    {
      revision_no: 1,
      arrived_on: day('2026-02-01'),
      replaced_by: worker.userId,
      now_no: 2,
      change_reason: 'Verkeerde dag',
    },
  ]);
});

async function count(scope: Scope) {
  const { rows } = await test.database.read(scope, (tx) =>
    sql<{ night: Temporal.PlainDate; premises_ref: string; capacity: number | null; present: number }>`
      select night, premises_ref, capacity, present
      from app.occupancy_counts('2026-01-25', '2026-03-10') where premises_ref = 'N1'`.execute(tx),
  );
  return rows;
}

describe('counts for policy', () => {
  it('are for policy, however many more people there are than places', async () => {
    const counted = await count(await test.scopeFor('regional-policy', 'assen'));
    expect(counted.some(({ present }) => present > 3)).toBe(true);
  });

  it('are not for roles without a reason to count, nor for another region', async () => {
    expect(await count(await test.scopeFor('debt-worker', 'assen'))).toEqual([]);
    expect(await count(await test.scopeFor('regional-policy', 'emmen'))).toEqual([]);
  });
});
