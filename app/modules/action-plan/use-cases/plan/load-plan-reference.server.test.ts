import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { planDataFolder } from '../../data/plan/plan-catalogue.server.ts';
import { loadPlanFile } from '../../data/plan-file/plan-files.server.ts';
import { listPlans } from '../../data/plan/plans.server.ts';
import { reportPlan } from '../../domain/plan/plan-report.ts';
import { toPlanReportJson } from '../../domain/plan/plan-report-json.ts';
import { loadPlanReference } from './load-plan-reference.server.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

async function planOf(region: string, slug: string) {
  const scope = await test.scopeFor('regional-policy', region);
  const plan = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, slug));
  if (plan === null) throw new Error(`There is no plan ${slug}.`);
  return plan;
}

describe.each([
  ['emmen', '2020', 158_250_000],
  ['haarlem', '2020-2021', 562_118_400],
])('the plan of %s', (region, slug, totalCents) => {
  it('comes out of the database as it stands in its file', async () => {
    const file = await loadPlanFile(join(planDataFolder, `${region}-${slug}.json`), planDataFolder);
    expect(await planOf(region, slug)).toEqual(file);
  });

  it('states the total that was published', async () => {
    const report = reportPlan(await planOf(region, slug));
    expect(report.ok && toPlanReportJson(report.value).totals.statedCents).toBe(totalCents);
  });
});

it('loads nothing twice', async () => {
  await test.database.asOwner(loadPlanReference);
  const scope = await test.scopeFor('regional-policy', 'emmen');
  const plans = await test.database.read(scope, (tx) => listPlans(tx, scope.regionId));
  expect(plans.map(({ slug, measures }) => [slug, measures])).toEqual([['2020', 10]]);
});
