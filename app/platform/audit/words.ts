import type { KindToPerson } from '#app/kernel/kind-to-person.ts';

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
  /** What the person concerned reads of acts; a module whose acts are never about a person has none. */
  readonly toPerson?: Readonly<Record<string, ToldToPerson | null>>;
}

/** What the person concerned reads of an act. */
export interface ToldToPerson {
  readonly kind: KindToPerson;
  /** Goes after who did it: "bekeek uw dossier". At B1 level, without names of others. */
  readonly words: string;
  /** What was written down as the reason may go along: it says why, and names nobody else. */
  readonly tellsReason?: true;
}

/** Of each act of a module: how the person reads it, or null when it can never be about one person. */
export type WordsToPerson<Actions extends Readonly<Record<string, string>>> = Readonly<
  Record<keyof Actions, ToldToPerson | null>
>;
