import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';

/** What a region said of one part of its messages, at one time. */
export interface WordingVersion {
  readonly revision: number;
  /** Null went back to the words that are shipped. */
  readonly body: string | null;
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

/** Every version, newest first. */
export async function findWordingVersions(
  tx: ReadTransaction,
  regionId: string,
  part: string,
): Promise<readonly WordingVersion[]> {
  return tx
    .selectFrom('mail_wording_version as v')
    .leftJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'v.region_id').onRef('u.user_id', '=', 'v.recorded_by'),
    )
    .select(['v.revision', 'v.body', 'u.display_name as by', 'v.recorded_at as at'])
    .where('v.region_id', '=', regionId)
    .where('v.part', '=', part)
    .orderBy('v.revision', 'desc')
    .execute();
}

/** Keeps the words of a part, or goes back to those that are shipped (null). */
export async function storeWording(
  tx: WriteTransaction,
  { regionId, userId }: { readonly regionId: string; readonly userId: string },
  part: string,
  body: string | null,
): Promise<void> {
  await tx
    .insertInto('mail_wording')
    .values({ region_id: regionId, part, body, changed_by: userId })
    .onConflict((conflict) => conflict.columns(['region_id', 'part']).doUpdateSet({ body }))
    .execute();
}
