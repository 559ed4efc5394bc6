import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** A key of the installation by its id, with how far encrypting anew with it is, and what of the region is under it. */
export interface KnownKey {
  readonly keyId: string;
  readonly recordedAt: Temporal.Instant;
  readonly renewal: {
    readonly startedAt: Temporal.Instant;
    readonly movedAt: Temporal.Instant;
    readonly finishedAt: Temporal.Instant | null;
    readonly done: number;
    readonly waiting: number;
    readonly stuck: number;
  } | null;
  readonly values: number;
  readonly seals: number;
}

export interface KeyFacts {
  readonly keys: readonly KnownKey[];
  /** When values and seals were counted; null before the first time. */
  readonly countedAt: Temporal.Instant | null;
}

interface KeyRow {
  readonly key_id: string;
  readonly recorded_at: Temporal.Instant;
  readonly started_at: Temporal.Instant | null;
  readonly moved_at: Temporal.Instant | null;
  readonly finished_at: Temporal.Instant | null;
  readonly rows_done: number | null;
  readonly rows_waiting: number | null;
  readonly rows_stuck: number | null;
}

/** The keys, oldest first. */
export async function findKeyFacts(tx: ReadTransaction, regionId: string): Promise<KeyFacts> {
  const { rows } = await sql<KeyRow>`select * from app.keys_known()`.execute(tx);
  const used = await tx
    .selectFrom('key_use')
    .select(['key_id', 'counted_at'])
    .select([sql<number>`values_held::float8`.as('values'), sql<number>`seals_held::float8`.as('seals')])
    .where('region_id', '=', regionId)
    .execute();
  const useOf = new Map(used.map((use) => [use.key_id, use]));
  return {
    keys: rows.map((row) => ({
      keyId: row.key_id,
      recordedAt: row.recorded_at,
      renewal: renewalOf(row),
      values: useOf.get(row.key_id)?.values ?? 0,
      seals: useOf.get(row.key_id)?.seals ?? 0,
    })),
    countedAt: used[0]?.counted_at ?? null,
  };
}

function renewalOf(row: KeyRow): KnownKey['renewal'] {
  if (row.started_at === null || row.moved_at === null) return null;
  return {
    startedAt: row.started_at,
    movedAt: row.moved_at,
    finishedAt: row.finished_at,
    done: row.rows_done ?? 0,
    waiting: row.rows_waiting ?? 0,
    stuck: row.rows_stuck ?? 0,
  };
}
