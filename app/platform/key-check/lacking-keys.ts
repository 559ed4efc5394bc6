import type { KeyRing } from '../crypto/index.server.ts';
import type { RecordedKey } from './key-holders.server.ts';

/**
 * Thrown by every act that would write a name with keys that are no longer the newest: what it wrote would be under the
 * old key, and a BSN that stands under the new one would be taken again. Answered 503; the log says what to do.
 */
export class OutdatedKeysError extends Error {
  override readonly name = 'OutdatedKeysError';

  constructor() {
    super('A newer key is in use: herstart met de nieuwe sleutels.');
  }
}

/**
 * Keys that came into use and are not in the ring: recorded since the program started, or written with now and newer than
 * its own.
 *
 * @param before ids that were recorded when the program started
 */
export function lackingKeys(
  ring: KeyRing,
  recorded: readonly RecordedKey[],
  before: ReadonlySet<string>,
): readonly string[] {
  const own = recorded.findIndex(({ id }) => id === ring.current.id);
  return recorded
    .filter(({ id, isHeld }, at) => !ring.byId.has(id) && (!before.has(id) || (isHeld && at > own)))
    .map(({ id }) => id);
}
