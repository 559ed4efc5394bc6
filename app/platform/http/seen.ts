import { revisionField } from '#app/kernel/revision-field.ts';
import { isChangedSince, type RowKey } from '#app/platform/db/seen-row.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/** Who was first, and when; in a form that a loader or action can send to a page. */
export interface Change {
  readonly kind: 'changed';
  readonly isOwn: boolean;
  /** Null for a colleague whose name the visitor does not see. */
  readonly by: string | null;
  /** ISO moment. */
  readonly at: string;
}

/** The scope of a change to these rows, as they were on the page the form came from. Without the field it saw nothing. */
export function seeing(scope: Scope, form: FormData, ...rows: readonly RowKey[]): Scope {
  const sent = form.get(revisionField);
  const revisions = typeof sent === 'string' ? sent.split('-') : [];
  return { ...scope, seen: rows.map((row, index) => ({ ...row, revision: readRevision(revisions[index]) })) };
}

/** The revision that a form says it saw; 0, which nothing stored has, for anything but a whole number. */
export function readRevision(value: unknown): number {
  return typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : 0;
}

/** Does a change, or tells that somebody else was first; nothing is changed then. */
export async function unlessChanged<Value>(work: () => Promise<Value>): Promise<Value | Change> {
  try {
    return await work();
  } catch (error) {
    if (!isChangedSince(error)) throw error;
    const { isOwn, changedBy, changedAt } = error.change;
    return { kind: 'changed', isOwn, by: changedBy, at: changedAt.toString() };
  }
}

/** Whether a change was left undone because somebody else was first. */
export function isChange(outcome: unknown): outcome is Change {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'changed';
}
