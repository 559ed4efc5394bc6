import { channel } from 'node:diagnostics_channel';
import { DecryptionError, decryptField, type FieldPlace } from './encrypt-field.ts';
import type { KeyRing } from './key-ring.ts';

/** Stands for a value that cannot be read: its key is gone, or it was changed or put in another place. */
export const unreadable = Symbol('unreadable');

/** Where the program hears of values that could not be read, to log them; the message is the value's place. */
export const unreadableValues = channel('onderdak:unreadable-value');

/**
 * The text of a value for a page that goes on without it: one value that cannot be read takes no page away from
 * everyone. Who needs the value itself uses `decryptField`, which throws.
 */
export function readField(ring: KeyRing, place: FieldPlace, sealed: Uint8Array): string | typeof unreadable {
  try {
    return decryptField(ring, place, sealed);
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error;
    unreadableValues.publish(place);
    return unreadable;
  }
}
