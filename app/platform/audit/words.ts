/**
 * Acts that can be recorded, as keys. Each module adds its own in its `audit.nl.ts` by declaring this interface once
 * more, together with its Dutch words: an act without words does not type-check.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- the modules fill it
export interface AuditActions {}

/** Kinds of things that acts are done to, as keys; filled in the same way. */
// oxlint-disable-next-line typescript/no-empty-object-type -- the modules fill it
export interface AuditObjects {}

/** Verb and object, such as `export-scan-report`. */
export type AuditAction = keyof AuditActions;

export type AuditObject = keyof AuditObjects;

/** What readers of the audit log see of acts and of things, in Dutch, by their codes. */
export interface AuditWords {
  readonly actions: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, string>>;
}
