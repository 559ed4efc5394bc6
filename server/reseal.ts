import type { KeyRing } from '../app/platform/crypto/index.server.ts';
import type { Database } from '../app/platform/db/database.server.ts';
import type { ResealReason } from '../app/platform/reseal/is-due.server.ts';
import { resealRows, type Resealed } from '../app/platform/reseal/reseal-rows.server.ts';
import { sealedTables } from './sealed-tables.ts';

/**
 * Writes names anew that are stored in an older way, or, when a key was changed, under another key. It goes on where it
 * was broken off, and tells now and then how far it is.
 */
export async function resealNames(
  database: Database,
  keys: KeyRing,
  reason: ResealReason,
  onMessage: (message: string) => void,
): Promise<Resealed> {
  let told = 0;
  const onProgress = (table: string, { rows }: Resealed) => {
    if (Date.now() - told < 2000) return;
    told = Date.now();
    onMessage(`Namen opnieuw versleutelen: ${table}, ${rows} rijen …`);
  };
  const done = await resealRows(database, keys, sealedTables, { reason, onProgress });
  if (done.rows > 0) onMessage(`Namen opnieuw versleuteld: ${done.rows} rijen.`);
  if (done.unreadable > 0)
    onMessage(
      `${done.unreadable} rijen konden niet worden gelezen en staan er nog zoals ze waren. Kijk of ONDERDAK_KEYS alle sleutels heeft.`,
    );
  return done;
}
