/*
 * What a form says of a file that is kept for it.
 *
 * Rule: the id of the file and the digest of its bytes, with a full stop between: a file is used only as it was checked.
 * Anything else names no file.
 * Source: our choice; docs/decisions/0047-files-are-chosen-once.md.
 * Example: `parseHeldFileKey('niets')` is `null`.
 */

/** Names a file that is kept, and the very bytes of it. */
export interface HeldFileKey {
  readonly id: string;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
}

const written =
  /^(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(?<digest>[0-9a-f]{64})$/u;

export function formatHeldFileKey({ id, digest }: HeldFileKey): string {
  return `${id}.${digest}`;
}

/** The file that a field of a form names; null where it names none. */
export function parseHeldFileKey(text: string): HeldFileKey | null {
  const { id, digest } = written.exec(text)?.groups ?? {};
  return id === undefined || digest === undefined ? null : { id, digest };
}
