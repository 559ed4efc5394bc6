import { refuse, succeed } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { Services } from '#app/platform/http/services.ts';
import type { SignedInByProvider } from '#app/platform/identity/openid/provider-sign-in.server.ts';
import {
  findRoleProposals,
  proposeOwnRole,
  stepOfProposal,
  type RoleProposal,
} from '../data/role-proposals.server.ts';
import { findRegionId } from '../data/regions.server.ts';
import { rolesOfGroups, standsFor } from '../domain/roles-of-groups.ts';
import { aboutUser } from './about-user.ts';

type SignedIn = Pick<SignedInByProvider, 'userId' | 'claims' | 'provider'>;

/**
 * What the groups of who signs in stand for: a role that is new is proposed to its region, and of one that the groups no
 * longer tell is noted that the group is gone. Neither gives or ends a role: an administrator does. A provider that says
 * nothing of groups, as some do when there are many, changes nothing.
 */
export async function noteGroups(
  services: Pick<Services, 'database' | 'log' | 'today'>,
  { userId, claims, provider }: SignedIn,
  origin: string,
): Promise<void> {
  if (claims.groups === null || provider.roles.length === 0) return;
  const { database, log, today } = services;
  const scopeIn = (regionId: string): Scope => ({
    regionId,
    userId,
    roles: [],
    organisationId: null,
    municipalityCode: null,
    today: today(),
  });
  const told = rolesOfGroups(provider.roles, claims.groups);
  for (const given of told) {
    const regionId = await database.readAsUser(null, (tx) => findRegionId(tx, given.region));
    const outcome =
      regionId === null
        ? 'no-place'
        : await propose(database, scopeIn(regionId), { ...given, provider: provider.id }, origin);
    if (outcome === 'no-place')
      log.info('proposal-without-place', { provider: provider.id, region: given.region, role: given.role });
  }
  const own = await database.readAsUser(userId, (tx) => findRoleProposals(tx, { userId }));
  for (const proposal of own) {
    if (proposal.provider !== provider.id || proposal.goneAt !== null) continue;
    if (!told.some((given) => standsFor(given, proposal)))
      await noteGone(database, scopeIn(proposal.regionId), proposal, origin);
  }
}

type Proposed = Parameters<typeof proposeOwnRole>[1];

async function propose(
  database: Services['database'],
  scope: Scope,
  proposed: Proposed,
  origin: string,
): Promise<'proposed' | 'standing' | 'no-place'> {
  const log = aboutUser('propose-role', scope.userId, proposed.role);
  const done = await act<'proposed', 'standing' | 'no-place'>(
    database,
    { scope, origin },
    { log },
    async (tx) => {
      const outcome = await proposeOwnRole(tx, proposed);
      return outcome === 'proposed' ? succeed(outcome) : refuse(outcome);
    },
  );
  return done.ok ? done.value : done.reason;
}

async function noteGone(
  database: Services['database'],
  scope: Scope,
  { proposalId, role }: RoleProposal,
  origin: string,
): Promise<void> {
  const log = aboutUser('note-group-gone', scope.userId, role);
  await act<null, 'gone-already'>(database, { scope, origin }, { log }, async (tx) =>
    (await stepOfProposal(tx, 'note_group_gone', proposalId)) ? succeed(null) : refuse('gone-already'),
  );
}
