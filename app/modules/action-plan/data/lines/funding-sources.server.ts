import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { FundingSource } from '../../domain/lines/funding.ts';
import { keyColumns } from '../plan/key-columns.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** Adds a funding source at this position, or changes the one with its id, which keeps its place. */
export async function upsertSource(
  tx: WriteTransaction,
  key: PlanKey,
  { id, kind, label, isArchived, availableCents }: FundingSource,
  position: number,
): Promise<void> {
  const facts = { kind, label, is_archived: isArchived, available_cents: availableCents };
  await tx
    .insertInto('funding_source')
    .values({ ...keyColumns(key), source_id: id, position, ...facts })
    .onConflict((conflict) => conflict.columns(['region_id', 'plan_slug', 'source_id']).doUpdateSet(facts))
    .execute();
}
