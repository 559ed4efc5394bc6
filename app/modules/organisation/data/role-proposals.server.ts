import { sql } from 'kysely';
import { isRole } from '#app/kernel/role.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { GivenRole } from '../domain/role-place.ts';

/** A role that a group of somebody's own provider stands for. */
export interface RoleProposal {
  readonly proposalId: string;
  readonly regionId: string;
  readonly regionSlug: string;
  readonly regionName: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly municipalityCode: string | null;
  readonly municipalityName: string | null;
  readonly organisationId: string | null;
  readonly organisationSlug: string | null;
  readonly organisationName: string | null;
  /** The id of the provider in the settings. */
  readonly provider: string;
  readonly proposedAt: Temporal.Instant;
  readonly isAnswered: boolean;
  /** The administrator said yes. */
  readonly isAgreed: boolean;
  /** When its person signed in without the group; null while it stands. */
  readonly goneAt: Temporal.Instant | null;
}

/** The proposals of a region, oldest first; of one person in every region when `userId` is given. */
export async function findRoleProposals(
  tx: ReadTransaction,
  of: { readonly regionId: string } | { readonly userId: string },
): Promise<readonly RoleProposal[]> {
  const rows = await tx
    .selectFrom('role_proposal as p')
    .innerJoin('region as g', 'g.region_id', 'p.region_id')
    .leftJoin('municipality as m', 'm.code', 'p.municipality_code')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.region_id', '=', 'p.region_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
    )
    .select([
      'p.proposal_id as proposalId',
      'p.region_id as regionId',
      'g.slug as regionSlug',
      'g.name as regionName',
      'p.user_id as userId',
      'p.display_name as name',
      'p.email',
      'p.role',
      'p.municipality_code as municipalityCode',
      'm.name as municipalityName',
      'p.organisation_id as organisationId',
      'o.slug as organisationSlug',
      'o.name as organisationName',
      'p.provider',
      'p.proposed_at as proposedAt',
      sql<boolean>`num_nonnulls(p.agreed_at, p.refused_at, p.declined_at) = 1`.as('isAnswered'),
      sql<boolean>`p.agreed_at is not null`.as('isAgreed'),
      'p.gone_at as goneAt',
    ])
    .where((eb) => ('regionId' in of ? eb('p.region_id', '=', of.regionId) : eb('p.user_id', '=', of.userId)))
    .orderBy('p.proposed_at')
    .orderBy('p.proposal_id')
    .execute();
  return rows.flatMap(({ role, ...row }) => (isRole(role) && role !== 'public' ? [{ ...row, role }] : []));
}

/** Whether it waits for an answer. */
export function waits({ isAnswered, goneAt }: Pick<RoleProposal, 'isAnswered' | 'goneAt'>): boolean {
  return !isAnswered && goneAt === null;
}

interface NewProposal {
  readonly role: GivenRole;
  readonly municipality: string | null;
  readonly organisation: string | null;
  readonly provider: string;
}

/** Proposes a role for who signs in; `no-place`: the region has no such municipality or organisation. */
export async function proposeOwnRole(
  tx: WriteTransaction,
  { role, municipality, organisation, provider }: NewProposal,
): Promise<'proposed' | 'standing' | 'no-place'> {
  const { rows } = await sql<{ outcome: 'proposed' | 'standing' | 'no-place' }>`
    select app.propose_own_role(${role}, ${municipality}, ${organisation}, ${provider}) as outcome`.execute(
    tx,
  );
  return rows[0]?.outcome ?? 'no-place';
}

/** One step of a proposal, each taken by a function that looks who takes it; false when it may not be, or no longer. */
export async function stepOfProposal(
  tx: WriteTransaction,
  step: 'agree_to_proposal' | 'refuse_proposal' | 'decline_proposal' | 'note_group_gone',
  proposalId: string,
): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`
    select ${sql.ref(`app.${step}`)}(${proposalId}::uuid) as answer`.execute(tx);
  return rows[0]?.answer === true;
}
