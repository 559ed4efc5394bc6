import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { Attention, AttentionLine, AttentionRequest } from '#app/platform/attention.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { findPasswordResets } from '../data/password-resets.server.ts';
import { findPeople } from '../data/people.server.ts';
import { findRoleRequests } from '../data/role-requests.server.ts';
import { administrationAttention as text } from './administration-messages.nl.ts';
import { waitsForSecond } from './request-presenter.ts';
import { findRoleProposals } from '../data/role-proposals.server.ts';
import { tellProposals } from './providers/tell-proposals.ts';
import { tellAccounts } from './tell-accounts.ts';

/** What waits for administrators, and what asks a second person's word of them or of the privacy officer. */
export const organisationAttention: Attention = async (request) => {
  if (request.role !== 'region-admin' && request.role !== 'privacy-officer') return [];
  const requests = await tellRequests(request);
  return request.role === 'privacy-officer' ? requests : [...requests, ...(await forAdministrator(request))];
};

async function tellRequests({ tx, scope }: AttentionRequest): Promise<readonly AttentionLine[]> {
  const { regionId, userId } = scope;
  const roles = (await findRoleRequests(tx, { regionId })).filter(waitsForSecond);
  const resets = await findPasswordResets(tx, regionId);
  const waiting = [...roles, ...resets].filter(
    ({ askedBy, userId: about }) => askedBy !== userId && about !== userId,
  );
  const [first] = waiting.map(({ askedAt }) => dutchDayOf(askedAt)).toSorted(Temporal.PlainDate.compare);
  if (first === undefined) return [];
  return [{ text: text.toAgree(waiting.length), href: '/beheer/verzoeken', due: first, kind: 'urgent' }];
}

async function forAdministrator({
  tx,
  scope,
  identity,
  moment,
}: AttentionRequest): Promise<readonly AttentionLine[]> {
  const people = await findPeople(tx, scope.regionId, { search: '', sortBy: 'name', direction: 'asc' });
  const organisations = await findOrganisations(tx, scope.regionId);
  const states = await identity.invitations.statesOf(people.map(({ userId }) => userId));
  return [
    ...tellAccounts(people, states, moment.today),
    ...tellProposals(await findRoleProposals(tx, scope), people, moment.today),
    ...(organisations.length === 0 ? [firstStep(text.noOrganisation, '/beheer/organisaties')] : []),
    ...(people.some(({ userId }) => userId !== scope.userId)
      ? []
      : [firstStep(text.noColleague, '/beheer/gebruikers/uitnodigen')]),
  ];
}

function firstStep(what: string, href: string): AttentionLine {
  return { text: what, href, due: null, kind: 'first-step' };
}
