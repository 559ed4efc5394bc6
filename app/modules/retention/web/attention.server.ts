import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { Attention, AttentionLine } from '#app/platform/attention.ts';
import { findHolds, type StoredHold } from '../data/holds.server.ts';
import { findRequests, type StoredRequest } from '../data/requests.server.ts';
import { findDue, type DueRow } from '../data/terms.server.ts';
import { couldGoFrom, staysBehind } from '../domain/stays-behind.ts';
import { endsSoon } from '../domain/hold-ends.ts';
import { isNear, lastDayOfRequest } from '../domain/request-term.ts';
import { retentionAttentionText as text } from './messages.nl.ts';

/**
 * What waits for the privacy officer: requests without an answer, holds that are about to end, and files that the nights
 * did not remove.
 */
export const retentionAttention: Attention = async ({ role, tx, scope, moment: { today } }) => {
  if (role !== 'privacy-officer') return [];
  const requests = await findRequests(tx, scope.regionId);
  const holds = await findHolds(tx, scope.regionId);
  const due = await findDue(tx, today, today);
  return [
    ...ofRequests(requests, today),
    ...ofHolds(holds, today),
    ...ofFiles(
      due.map((file) => goesFrom(file, requests, holds)),
      today,
    ),
  ];
};

function ofRequests(requests: readonly StoredRequest[], today: Temporal.PlainDate): readonly AttentionLine[] {
  const open = requests.filter(({ decision }) => decision === null);
  const first = open.map(({ askedOn }) => lastDayOfRequest(askedOn)).at(0);
  if (first === undefined) return [];
  return [
    {
      text: text.requests(open.length),
      href: '/privacy/bewaren/verzoeken',
      due: first,
      kind: isNear(first, today) ? 'urgent' : 'waiting',
    },
  ];
}

function ofHolds(holds: readonly StoredHold[], today: Temporal.PlainDate): readonly AttentionLine[] {
  const ending = holds.flatMap(({ endedAt, until }) =>
    endedAt === null && until !== null && endsSoon(until, today) && !isOver(until, today) ? [until] : [],
  );
  if (ending.length === 0) return [];
  return [
    {
      text: text.holdsEnding(ending.length),
      href: '/privacy/bewaren/bewaarstops',
      due: ending.at(0) ?? null,
      kind: 'waiting',
    },
  ];
}

const isOver = (day: Temporal.PlainDate, today: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, today) < 0;

/** From when nothing kept a file that may go; null for one that may not. */
function goesFrom(
  { personId, kindCode, keepUntil, ground, mayGo }: DueRow,
  requests: readonly StoredRequest[],
  holds: readonly StoredHold[],
): Temporal.PlainDate | null {
  if (!mayGo) return null;
  const granted = requests.find((each) => each.personId === personId && each.decision === 'granted');
  const heldUntil = holds
    .filter((hold) => hold.personId === personId || hold.kindCode === kindCode)
    .flatMap(({ endedAt, until }) => (endedAt === null ? [until] : [dutchDayOf(endedAt)]));
  const ended = ground === 'request' ? null : keepUntil;
  return couldGoFrom([ended, granted?.decidedAt ? dutchDayOf(granted.decidedAt) : null, ...heldUntil]);
}

function ofFiles(
  goFrom: readonly (Temporal.PlainDate | null)[],
  today: Temporal.PlainDate,
): readonly AttentionLine[] {
  const late = goFrom
    .filter((day) => day !== null)
    .filter((day) => staysBehind(day, today))
    .toSorted(Temporal.PlainDate.compare);
  if (late.length === 0) return [];
  return [
    {
      text: text.notRemoved(late.length),
      href: '/privacy/bewaren?toon=gaat',
      due: late[0] ?? null,
      kind: 'urgent',
    },
  ];
}
