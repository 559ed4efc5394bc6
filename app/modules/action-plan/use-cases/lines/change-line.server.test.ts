import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { isChangedSince } from '#app/platform/db/seen-row.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { listChanges } from '../../data/plan/changes.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import type { BudgetLine, LineOf } from '../../domain/lines/budget-line.ts';
import { addLine } from './add-line.server.ts';
import { changeLine } from './change-line.server.ts';
import { findLine } from '../plan/plan-parts.ts';
import { removeLine } from './remove-line.server.ts';
import { saveFundingSource } from './save-funding-source.server.ts';

let test: TestDatabase;
let scope: Scope;
const edit = { plan: '2020', origin: 'test', reason: '' };

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'emmen');
});
afterAll(() => test.close());

const key = () => ({ regionId: scope.regionId, slug: '2020' });

async function lineOf(id: string): Promise<BudgetLine> {
  const plan = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, '2020'));
  const found = plan === null ? null : findLine(plan, id);
  if (found === null) throw new Error(`There is no line ${id}.`);
  return found.line;
}

async function hoursLine(id: string): Promise<LineOf<'hours'>> {
  const line = await lineOf(id);
  if (line.kind !== 'hours') throw new Error(`${id} is not a line of hours.`);
  return line;
}

const rowOf = (id: string) => ({ table: 'budget_line', key: { plan_slug: '2020', line_id: id } }) as const;

/** The user as one who has the page of this line, as it now is, before them. */
async function lookingAt(id: string): Promise<Scope> {
  const revision = await test.database.read(scope, (tx) => revisionsOf(tx, rowOf(id)));
  return { ...scope, seen: [{ ...rowOf(id), revision: Number(revision) }] };
}

/** Ten percent of another line. */
function percentageOf(id: string) {
  return {
    label: 'Opslag',
    recurrence: 'one-off' as const,
    years: { kind: 'not-stated' as const },
    yearVariants: [],
    statedCents: null,
    rounding: 0 as const,
    vat: null,
    indexation: null,
    funding: [],
    sharedWith: [],
    assumptions: [],
    note: null,
    kind: 'percentage' as const,
    percentage: toBasisPoints(1000),
    base: { kind: 'lines' as const, lineIds: [id] },
  };
}

