import { isolated } from '#app/words/isolate.ts';
import { dayInWords } from '#app/words/days.ts';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { PasswordReset } from '../data/password-resets.server.ts';
import type { RoleRequest } from '../data/role-requests.server.ts';
import { isGivenByTwo } from '../domain/role-by-two.ts';
import { personMessages } from './administration-messages.nl.ts';
import { roleNames } from './messages.nl.ts';
import { requestMessages as text } from './request-messages.nl.ts';

export interface RequestRow {
  readonly requestId: string;
  readonly kind: 'rol' | 'wachtwoord';
  readonly what: string;
  readonly name: string;
  readonly email: string;
  readonly asked: string;
  /** Until when the link works, or why it does not; null without a link. */
  readonly until: string | null;
  /** Why this administrator cannot agree; null when that is possible. */
  readonly hindrance: string | null;
  readonly isOwn: boolean;
}

const dayOf = (moment: Temporal.Instant) => dayInWords(dutchDayOf(moment));

export function roleRow(request: RoleRequest, viewerId: string, now: Temporal.Instant): RequestRow {
  const parts = [request.municipalityName, request.organisationName].filter((part) => part !== null);
  const place = parts.length === 0 ? personMessages.wholeRegion.toLowerCase() : parts.join(', ');
  return {
    ...shared(request, viewerId),
    kind: 'rol',
    what: text.role(roleNames[request.role].toLowerCase(), place),
    until: request.hasLinkEnded ? text.ended : untilOf(request.linkExpiresAt, now),
  };
}

export function resetRow(request: PasswordReset, viewerId: string): RequestRow {
  return { ...shared(request, viewerId), kind: 'wachtwoord', what: text.reset(request.reason), until: null };
}

/** Whether a role waits for a second administrator; otherwise for its person. */
export function waitsForSecond({ role, isConfirmed }: Pick<RoleRequest, 'role' | 'isConfirmed'>): boolean {
  return isGivenByTwo(role) && !isConfirmed;
}

function shared(
  request: Pick<
    RoleRequest,
    'requestId' | 'userId' | 'name' | 'email' | 'askedBy' | 'askedByName' | 'askedAt'
  >,
  viewerId: string,
) {
  const isOwn = request.askedBy === viewerId;
  return {
    requestId: request.requestId,
    name: isolated(request.name),
    email: request.email,
    asked: text.asked(isolated(request.askedByName ?? text.byOperator), dayOf(request.askedAt)),
    hindrance: isOwn ? text.own : request.userId === viewerId ? text.forSelf : null,
    isOwn,
  };
}

function untilOf(expiresAt: Temporal.Instant | null, now: Temporal.Instant): string | null {
  if (expiresAt === null) return null;
  return Temporal.Instant.compare(expiresAt, now) <= 0 ? text.expired : dayOf(expiresAt);
}
