import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { GrantAccount } from '../../../domain/grants/grant.ts';
import type { AwardGrantRequest } from '../../../use-cases/grants/award-grant.server.ts';
import type { PayGrantRequest } from '../../../use-cases/grants/settle-grant.server.ts';
import { applicationMessages as text } from '../messages-grant.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { FieldReader } from '../../forms/fields.ts';

/** The decision on an application: how much, and why. */
export function parseAward(
  fields: Fields,
): Result<Pick<AwardGrantRequest, 'cents' | 'reason' | 'conditions'>, FormProblems> {
  const read = new FieldReader(fields);
  const award = {
    cents: read.euro('toekennen'),
    reason: read.requiredText('reden', text.reasonMissing),
    conditions: read.optionalText('voorwaarden'),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(award);
}

/** Why a decision is revoked. */
export function parseRevocation(fields: Fields): Result<{ readonly reason: string }, FormProblems> {
  const read = new FieldReader(fields);
  const reason = read.requiredText('reden-terug', text.revokeReasonMissing);
  return read.hasProblems ? refuse(read.problems) : succeed({ reason });
}

export function parsePayment(
  fields: Fields,
): Result<Pick<PayGrantRequest, 'paidOn' | 'cents' | 'note'>, FormProblems> {
  const read = new FieldReader(fields);
  const payment = {
    paidOn: read.day('betaaldag'),
    cents: read.euro('betaald'),
    note: read.optionalText('toelichting'),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(payment);
}

/** What the applicant says was done with the money. */
export function parseAccount(fields: Fields): Result<Omit<GrantAccount, 'applicationId'>, FormProblems> {
  const read = new FieldReader(fields);
  const account = {
    submittedOn: read.day('ontvangen'),
    spentCents: read.euro('uitgegeven'),
    report: read.requiredText('verslag', text.reportMissing),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(account);
}
