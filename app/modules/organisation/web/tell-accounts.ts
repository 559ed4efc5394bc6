import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { AttentionLine } from '#app/platform/attention.ts';
import type { AccountState } from '#app/platform/identity/invitations.server.ts';
import { roleStateOn } from '../domain/role-period.ts';
import type { Person } from '../data/people.server.ts';
import { administrationAttention as text } from './administration-messages.nl.ts';

/** An end so near is told, of an invitation and of a role. */
const soon = { invitationDays: 2, roleDays: 30 };

const usersAddress = '/beheer/gebruikers';

/** Accounts that their holders cannot use, will soon not be able to make, or whose only role ends. */
export function tellAccounts(
  people: readonly Pick<Person, 'userId' | 'assignments'>[],
  states: ReadonlyMap<string, AccountState>,
  today: Temporal.PlainDate,
): readonly AttentionLine[] {
  const working = people.filter(({ assignments }) =>
    assignments.some((role) => roleStateOn(role, today) !== 'ended'),
  );
  const unused = working.filter(({ userId }) => states.get(userId)?.hasOwner !== true);
  const invited = unused.map(({ userId }) => {
    const until = states.get(userId)?.invitedUntil ?? null;
    return { userId, until: until === null ? null : dutchDayOf(until) };
  });
  return [
    ...line(
      invited.filter(({ until }) => until === null),
      'waiting',
      text.lapsed,
    ),
    ...line(
      invited.filter(({ until }) => isSoon(until, today, soon.invitationDays)),
      'waiting',
      text.invitationEnds,
    ),
    ...line(roleEnds(working, today), 'waiting', text.roleEnds),
  ];
}

/** The last day of roles that hold and end soon. */
function roleEnds(people: readonly Pick<Person, 'userId' | 'assignments'>[], today: Temporal.PlainDate) {
  return people.flatMap(({ userId, assignments }) =>
    assignments
      .filter((role) => roleStateOn(role, today) === 'current')
      .map(({ until }) => ({ userId, until: until?.subtract({ days: 1 }) ?? null }))
      .filter(({ until }) => isSoon(until, today, soon.roleDays)),
  );
}

function isSoon(until: Temporal.PlainDate | null, today: Temporal.PlainDate, days: number): boolean {
  return until !== null && Temporal.PlainDate.compare(until, today.add({ days })) <= 0;
}

interface Found {
  readonly userId: string;
  readonly until: Temporal.PlainDate | null;
}

function line(
  found: readonly Found[],
  kind: AttentionLine['kind'],
  say: (count: number) => string,
): readonly AttentionLine[] {
  const [first] = found;
  if (first === undefined) return [];
  const days = found.flatMap(({ until }) => until ?? []).toSorted(Temporal.PlainDate.compare);
  const href = found.length === 1 ? `${usersAddress}/${first.userId}` : usersAddress;
  return [{ text: say(found.length), href, due: days[0] ?? null, kind }];
}
