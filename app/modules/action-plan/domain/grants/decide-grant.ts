/*
 * Whether an application can be decided on, and how long its applicant is kept.
 *
 * Rule: an application is decided on once, after the scores were opened, with a reason; never for more than was
 * asked, than the ceiling, or than is left. Nothing is a rejection. Who applied is forgotten seven years after an
 * award, which is accounted for, and a year after a rejection, which can be contested, or after a decision was revoked.
 * Source: decision 0034 (opening and deciding are acts); docs/privacy.md (grant applicant) for the terms.
 * Example: asked € 16.000, ceiling € 15.000, left € 20.000: `[1500000, 1500001,
 * 0].map((cents) => decideGrant({ call: { ceilingCents: 1500000 }, application: { status: 'submitted',
 * requestedCents: 1600000 }, areOpen: true, leftCents: 2000000 }, { cents,
 * reason: 'Past bij de criteria.' })).map(({ value, reason }) => value ?? reason.kind)` is
 * `['awarded', 'above-ceiling', 'rejected']`.
 * `retainApplicantUntil('rejected', day('2024-02-29'))` is `day('2025-02-28')`.
 */

import type { Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { GrantApplication, GrantCall } from './grant.ts';

/** What somebody means to decide on an application; 0 rejects it. */
export interface GrantDecision {
  readonly cents: Cents;
  /** Why; the applicant has a right to know. */
  readonly reason: string;
}

/** What a decision is held against. */
export interface DecisionSurroundings {
  readonly call: Pick<GrantCall, 'ceilingCents'>;
  readonly application: Pick<GrantApplication, 'status' | 'requestedCents'>;
  /** Whether the scores were opened. */
  readonly areOpen: boolean;
  /** What is left of the call's budget. */
  readonly leftCents: Cents;
}

export type DecisionRefusal =
  | { readonly kind: 'above-budget'; readonly leftCents: Cents }
  | {
      readonly kind:
        | 'decided-already'
        | 'scores-blind'
        | 'reason-needed'
        | 'negative'
        | 'above-request'
        | 'above-ceiling';
    };

/** Whether an application can be decided on in this way, and what it becomes. */
export function decideGrant(
  { call, application, areOpen, leftCents }: DecisionSurroundings,
  { cents, reason }: GrantDecision,
): Result<'awarded' | 'rejected', DecisionRefusal> {
  if (application.status !== 'submitted') return refuse({ kind: 'decided-already' });
  if (!areOpen) return refuse({ kind: 'scores-blind' });
  if (reason.trim() === '') return refuse({ kind: 'reason-needed' });
  if (cents < 0) return refuse({ kind: 'negative' });
  if (cents > application.requestedCents) return refuse({ kind: 'above-request' });
  if (cents > call.ceilingCents) return refuse({ kind: 'above-ceiling' });
  if (cents > leftCents) return refuse({ kind: 'above-budget', leftCents });
  return succeed(cents > 0 ? 'awarded' : 'rejected');
}

/** Years after a decision, or after it was revoked. */
const retentionYears = { awarded: 7, rejected: 1, revoked: 1 } as const;

/** The day on which who applied is forgotten. */
export function retainApplicantUntil(
  decided: keyof typeof retentionYears,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  return today.add({ years: retentionYears[decided] });
}