describe('changing a budget line', () => {
  it('keeps the new line, and who changed which amount and why', async () => {
    const line = await hoursLine('E1b');
    const changed: BudgetLine = { ...line, rateCents: toCents(5000), statedCents: null, rounding: 0 };
    const request = { ...edit, line: changed, reason: 'Nieuw tarief' };
    const done = await changeLine(test.database, scope, request);
    expect(done).toEqual({ ok: true, value: { revision: 2 } });
    expect(await lineOf('E1b')).toEqual(changed);
    const [change] = await test.database.read(scope, (tx) => listChanges(tx, key(), { measureId: 'E1' }));
    // 128 hours × 52 weeks × € 50 = € 332.800, where € 320.000 was stated.
    expect(change).toMatchObject({
      lineId: 'E1b',
      field: 'amount',
      before: '€\u00a0320.000',
      after: '€\u00a0332.800',
      differenceCents: 1_280_000,
      reason: 'Nieuw tarief',
      changedBy: 'regional-policy (verzonnen)',
    });
  });

  it('does not overwrite what the second of two people did not see, and lets that one choose', async () => {
    const line = await hoursLine('E1c');
    const seen = await lookingAt('E1c');
    const first: BudgetLine = { ...line, weeks: 50 };
    const second: BudgetLine = { ...line, weeks: 48 };
    expect((await changeLine(test.database, seen, { ...edit, line: first })).ok).toBe(true);
    await expect(changeLine(test.database, seen, { ...edit, line: second })).rejects.toSatisfy(
      isChangedSince,
    );
    await expect(removeLine(test.database, seen, { ...edit, lineId: 'E1c' })).rejects.toSatisfy(
      isChangedSince,
    );
    expect(await lineOf('E1c')).toEqual(first);
    const chosen = await changeLine(test.database, await lookingAt('E1c'), { ...edit, line: second });
    expect(chosen.ok).toBe(true);
    expect(await lineOf('E1c')).toEqual(second);
  });

  it('lets only one of two changes through that come at the same moment', async () => {
    const line = await hoursLine('E1d');
    const seen = await lookingAt('E1d');
    const outcomes = await Promise.allSettled(
      [10, 20].map((weeks) => changeLine(test.database, seen, { ...edit, line: { ...line, weeks } })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses wrong amounts at their place and changes nothing', async () => {
    const line = await hoursLine('E1d');
    const refused = await changeLine(test.database, scope, {
      ...edit,
      line: { ...line, effort: { kind: 'per-week', hoursPerWeek: -1 } },
    });
    expect(refused).toMatchObject({
      reason: { kind: 'faults', faults: [{ path: 'effort.hoursPerWeek', code: 'negative' }] },
    });
    expect(await lineOf('E1d')).toEqual(line);
  });

  it('refuses a line with which the plan could not be calculated any more, and leaves it as it was', async () => {
    const line = await hoursLine('E1d');
    const refused = await changeLine(test.database, scope, {
      ...edit,
      line: { ...line, weeks: 9_999_999, effort: { kind: 'per-week', hoursPerWeek: 9_999_999 } },
    });
    expect(refused).toMatchObject({
      reason: { kind: 'faults', faults: [{ path: 'rateCents', code: 'too-large' }] },
    });
    expect(await lineOf('E1d')).toEqual(line);
  });

  it('refuses percentages of each other, also when two people make them at once', async () => {
    const add = async () => {
      const added = await addLine(test.database, scope, {
        ...edit,
        measureId: 'E2',
        line: percentageOf('E2a'),
      });
      if (!added.ok) throw new Error('not added');
      return added.value.lineId;
    };
    const [one, other] = [await add(), await add()];
    const outcomes = await Promise.all(
      [
        { ...percentageOf(other), id: one },
        { ...percentageOf(one), id: other },
      ].map((line) => changeLine(test.database, scope, { ...edit, line })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { kind: 'circular' } });
    const needed = outcomes[0]?.ok === true ? other : one;
    expect(await removeLine(test.database, scope, { ...edit, lineId: needed })).toMatchObject({
      reason: { kind: 'line-needed' },
    });
  });

  it('refuses a source that is archived, but lets a line keep the one it had', async () => {
    const line = await lineOf('E3a');
    const source = { id: 'oud', kind: 'other' as const, label: 'Oude pot', availableCents: null };
    await saveFundingSource(test.database, scope, { ...edit, source: { ...source, isArchived: false } });
    const withSource: BudgetLine = { ...line, funding: [{ sourceId: 'oud', kind: 'rest' }] };
    const change = (changed: BudgetLine) => changeLine(test.database, scope, { ...edit, line: changed });
    expect((await change(withSource)).ok).toBe(true);
    await saveFundingSource(test.database, scope, { ...edit, source: { ...source, isArchived: true } });
    expect((await change({ ...withSource, note: 'Nagekeken' })).ok).toBe(true);
    const other = await lineOf('E1a');
    expect(await change({ ...other, funding: withSource.funding })).toMatchObject({
      reason: { kind: 'faults', faults: [{ code: 'archived-source' }] },
    });
  });

  it('is not for a municipal policy officer, nor for a plan that is not there', async () => {
    const line = await lineOf('E1a');
    const request = { ...edit, line };
    const municipal = await test.scopeFor('municipal-policy', 'emmen');
    const unknown = { ok: false, reason: { kind: 'plan-unknown' } };
    expect(await changeLine(test.database, municipal, request)).toEqual(unknown);
    expect(await changeLine(test.database, scope, { ...request, plan: '1999' })).toEqual(unknown);
  });
});

describe('adding and removing a line', () => {
  it('names the line after its measure, and does not give a name out again', async () => {
    const line = { ...(await lineOf('E1a')), label: 'Verhuizing' };
    const add = async () => {
      const added = await addLine(test.database, scope, { ...edit, measureId: 'E4', line });
      return added.ok ? added.value.lineId : null;
    };
    const before = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, '2020'));
    const count = before?.measures.find(({ id }) => id === 'E4')?.lines.length ?? 0;
    const first = await add();
    expect(first).toBe(`E4${String.fromCharCode(97 + count)}`);
    const removed = await removeLine(test.database, scope, {
      ...edit,
      lineId: first ?? '',
    });
    expect(removed.ok).toBe(true);
    expect(await add()).toBe(`E4${String.fromCharCode(98 + count)}`);
  });
});
