import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { AttentionLine } from '#app/platform/attention.ts';
import type { Person } from '../../data/people.server.ts';
import { waits, type RoleProposal } from '../../data/role-proposals.server.ts';
import { needsEnd } from '../../domain/proposal-gone.ts';
import { proposalMessages } from './proposal-messages.nl.ts';

const text = proposalMessages.attention;

/** What providers propose and nobody answered, and roles that they no longer propose. */
export function tellProposals(
  proposals: readonly RoleProposal[],
  people: readonly Pick<Person, 'userId' | 'assignments'>[],
  today: Temporal.PlainDate,
): readonly AttentionLine[] {
  const waiting = proposals.filter(waits);
  const gone = proposals.filter((proposal) =>
    needsEnd(proposal, people.find(({ userId }) => userId === proposal.userId)?.assignments ?? [], today),
  );
  const users = [...new Set(gone.map(({ userId }) => userId))];
  const [first] = waiting;
  return [
    ...(first === undefined
      ? []
      : [
          {
            text: text.waiting(waiting.length),
            href: '/beheer/verzoeken',
            due: dutchDayOf(first.proposedAt),
            kind: 'waiting' as const,
          },
        ]),
    ...(users.length === 0
      ? []
      : [
          {
            text: text.gone(users.length),
            href: users.length === 1 ? `/beheer/gebruikers/${users[0]}` : '/beheer/gebruikers',
            due: null,
            kind: 'waiting' as const,
          },
        ]),
  ];
}
