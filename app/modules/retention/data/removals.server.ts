import type { ReadTransaction } from '#app/platform/db/database.server.ts';

export interface StoredRemoval {
  readonly removalId: string;
  readonly removedAt: Temporal.Instant;
  readonly ground: string;
  readonly again: boolean;
  readonly kindCode: string;
  readonly termValue: number;
  readonly termUnit: string;
  readonly chosenFrom: Temporal.PlainDate | null;
  readonly files: number;
  /** Rows that went, by table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly tablesRead: number;
  readonly digest: Buffer;
}

/** What was removed, the last first. */
export async function findRemovals(
  tx: ReadTransaction,
  regionId: string,
  limit: number,
): Promise<readonly StoredRemoval[]> {
  const rows = await tx
    .selectFrom('file_removal')
    .selectAll()
    .where('region_id', '=', regionId)
    .orderBy('removed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    removalId: row.removal_id,
    removedAt: row.removed_at,
    ground: row.ground,
    again: row.again,
    kindCode: row.kind_code,
    termValue: row.term_value,
    termUnit: row.term_unit,
    chosenFrom: row.chosen_from,
    files: row.files,
    counts: row.counts as unknown as Readonly<Record<string, number>>,
    tablesRead: row.tables_read,
    digest: row.digest,
  }));
}
