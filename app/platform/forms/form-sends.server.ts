import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../db/database.server.ts';
import type { Scope } from '../db/scope.ts';

/** A form that was done, and the page it led to; null while that is not known yet. */
export interface FormSend {
  readonly ledTo: string | null;
}

/** A form of one's own that was done; null when it was not. */
export async function findFormSend(
  tx: ReadTransaction,
  { regionId }: Scope,
  digest: Buffer,
): Promise<FormSend | null> {
  const found = await tx
    .selectFrom('form_send')
    .select('led_to')
    .where('region_id', '=', regionId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return found === undefined ? null : { ledTo: found.led_to };
}

/** Records the address that a form led to. */
export async function recordWhereItLed(
  tx: WriteTransaction,
  { regionId }: Scope,
  { digest, ledTo }: { readonly digest: Buffer; readonly ledTo: string },
): Promise<void> {
  await tx
    .updateTable('form_send')
    .set({ led_to: ledTo })
    .where('region_id', '=', regionId)
    .where('digest', '=', digest)
    .execute();
}

/** Lets a form be sent again as it is. */
export async function forgetFormSend(
  tx: WriteTransaction,
  { regionId }: Scope,
  digest: Buffer,
): Promise<void> {
  await tx.deleteFrom('form_send').where('region_id', '=', regionId).where('digest', '=', digest).execute();
}

/** Removes what is older than a form can be open; gives how many there were. */
export async function removeOldFormSends(tx: Pick<WriteTransaction, 'deleteFrom'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('form_send')
    .where('sent_at', '<', sql<Temporal.Instant>`now() - interval '7 days'`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
