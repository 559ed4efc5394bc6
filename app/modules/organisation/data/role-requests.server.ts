import { sql } from 'kysely';
import { isRole } from '#app/kernel/role.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { GivenRole } from '../domain/role-place.ts';

export interface NewRoleRequest {
  readonly regionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly municipalityCode: string | null;
  readonly organisationId: string | null;
  /** Null for the operator's command line. */
  readonly askedBy: string | null;
}

/** A role that waits for somebody's word. */
export interface RoleRequest {
  readonly requestId: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly municipalityName: string | null;
  readonly organisationName: string | null;
  readonly askedBy: string | null;
  readonly askedByName: string | null;
  readonly askedAt: Temporal.Instant;
  readonly isConfirmed: boolean;
  /** Null when there is no link yet. */
  readonly linkExpiresAt: Temporal.Instant | null;
  /** Too many wrong codes were given with the link. */
  readonly hasLinkEnded: boolean;
}

/** What a link offers to who holds it. */
export interface OfferedRole {
  readonly regionId: string;
  readonly requestId: string;
  readonly userId: string;
  readonly regionName: string;
  readonly role: GivenRole;
  readonly municipalityName: string | null;
  readonly organisationName: string | null;
  /** The account has a role somewhere, or comes by a provider: its holder says yes from the own session. */
  readonly worksAlready: boolean;
  /** Two people give it: beside the link it wants the code of who asked. */
  readonly needsCode: boolean;
  /** The yes comes with a new password; not for who comes by a provider and has none. */
  readonly asksPassword: boolean;
}

/** What keeps a request, of which only hashes are stored; what a role does not need yet, or at all, is null. */
export interface RequestSecrets {
  readonly linkHash: Buffer | null;
  readonly codeHash: Buffer | null;
}

/** What came of a person's yes; a wrong code is counted, and ends the link when no try is left. */
export type AcceptOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number };

/** Stores a request, with the hash of its link or of the code of who asks, and gives its id; null when the same one is open already. */
export async function insertRoleRequest(
  tx: WriteTransaction,
  request: NewRoleRequest,
  { linkHash, codeHash }: RequestSecrets,
): Promise<string | null> {
  const stored = await tx
    .insertInto('role_request')
    .values({
      region_id: request.regionId,
      user_id: request.userId,
      display_name: request.name,
      email: request.email,
      role: request.role,
      municipality_code: request.municipalityCode,
      organisation_id: request.organisationId,
      asked_by: request.askedBy,
      code_hash: codeHash,
      ...(request.askedBy === null && { confirmed_at: sql<Temporal.Instant>`now()` }),
      ...(linkHash !== null && {
        link_hash: linkHash,
        link_expires_at: sql<Temporal.Instant>`now() + interval '7 days'`,
      }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('request_id')
    .executeTakeFirst();
  return stored?.request_id ?? null;
}

/** The open requests of a region, oldest first; of `userId` alone when given, in every region that asks. */
export async function findRoleRequests(
  tx: ReadTransaction,
  of: { readonly regionId: string } | { readonly userId: string },
): Promise<readonly RoleRequest[]> {
  const rows = await tx
    .selectFrom('role_request as q')
    .innerJoin('region as g', 'g.region_id', 'q.region_id')
    .leftJoin('municipality as m', 'm.code', 'q.municipality_code')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.region_id', '=', 'q.region_id').onRef('o.organisation_id', '=', 'q.organisation_id'),
    )
    .leftJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'q.region_id').onRef('u.user_id', '=', 'q.asked_by'),
    )
    .select([
      'q.request_id as requestId',
      'q.region_id as regionId',
      'g.name as regionName',
      'q.user_id as userId',
      'q.display_name as name',
      'q.email',
      'q.role',
      'm.name as municipalityName',
      'o.name as organisationName',
      'q.asked_by as askedBy',
      'u.display_name as askedByName',
      'q.asked_at as askedAt',
      'q.confirmed_at',
      'q.link_expires_at as linkExpiresAt',
      sql<boolean>`q.wrong_codes >= app.most_wrong_codes()`.as('hasLinkEnded'),
    ])
    .where((eb) => ('regionId' in of ? eb('q.region_id', '=', of.regionId) : eb('q.user_id', '=', of.userId)))
    .where('q.refused_at', 'is', null)
    .where('q.accepted_at', 'is', null)
    .where('q.declined_at', 'is', null)
    .orderBy('q.asked_at')
    .orderBy('q.request_id')
    .execute();
  return rows.flatMap(({ role, confirmed_at, ...row }) =>
    isRole(role) && role !== 'public' ? [{ ...row, role, isConfirmed: confirmed_at !== null }] : [],
  );
}

/** The role that a link offers; null when it is used, expired or unknown. */
export async function findOfferedRole(tx: ReadTransaction, linkHash: Buffer): Promise<OfferedRole | null> {
  const { rows } = await sql<OfferedRole & { role: string }>`
    select region_id as "regionId", request_id as "requestId", user_id as "userId", region_name as "regionName", role,
      municipality_name as "municipalityName", organisation_name as "organisationName", works_already as "worksAlready",
      needs_code as "needsCode", asks_password as "asksPassword"
    from app.role_request_of_link(${linkHash})`.execute(tx);
  return rows[0] ?? null;
}

/** Whether the administrator of `tx` may give this person a usual role at once. */
export async function mayBeGivenRole(tx: ReadTransaction, userId: string): Promise<boolean> {
  return asked(tx, sql`app.may_be_given_role(${userId}::uuid)`);
}

export async function confirmRoleRequest(
  tx: WriteTransaction,
  requestId: string,
  linkHash: Buffer,
): Promise<boolean> {
  return asked(tx, sql`app.confirm_role_request(${requestId}::uuid, ${linkHash})`);
}

export async function refuseRoleRequest(tx: WriteTransaction, requestId: string): Promise<boolean> {
  return asked(tx, sql`app.refuse_role_request(${requestId}::uuid)`);
}

export async function acceptRoleRequest(
  tx: WriteTransaction,
  requestId: string,
  linkHash: Buffer,
  codeHash: Buffer | null,
): Promise<AcceptOutcome> {
  const { rows } = await sql<{ outcome: AcceptOutcome['kind']; tries_left: number | null }>`
    select * from app.accept_role_request(${requestId}::uuid, ${linkHash}, ${codeHash})`.execute(tx);
  const { outcome: kind = 'closed', tries_left: triesLeft } = rows[0] ?? {};
  return kind === 'wrong-code' ? { kind, triesLeft: triesLeft ?? 0 } : { kind };
}

export async function declineRoleRequest(tx: WriteTransaction, requestId: string): Promise<boolean> {
  return asked(tx, sql`app.decline_role_request(${requestId}::uuid)`);
}

async function asked(tx: ReadTransaction, call: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`select ${call} as answer`.execute(tx);
  return rows[0]?.answer === true;
}
