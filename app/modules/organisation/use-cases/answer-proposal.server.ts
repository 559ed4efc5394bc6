import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { AuditAction } from '#app/platform/audit/words.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findRoleProposals, stepOfProposal, type RoleProposal } from '../data/role-proposals.server.ts';
import { aboutUser } from './about-user.ts';
import type { Acting } from './acting.ts';

/** `not-possible`: answered or gone in the meantime, or about oneself. */
export type ProposalRefusal = 'not-possible';

/** An administrator's yes: the role holds from today. */
export function agreeToProposal(database: Database, acting: Acting, proposalId: string) {
  return answer(database, acting, { proposalId, step: 'agree_to_proposal', action: 'agree-to-proposal' });
}

/** An administrator's no: it is not proposed again for as long as the group stands. */
export function refuseProposal(database: Database, acting: Acting, proposalId: string) {
  return answer(database, acting, { proposalId, step: 'refuse_proposal', action: 'refuse-proposal' });
}

/** The person's own no, in a region where that person need not work. */
export function declineProposal(
  database: Database,
  { proposalId, regionId, userId }: Pick<RoleProposal, 'proposalId' | 'regionId' | 'userId'>,
  { origin, today }: Pick<Acting, 'origin' | 'today'>,
) {
  const scope = { regionId, userId, roles: [], organisationId: null, municipalityCode: null, today };
  const acting = { scope, origin, today };
  return answer(database, acting, { proposalId, step: 'decline_proposal', action: 'decline-proposal' });
}

interface Answer {
  readonly proposalId: string;
  readonly step: Parameters<typeof stepOfProposal>[1];
  readonly action: AuditAction;
}

async function answer(
  database: Database,
  acting: Acting,
  { proposalId, step, action }: Answer,
): Promise<Result<RoleProposal, ProposalRefusal>> {
  return act<RoleProposal, ProposalRefusal>(
    database,
    acting,
    { log: ({ userId, role }) => aboutUser(action, userId, role) },
    async (tx) => {
      const proposals = await findRoleProposals(tx, { regionId: acting.scope.regionId });
      const proposal = proposals.find((each) => each.proposalId === proposalId);
      return proposal !== undefined && (await stepOfProposal(tx, step, proposalId))
        ? succeed(proposal)
        : refuse('not-possible');
    },
  );
}
