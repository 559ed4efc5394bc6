import { sql, type RawBuilder } from 'kysely';
import { sealHead, type KeyRing, type SealedTable } from '../crypto/index.server.ts';

/** `form`: rows written before values were padded. `key`: also rows under another key than the current one. */
export type ResealReason = 'form' | 'key';

/** Whether a row is to be written anew, as a condition for the database: it needs no key for that. */
export function isDue(
  keys: KeyRing,
  { values, alsoDue }: SealedTable,
  reason: ResealReason,
): RawBuilder<boolean> {
  const [first = ''] = values;
  const head = reason === 'key' ? sealHead(keys) : sealHead(keys).subarray(0, 1);
  return sql<boolean>`(${sql.ref(first)} is null or substring(${sql.ref(first)} from 1 for ${head.length}::integer) <> ${head}::bytea
    or ${alsoDue ?? sql`false`})`;
}
