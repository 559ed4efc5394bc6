import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../db/database.server.ts';

/** Since when mail to an account of the region comes back; null when it does not. */
export async function findMailStop(
  tx: ReadTransaction,
  regionId: string,
  userId: string,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('mail_stop')
    .select('stopped_at')
    .where('region_id', '=', regionId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.stopped_at ?? null;
}

/** The administrator of `tx` says that the address works; false when nothing had stopped. */
export async function endMailStop(tx: WriteTransaction, userId: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select app.end_mail_stop(${userId}::uuid) as ended`.execute(
    tx,
  );
  return rows[0]?.ended === true;
}
