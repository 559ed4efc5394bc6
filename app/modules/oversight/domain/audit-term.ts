/*
 * How long the audit log is kept.
 *
 * Rule: seven years unless the region chose another term; an event goes on the day after its term. It stays, with all that came after it, while something is there that it speaks of.
 * Source: NEN 7513 (five years at least); GDPR art. 5(1)(e), no longer than needed. Seven years is what the longest of
 * what the log speaks of is kept that is no file of a person: who was awarded a grant. How long the log of a file is kept
 * follows from the file itself (app.removable_audit_events).
 * Example: `firstKept(day('2026-11-29'), 7)` is `day('2019-11-29')`. Seven years before a leap day there is none:
 *   `firstKept(day('2032-02-29'), 7)` is `day('2025-02-28')`.
 */

export const usualAuditYears = 7;

/** The first day of which events are kept; those of before may go. */
export function firstKept(today: Temporal.PlainDate, years: number): Temporal.PlainDate {
  return today.subtract({ years });
}
