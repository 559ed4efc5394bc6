import type { AccountState } from '#app/platform/identity/invitations.server.ts';
import { listInWords } from '#app/words/lists.ts';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { dayInWords } from '#app/words/days.ts';
import { roleStateOn } from '../domain/role-period.ts';
import type { Assignment, Person } from '../data/people.server.ts';
import { peopleMessages as text, personMessages, stateNames } from './administration-messages.nl.ts';
import { roleNames } from './messages.nl.ts';
import { proposalMessages } from './providers/proposal-messages.nl.ts';

/** What a role is for, as one line. */
export function placeText(assignment: Assignment): string {
  const parts = [assignment.municipalityName, assignment.organisationName].filter((part) => part !== null);
  return parts.length === 0 ? personMessages.wholeRegion : parts.join(', ');
}

export interface Access {
  readonly text: string;
  readonly kind: 'good' | 'active' | 'attention' | 'neutral';
}

/** Whether a person can get in, and if not, why not. */
export function accessOf(person: Person, state: AccountState | undefined, today: Temporal.PlainDate): Access {
  if (!person.assignments.some((role) => roleStateOn(role, today) !== 'ended'))
    return { text: text.without, kind: 'neutral' };
  if (state?.hasOwner) return { text: text.active, kind: 'good' };
  if (!state?.invitedUntil) return { text: text.expired, kind: 'attention' };
  const until = dutchDayOf(state.invitedUntil);
  return { text: text.invited(dayInWords(until)), kind: 'active' };
}

/** How somebody signs in, where that is known: with a password, by an organisation's own provider, or both. */
export function waysIn(
  state: AccountState | undefined,
  providers: readonly { readonly label: string }[],
): string | null {
  const ways = [
    ...(state?.hasPassword ? [proposalMessages.byPassword] : []),
    ...providers.map(({ label }) => proposalMessages.byProvider(label)),
  ];
  return ways.length === 0 ? null : listInWords(ways);
}

export function personRow(
  person: Person,
  state: AccountState | undefined,
  today: Temporal.PlainDate,
  providers: readonly { readonly label: string }[] = [],
) {
  return {
    userId: person.userId,
    name: person.name,
    email: person.email,
    roles: person.assignments
      .filter((role) => roleStateOn(role, today) === 'current')
      .map((role) => ({ key: role.assignmentId, role: roleNames[role.role], place: placeText(role) })),
    access: accessOf(person, state, today),
    by: providers.map(({ label }) => proposalMessages.byProvider(label)).join(', '),
  };
}

export function assignmentRow(assignment: Assignment, today: Temporal.PlainDate) {
  const state = roleStateOn(assignment, today);
  return {
    assignmentId: assignment.assignmentId,
    role: roleNames[assignment.role],
    place: placeText(assignment),
    from: dayInWords(assignment.from),
    until: assignment.until === null ? null : dayInWords(assignment.until),
    state: stateNames[state],
    isCurrent: state === 'current',
    hasEnded: state === 'ended',
  };
}
