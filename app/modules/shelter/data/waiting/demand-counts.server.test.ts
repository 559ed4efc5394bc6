import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { countUnmetDemand } from '#tests/models/count-unmet-demand.ts';
import { countWaiting, type Waiting } from '#tests/models/count-waiting.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, openShelter } from '#tests/support/shelter.ts';
import type { UnmetDemand } from '../../domain/waiting-list.ts';
import { unmetDemandCounts, waitingCounts } from './waiting-list.server.ts';

let test: TestDatabase;
let worker: Scope;
let policy: Scope;
const first = Temporal.PlainDate.from('2026-11-01');
const at = (offset: number) => first.add({ days: offset });
const kind = fc.constantFrom('night-shelter', 'short-stay');
const offset = fc.integer({ min: -3, max: 6 });

beforeAll(async () => {
  test = await openTestDatabase();
  worker = await openShelter(test, []);
  policy = await test.scopeFor('regional-policy', 'assen');
});
afterAll(() => test.close());

const byOrganisation = () => ({ region_id: worker.regionId, organisation_id: worker.organisationId ?? '' });

async function unmet(demands: readonly UnmetDemand[], from: Temporal.PlainDate, until: Temporal.PlainDate) {
  await test.database.asOwner(async (tx) => {
    await tx.deleteFrom('unmet_demand').execute();
    const rows = demands.map(({ askedOn, kind: kind_code, reason, peopleCount }) => ({
      ...byOrganisation(),
      asked_on: askedOn,
      kind_code,
      reason_code: reason,
      people_count: peopleCount,
    }));
    if (rows.length > 0) await tx.insertInto('unmet_demand').values(rows).execute();
  });
  return test.database.read(policy, (tx) => unmetDemandCounts(tx, from, until));
}

describe('unmet demand', () => {
  const asked = (on: Temporal.PlainDate, peopleCount: number): UnmetDemand => ({
    askedOn: on,
    kind: 'night-shelter',
    reason: 'full',
    peopleCount,
    personId: null,
  });

  it('is that of the first day up to and without the last', async () => {
    const november = [asked(at(-1), 5), asked(at(0), 3), asked(at(29), 1), asked(at(30), 9)];
    expect(await unmet(november, at(0), at(30))).toEqual([
      { kind: 'night-shelter', reason: 'full', people: 4 },
    ]);
  });

  it('counts as its slow twin does', async () => {
    const reason = fc.constantFrom('full', 'no-pet-place');
    const demand = fc
      .record({ on: offset, kind, reason, peopleCount: fc.integer({ min: 1, max: 5 }) })
      .map(({ on, ...rest }) => ({ ...rest, askedOn: at(on), personId: null }));
    await fc.assert(
      fc.asyncProperty(fc.array(demand), offset, async (demands, until) => {
        const counted = await unmet(demands, at(0), at(until));
        expect(counted).toEqual(countUnmetDemand(demands, { from: at(0), until: at(until) }));
      }),
      { numRuns: 30 },
    );
  });
});

it('who waits on a day is counted as the slow twin does', async () => {
  const people = await addPeople(test, worker, 8);
  const entry = fc
    .record({ since: offset, days: fc.option(fc.nat(4)), kind, isUrgent: fc.boolean() })
    .map(({ since, days, ...rest }): Waiting => ({
      ...rest,
      waitingSince: at(since),
      endedOn: days === null ? null : at(since + days),
    }));
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: people.length }), offset, async (entries, day) => {
      await test.database.asOwner(async (tx) => {
        await tx.deleteFrom('waiting_list_entry').execute();
        const rows = entries.map(({ kind: kind_code, waitingSince, endedOn, isUrgent }, index) => ({
          ...byOrganisation(),
          person_id: people[index] ?? '',
          kind_code,
          waiting_since: waitingSince,
          reason: 'Vol',
          is_urgent: isUrgent,
          ended_on: endedOn,
          end_outcome: endedOn === null ? null : 'other',
        }));
        if (rows.length > 0) await tx.insertInto('waiting_list_entry').values(rows).execute();
      });
      const counted = await test.database.read(policy, (tx) => waitingCounts(tx, at(day)));
      expect(counted).toEqual(countWaiting(entries, at(day)));
    }),
    { numRuns: 30 },
  );
});
