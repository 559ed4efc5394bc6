import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { dayInWords } from '#app/words/days.ts';
import { isolated } from '#app/words/isolate.ts';
import type { RoleProposal } from '../../data/role-proposals.server.ts';
import { personMessages } from '../administration-messages.nl.ts';
import { roleNames } from '../messages.nl.ts';
import type { NamedProvider } from './provider-buttons.tsx';
import { proposalMessages as text } from './proposal-messages.nl.ts';

export type ProposalRow = ReturnType<typeof proposalRow>;

const dayOf = (moment: Temporal.Instant) => dayInWords(dutchDayOf(moment));

/** A proposal as an administrator reads it. A provider that is no longer in the settings shows by its id. */
export function proposalRow(proposal: RoleProposal, providers: readonly NamedProvider[], viewerId: string) {
  const { role, municipalityName, organisationName, provider } = proposal;
  const parts = [municipalityName, organisationName].filter((part) => part !== null);
  const place = parts.length === 0 ? personMessages.wholeRegion.toLowerCase() : parts.join(', ');
  return {
    proposalId: proposal.proposalId,
    userId: proposal.userId,
    name: isolated(proposal.name),
    email: proposal.email,
    what: text.role(roleNames[role].toLowerCase(), place),
    from: providers.find(({ id }) => id === provider)?.label ?? provider,
    since: dayOf(proposal.proposedAt),
    gone: proposal.goneAt === null ? null : dayOf(proposal.goneAt),
    isOwn: proposal.userId === viewerId,
  };
}
