import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { LinkBasis } from '../../domain/pilots/pilot.ts';
import type { Evidence, MeasureStatus } from '../../domain/plan/plan.ts';
import { keyColumns } from '../plan/key-columns.ts';
import { toEvidenceColumns } from './measure-rows.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** A measure that answers a finding of the prevention scan. */
export interface AnsweringMeasure {
  /** Slug and title of the plan it stands in. */
  readonly plan: string;
  readonly planTitle: string;
  readonly measureId: string;
  readonly number: number;
  readonly name: string;
  readonly status: MeasureStatus;
  /** The column it is about; null for the item as a whole. */
  readonly column: string | null;
  readonly basis: LinkBasis;
}

/** Measures of all the region's plans that answer a finding, by the instrument's table and item. */
export async function findMeasuresForFinding(
  tx: ReadTransaction,
  regionId: string,
  table: string,
  item: string,
): Promise<readonly AnsweringMeasure[]> {
  const rows = await tx
    .selectFrom('measure_evidence as e')
    .innerJoin('measure as m', (join) =>
      join
        .onRef('m.region_id', '=', 'e.region_id')
        .onRef('m.plan_slug', '=', 'e.plan_slug')
        .onRef('m.measure_id', '=', 'e.measure_id'),
    )
    .innerJoin('plan as p', (join) =>
      join.onRef('p.region_id', '=', 'm.region_id').onRef('p.plan_slug', '=', 'm.plan_slug'),
    )
    .select([
      'p.plan_slug as plan',
      'p.title as planTitle',
      'm.measure_id as measureId',
      'm.number',
      'm.name',
      'm.status',
      'e.scan_column',
      'e.basis',
    ])
    .where('e.region_id', '=', regionId)
    .where('e.scan_table', '=', table)
    .where('e.scan_item', '=', item)
    .orderBy('p.plan_period', 'desc')
    .orderBy('m.position')
    .orderBy('e.position')
    .execute();
  return rows.map(({ scan_column, status, basis, ...row }) => ({
    ...row,
    status: status as MeasureStatus,
    column: scan_column === '' ? null : scan_column,
    basis: basis as LinkBasis,
  }));
}

/** Adds a finding after the others of a measure. */
export async function addEvidence(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string,
  evidence: Evidence,
): Promise<void> {
  const { last } = await tx
    .selectFrom('measure_evidence')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .where('measure_id', '=', measureId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('measure_evidence')
    .values({
      ...keyColumns(key),
      measure_id: measureId,
      position: (last ?? 0) + 1,
      ...toEvidenceColumns(evidence),
    })
    .execute();
}

export async function removeEvidence(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string,
  { table, item, column }: Evidence,
): Promise<void> {
  await tx
    .deleteFrom('measure_evidence')
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .where('measure_id', '=', measureId)
    .where('scan_table', '=', table)
    .where('scan_item', '=', item)
    .where('scan_column', '=', column ?? '')
    .execute();
}
