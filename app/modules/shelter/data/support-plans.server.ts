import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/**
 * The day on which a support plan was agreed, by person, as the last statement about any of these stays has it; who has
 * none is left out.
 */
export async function supportPlansOf(
  tx: ReadTransaction,
  regionId: string,
  stayIds: readonly string[],
): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
  if (stayIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('stay_support_plan as p')
    .innerJoin('stay as s', (join) =>
      join.onRef('s.region_id', '=', 'p.region_id').onRef('s.stay_id', '=', 'p.stay_id'),
    )
    .distinctOn('s.person_id')
    .select(['s.person_id', 'p.agreed_on'])
    .where('p.region_id', '=', regionId)
    .where('p.stay_id', 'in', [...stayIds])
    .orderBy('s.person_id')
    .orderBy('p.statement_id', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ person_id, agreed_on }) => (agreed_on === null ? [] : [[person_id, agreed_on]])),
  );
}

/** Adds a statement about a stay that goes on; `agreedOn` null says that there is no plan. */
export async function insertSupportPlan(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  stayId: string,
  agreedOn: Temporal.PlainDate | null,
): Promise<void> {
  await tx
    .insertInto('stay_support_plan')
    .values({ region_id: regionId, stay_id: stayId, agreed_on: agreedOn, recorded_by: userId })
    .execute();
}
