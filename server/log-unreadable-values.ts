import { unreadableValues, type FieldPlace } from '../app/platform/crypto/index.server.ts';
import type { Log } from '../app/platform/log.server.ts';

/** So many different values are remembered; after that one is logged again. */
const most = 10_000;

/**
 * Logs each value that could not be read once: by its place, without anything of the value.
 *
 * @returns stops listening
 */
export function logUnreadableValues(log: Log): () => void {
  const told = new Set<string>();
  const tell = (message: unknown) => {
    const { regionId, table, column, rowId } = message as FieldPlace;
    const place = `${regionId} ${table} ${column} ${rowId}`;
    if (told.has(place)) return;
    if (told.size >= most) told.clear();
    told.add(place);
    log.error('value-unreadable', new Error('A value cannot be decrypted.'), {
      region: regionId,
      table,
      column,
      row: rowId,
    });
  };
  unreadableValues.subscribe(tell);
  return () => {
    unreadableValues.unsubscribe(tell);
  };
}
