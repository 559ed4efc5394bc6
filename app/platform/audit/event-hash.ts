import { createHash } from 'node:crypto';

/**
 * The hash of an event as the database computes it (`app.audit_hash`, `app.sign_in_hash`): over the hash before it and
 * the event's values as the text of a jsonb array. Done again here, so that the program seals what it meant to write
 * and not what somebody with rights in the database made of it.
 */
export function eventHash(previous: Uint8Array, values: readonly (string | number | null)[]): Buffer {
  const text = `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}

/** Thrown when the database stored another event than it was given; the act is undone. */
export class AlteredEventError extends Error {
  override readonly name = 'AlteredEventError';

  constructor() {
    super('The database stored another event than it was given.');
  }
}
