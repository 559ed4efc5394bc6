import { sql } from 'kysely';
import type { Database, OwnerTransaction } from '../db/database.server.ts';
import type { Resealed } from '../reseal/reseal-rows.server.ts';

/** How far it is with encrypting everything anew under a key. */
export interface RenewalProgress {
  readonly done: number;
  readonly waiting: number;
  readonly stuck: number;
  readonly isFinished: boolean;
}

/** Writes down that it begins, or goes on where it was broken off; `waiting` is what was counted just now. */
export async function beginRenewal(tx: OwnerTransaction, keyId: string, waiting: number): Promise<void> {
  await sql`
    insert into key_renewal as r (key_id, rows_waiting) values (${keyId}, ${waiting})
    on conflict (key_id) do update set rows_waiting = excluded.rows_waiting, rows_stuck = 0, moved_at = now(),
      -- What was finished and has rows again is a new round; what was broken off goes on.
      finished_at = null,
      started_at = case when r.finished_at is null then r.started_at else now() end,
      rows_done = case when r.finished_at is null then r.rows_done else 0 end`.execute(tx);
}

export async function moveRenewal(tx: OwnerTransaction, keyId: string, batch: Resealed): Promise<void> {
  await sql`
    update key_renewal set moved_at = now(), rows_done = rows_done + ${batch.rows},
      rows_waiting = greatest(0, rows_waiting - ${batch.rows})
    where key_id = ${keyId}`.execute(tx);
}

/** What is left waits no longer for work, but for somebody who puts it right. */
export async function finishRenewal(tx: OwnerTransaction, keyId: string, stuck: number): Promise<void> {
  await sql`
    update key_renewal set finished_at = now(), moved_at = now(), rows_waiting = 0, rows_stuck = ${stuck}
    where key_id = ${keyId} and finished_at is null`.execute(tx);
}

/** Null when nothing was ever written anew under this key. */
export async function findRenewal(database: Database, keyId: string): Promise<RenewalProgress | null> {
  const row = await database.asOwner((tx) =>
    tx.selectFrom('key_renewal').selectAll().where('key_id', '=', keyId).executeTakeFirst(),
  );
  return row === undefined
    ? null
    : {
        done: row.rows_done,
        waiting: row.rows_waiting,
        stuck: row.rows_stuck,
        isFinished: row.finished_at !== null,
      };
}
