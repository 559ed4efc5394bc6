import type { Attention, AttentionLine } from '#app/platform/attention.ts';
import { findHolds } from '../data/holds.server.ts';
import { findRequests } from '../data/requests.server.ts';
import { isNear, lastDayOfRequest } from '../domain/request-term.ts';
import { retentionAttentionText as text } from './messages.nl.ts';

/** What waits for the privacy officer: requests without an answer, and holds that are about to end. */
export const retentionAttention: Attention = async ({ role, tx, scope, moment: { today } }) => {
  if (role !== 'privacy-officer') return [];
  const open = (await findRequests(tx, scope.regionId)).filter(({ decision }) => decision === null);
  const first = open.map(({ askedOn }) => lastDayOfRequest(askedOn)).at(0) ?? null;
  const ending = (await findHolds(tx, scope.regionId)).filter(
    ({ endedAt, until }) => endedAt === null && until !== null && isNear(until, today),
  );
  const lines: AttentionLine[] = [];
  if (first !== null)
    lines.push({
      text: text.requests(open.length),
      href: '/privacy/bewaren/verzoeken',
      due: first,
      kind: isNear(first, today) ? 'urgent' : 'waiting',
    });
  if (ending.length > 0)
    lines.push({
      text: text.holdsEnding(ending.length),
      href: '/privacy/bewaren/bewaarstops',
      due: ending.map(({ until }) => until).at(0) ?? null,
      kind: 'waiting',
    });
  return lines;
};
