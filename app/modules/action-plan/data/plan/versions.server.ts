import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { PlanReportJson } from '../../domain/plan/plan-report-json.ts';
import type { PlanSnapshot } from '../../domain/plan/plan-snapshot.ts';
import { keyColumns } from './key-columns.ts';
import type { PlanKey } from './plan-key.ts';

/** What is frozen: enough to compare by, and the report as it was, to read again. */
export interface FrozenPlan {
  readonly format: 'onderdak-plan-version-1';
  readonly snapshot: PlanSnapshot;
  readonly report: PlanReportJson;
}

/** A frozen version as it stands in a list. */
export interface VersionEntry {
  /** From 1. */
  readonly versionNo: number;
  readonly label: string;
  /** The day and body of the decision it was frozen for; null without one. */
  readonly decision: {
    readonly takenOn: Temporal.PlainDate | null;
    readonly body: string;
    readonly subject: string;
  } | null;
  readonly createdBy: string | null;
  readonly createdAt: Temporal.Instant;
}

/** The frozen versions of a plan, newest first. */
export async function listVersions(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
): Promise<readonly VersionEntry[]> {
  const rows = await tx
    .selectFrom('plan_version as v')
    .leftJoin('plan_decision as d', (join) =>
      join
        .onRef('d.region_id', '=', 'v.region_id')
        .onRef('d.plan_slug', '=', 'v.plan_slug')
        .onRef('d.decision_id', '=', 'v.decision_id'),
    )
    .select([
      'v.version_no as versionNo',
      'v.label',
      'd.taken_on as takenOn',
      'd.body',
      'd.subject',
      sql<string | null>`app.colleague_name(v.created_by)`.as('createdBy'),
      'v.created_at as createdAt',
    ])
    .where('v.region_id', '=', regionId)
    .where('v.plan_slug', '=', slug)
    .orderBy('v.version_no', 'desc')
    .execute();
  return rows.map(({ takenOn, body, subject, ...row }) => ({
    ...row,
    decision: body === null || subject === null ? null : { takenOn, body, subject },
  }));
}

/** What was frozen under a number; null when there is no such version. */
export async function findVersion(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  versionNo: number,
): Promise<FrozenPlan | null> {
  const row = await tx
    .selectFrom('plan_version')
    .select('snapshot')
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('version_no', '=', versionNo)
    .executeTakeFirst();
  return row === undefined ? null : (row.snapshot as unknown as FrozenPlan);
}

/** Keeps a version under the next number, which it gives. The plan must be held. */
export async function insertVersion(
  tx: WriteTransaction,
  key: PlanKey,
  version: {
    readonly label: string;
    readonly decisionId: string | null;
    readonly frozen: FrozenPlan;
    readonly userId: string;
  },
): Promise<number> {
  const { last } = await tx
    .selectFrom('plan_version')
    .select(({ fn }) => fn.max('version_no').as('last'))
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .executeTakeFirstOrThrow();
  const version_no = (last ?? 0) + 1;
  await tx
    .insertInto('plan_version')
    .values({
      ...keyColumns(key),
      version_no,
      label: version.label,
      decision_id: version.decisionId,
      snapshot: JSON.stringify(version.frozen),
      created_by: version.userId,
    })
    .execute();
  return version_no;
}
