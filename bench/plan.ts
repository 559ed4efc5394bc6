import { sql } from 'kysely';
import type { Database, OwnerTransaction, ReadTransaction } from '../app/platform/db/database.server.ts';
import type { Scope } from '../app/platform/db/scope.ts';
import { insertPlan } from '../app/modules/action-plan/data/plan/insert-plan.server.ts';
import { loadPlan } from '../app/modules/action-plan/data/plan/load-plan.server.ts';
import { planRowTables } from '../app/modules/action-plan/data/plan/plan-row-tables.ts';
import { reportPlan } from '../app/modules/action-plan/domain/plan/plan-report.ts';
import { largePlan } from './large-plan.ts';
import type { Figure } from './figures.ts';

const runs = 21;

/** An earlier run may have left the plan: it is the same one every time. */
async function fillPlan(tx: OwnerTransaction, regionId: string, region: string): Promise<void> {
  await insertPlan(tx, regionId, largePlan(region), null);
}

/** The same columns of the same rows, table by table as anyone would ask for them. */
async function readBare(tx: ReadTransaction, regionId: string, slug: string): Promise<number> {
  let count = 0;
  for (const { table, columns, order } of planRowTables) {
    const { rows } = await sql`select ${sql.join(columns.map((column) => sql.ref(column)))}
      from ${sql.table(table)} where region_id = ${regionId} and plan_slug = ${slug}
      order by ${sql.join(order.map((column) => sql.ref(column)))}`.execute(tx);
    count += rows.length;
  }
  return count;
}

/** Medians of works that take turns, so that a busy moment of the machine falls on all of them. */
async function mediansMs(
  works: readonly [bare: Work, loaded: Work, whole: Work],
): Promise<readonly [bare: number, loaded: number, whole: number]> {
  const times: [number[], number[], number[]] = [[], [], []];
  for (let run = -1; run < runs; run += 1) {
    for (const [at, own] of times.entries()) {
      const started = performance.now();
      await works[at]?.();
      // The first run warms up.
      if (run >= 0) own.push(performance.now() - started);
    }
  }
  const [bare, loaded, whole] = times;
  return [median(bare), median(loaded), median(whole)];
}

type Work = () => Promise<unknown>;

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Time to open a large plan with all its sums and remarks, against the bare SQL that reads its rows. */
export async function benchPlan(
  database: Database,
  scope: Scope,
  region: string,
): Promise<readonly Figure[]> {
  const { regionId } = scope;
  const slug = largePlan(region).id;
  await database.asOwner((tx) => fillPlan(tx, regionId, region));
  await database.asOwner((tx) => sql`analyze`.execute(tx));
  const rows = await database.read(scope, (tx) => readBare(tx, regionId, slug));
  const [bare, loaded, whole] = await mediansMs([
    () => database.read(scope, (tx) => readBare(tx, regionId, slug)),
    () => database.read(scope, (tx) => loadPlan(tx, regionId, slug)),
    async () => {
      const plan = await database.read(scope, (tx) => loadPlan(tx, regionId, slug));
      const report = plan === null ? null : reportPlan(plan);
      if (report === null || !report.ok) throw new Error('The plan cannot be opened.');
    },
  ]);
  const name = 'plan of 500 measures × 20 lines';
  return [
    { name: `${name}: rows`, value: rows, unit: 'rows', target: null },
    { name: `${name}: bare SQL`, value: bare, unit: 'ms', target: null },
    { name: `${name}: loaded`, value: loaded, unit: 'ms', target: null },
    { name: `${name}: with sums and remarks`, value: whole, unit: 'ms', target: null },
    { name: `${name}: ratio`, value: whole / bare, unit: '×', target: { atMost: 2 } },
  ];
}
