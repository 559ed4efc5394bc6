import { sql } from 'kysely';
import { toCents } from '#app/kernel/money.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type {
  ForecastOverride,
  LightColour,
  RealisedAmount,
  RealisedResult,
} from '../../domain/progress/progress.ts';
import { keyColumns } from '../plan/key-columns.ts';
import { periodFromText, periodToText } from '../plan/period-text.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** What was spent and reached in a plan, and what people made of its forecast and its lights. */
export interface Progress {
  /** Without those withdrawn; earliest period first. */
  readonly amounts: readonly RealisedAmount[];
  readonly results: readonly RealisedResult[];
  /** By measure. */
  readonly forecasts: ReadonlyMap<string, ForecastOverride>;
  readonly lights: ReadonlyMap<string, { readonly colour: LightColour; readonly reason: string }>;
}

/** The progress of a plan, for the reports and the lights of its measures. */
export async function loadProgress(tx: ReadTransaction, key: PlanKey): Promise<Progress> {
  return {
    amounts: await loadAmounts(tx, key),
    results: await loadResults(tx, key),
    forecasts: await loadForecasts(tx, key),
    lights: await loadLights(tx, key),
  };
}

async function loadAmounts(tx: ReadTransaction, { regionId, slug }: PlanKey): Promise<RealisedAmount[]> {
  const rows = await tx
    .selectFrom('realised_amount')
    .select([
      'entry_id as id',
      'measure_id as measureId',
      'line_id as lineId',
      'covered_period',
      'cents',
      'source',
      'note',
    ])
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .orderBy(sql`lower(covered_period)`)
    .orderBy('entry_id')
    .execute();
  return rows.map(({ covered_period, cents, ...row }) => ({
    ...row,
    period: periodFromText(covered_period),
    cents: toCents(cents),
  }));
}

async function loadResults(tx: ReadTransaction, { regionId, slug }: PlanKey): Promise<RealisedResult[]> {
  const rows = await tx
    .selectFrom('realised_result')
    .select([
      'entry_id as id',
      'measure_id as measureId',
      'result_id as resultId',
      'covered_period',
      'value',
      'source',
      'note',
    ])
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .orderBy(sql`lower(covered_period)`)
    .orderBy('entry_id')
    .execute();
  return rows.map(({ covered_period, ...row }) => ({ ...row, period: periodFromText(covered_period) }));
}

async function loadForecasts(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
): Promise<Progress['forecasts']> {
  const rows = await tx
    .selectFrom('forecast_override')
    .select(['measure_id', 'cents', 'reason'])
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('ended_at', 'is', null)
    .execute();
  return new Map(
    rows.map(({ measure_id, cents, reason }) => [measure_id, { cents: toCents(cents), reason }]),
  );
}

async function loadLights(tx: ReadTransaction, { regionId, slug }: PlanKey): Promise<Progress['lights']> {
  const rows = await tx
    .selectFrom('traffic_light_override')
    .select(['measure_id', 'colour', 'reason'])
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('ended_at', 'is', null)
    .execute();
  return new Map(
    rows.map(({ measure_id, colour, reason }) => [measure_id, { colour: colour as LightColour, reason }]),
  );
}

/** Whether money was recorded as spent on a line, also when that was withdrawn later. */
export async function hasRealisedAmounts(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  lineId: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('realised_amount')
    .select('entry_id')
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('line_id', '=', lineId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Ids of results of a measure for which something was recorded as reached. */
export async function listReachedResults(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  measureId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('realised_result')
    .select('result_id')
    .distinct()
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('measure_id', '=', measureId)
    .execute();
  return new Set(rows.map(({ result_id }) => result_id));
}

/** Whether the user may record progress of a measure: regionally, or for the own municipality that it concerns. */
export async function mayRecordProgress(
  tx: ReadTransaction,
  { slug }: PlanKey,
  measureId: string,
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select app.has_role('regional-policy') or app.has_role('municipal-policy')
      and app.measure_concerns_own_municipality(${slug}, ${measureId}) as may`.execute(tx);
  return rows[0]?.may === true;
}

/** Adds money spent, in the name of the user, and gives its id. */
export async function insertRealisedAmount(
  tx: WriteTransaction,
  key: PlanKey,
  userId: string,
  { measureId, lineId, period, cents, source, note }: Omit<RealisedAmount, 'id'>,
): Promise<string> {
  const { entry_id } = await tx
    .insertInto('realised_amount')
    .values({
      ...keyColumns(key),
      measure_id: measureId,
      line_id: lineId,
      covered_period: periodToText(period),
      cents,
      source,
      note,
      recorded_by: userId,
    })
    .returning('entry_id')
    .executeTakeFirstOrThrow();
  return entry_id;
}

/** Adds a result reached, in the name of the user, and gives its id. */
export async function insertRealisedResult(
  tx: WriteTransaction,
  key: PlanKey,
  userId: string,
  { measureId, resultId, period, value, source, note }: Omit<RealisedResult, 'id'>,
): Promise<string> {
  const { entry_id } = await tx
    .insertInto('realised_result')
    .values({
      ...keyColumns(key),
      measure_id: measureId,
      result_id: resultId,
      covered_period: periodToText(period),
      value,
      source,
      note,
      recorded_by: userId,
    })
    .returning('entry_id')
    .executeTakeFirstOrThrow();
  return entry_id;
}

/** Takes back what was recorded by mistake; gives its measure, or null when the user has no such entry to take back. */
export async function withdrawEntry(
  tx: WriteTransaction,
  { regionId, slug }: PlanKey,
  table: 'realised_amount' | 'realised_result',
  entry: { readonly id: string; readonly userId: string; readonly because: string },
): Promise<string | null> {
  const row = await tx
    .updateTable(table)
    .set({
      withdrawn_by: entry.userId,
      withdrawn_at: sql<Temporal.Instant>`clock_timestamp()`,
      withdrawn_because: entry.because,
    })
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('entry_id', '=', entry.id)
    .where('withdrawn_at', 'is', null)
    .returning('measure_id')
    .executeTakeFirst();
  return row?.measure_id ?? null;
}
