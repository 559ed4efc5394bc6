/*
 * Whether a decision on a grant can be revoked, because it was taken by mistake.
 *
 * Rule: a decision that stands is revoked with a reason; the application can then be decided on anew, and its money is
 * free. Once money was paid, or accounted for, the decision stays: getting money back is another procedure.
 * Source: decision 0034 (acts stay, and are undone by another act); leaving out what was paid is our choice.
 * Example: `['submitted', 'withdrawn', 'awarded', 'rejected', 'accounted'].map((status) => revokeGrant({ status,
 * isPaid: false }, 'Verkeerde aanvraag')).map(({ ok, reason }) => ok || reason)` is
 * `['not-decided', 'not-decided', true, true, 'accounted-already']`.
 * `revokeGrant({ status: 'awarded', isPaid: true }, 'Te veel').reason` is `'paid-already'`;
 * `revokeGrant({ status: 'rejected', isPaid: false }, ' ').reason` is `'reason-needed'`.
 */

import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { ApplicationStatus } from './grant.ts';

export type RevokeRefusal = 'not-decided' | 'accounted-already' | 'paid-already' | 'reason-needed';

/** Whether a decision can be revoked, and what the application is then. */
export function revokeGrant(
  { status, isPaid }: { readonly status: ApplicationStatus; readonly isPaid: boolean },
  reason: string,
): Result<'submitted', RevokeRefusal> {
  if (status === 'accounted') return refuse('accounted-already');
  if (status !== 'awarded' && status !== 'rejected') return refuse('not-decided');
  if (isPaid) return refuse('paid-already');
  return reason.trim() === '' ? refuse('reason-needed') : succeed('submitted');
}
