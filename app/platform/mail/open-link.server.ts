import { sql } from 'kysely';
import type { OwnerTransaction } from '../db/database.server.ts';
import { hashOfLinkSecret } from '../identity/link-secret.server.ts';
import type { MailLink } from './mail-kind.ts';
import type { MessageToSend } from './message-rows.server.ts';

/** Hours that a new password may be set with a link that was asked for at the door; as long as a working morning. */
const resetHours = 4;

type Opening = Pick<MessageToSend, 'userId' | 'linkAbout' | 'regionId' | 'writtenAt'>;
type Opener = (tx: OwnerTransaction, message: Opening, hash: Buffer) => Promise<bigint>;

/** Where a link leads, before its secret. */
export const linkPaths: Readonly<Record<MailLink, string>> = {
  invitation: '/uitnodiging/',
  'password-reset': '/uitnodiging/',
  'password-by-two': '/uitnodiging/',
  'role-offer': '/uitnodiging/rol/',
};

const changed = async (tx: OwnerTransaction, statement: ReturnType<typeof sql>) =>
  (await statement.execute(tx)).numAffectedRows ?? 0n;

/** Makes an account's one open link this one; that of an earlier attempt to send is the same. */
const issue = (tx: OwnerTransaction, userId: string, hash: Buffer, until: ReturnType<typeof sql>) =>
  changed(
    tx,
    sql`with withdrawn as (
        delete from auth.invitation where user_id = ${userId}::uuid and accepted_at is null and token_hash <> ${hash}
      )
      insert into auth.invitation (token_hash, user_id, expires_at) values (${hash}, ${userId}::uuid, ${until})
      on conflict (token_hash) do update set expires_at = auth.invitation.expires_at where auth.invitation.accepted_at is null`,
  );

const openers: Readonly<Record<MailLink, Opener>> = {
  /** For an account that nobody can sign in to yet, by a password or by a provider. */
  async invitation(tx, { userId }, hash) {
    if (await hasOwner(tx, userId)) return 0n;
    return issue(tx, userId, hash, sql`now() + interval '7 days'`);
  },
  /**
   * Not for who is given a new password by two, nor for who asked long ago, nor for who signs in by a provider alone: an
   * address can go to another person there.
   */
  async 'password-reset'(tx, { userId, writtenAt }, hash) {
    if (!(await hasPassword(tx, userId))) return 0n;
    // Who lost everything was given a link by two, or by the operator: that anybody asks for another does not end it.
    if (await hasStrongerLink(tx, userId)) return 0n;
    const { rows } = await sql<{ may: boolean }>`
      select coalesce((select not is_by_two from app.mail_place(${userId}::uuid)), false) as may`.execute(tx);
    const age = Temporal.Now.instant().since(writtenAt).total('hours');
    if (rows[0]?.may !== true || age > resetHours) return 0n;
    return issue(tx, userId, hash, sql`now() + make_interval(hours => ${resetHours}::int)`);
  },
  /** What a second administrator agreed to: its code stays with the link. */
  'password-by-two': (tx, { userId }, hash) =>
    changed(
      tx,
      sql`update auth.invitation i set token_hash = ${hash}
        where i.user_id = ${userId}::uuid and i.code_hash is not null and auth.is_open(i)`,
    ),
  'role-offer': (tx, { regionId, linkAbout }, hash) =>
    changed(
      tx,
      sql`update role_request set link_hash = ${hash},
          link_expires_at = case when link_hash = ${hash} then link_expires_at else now() + interval '7 days' end
        where region_id = ${regionId}::uuid and request_id = ${linkAbout}::uuid
          and num_nonnulls(refused_at, accepted_at, declined_at) = 0
          and (confirmed_at is not null or not app.is_given_by_two(role))`,
    ),
};

/**
 * Lets the link with this secret open what the message is about, from now on and alone. Stored is its hash.
 *
 * Gives false when there is nothing to open any more.
 */
export async function openLink(
  tx: OwnerTransaction,
  link: MailLink,
  message: Opening,
  token: string,
): Promise<boolean> {
  return (await openers[link](tx, message, hashOfLinkSecret(token))) > 0n;
}

async function hasOwner(tx: OwnerTransaction, userId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select auth.has_owner(${userId}::uuid) as has`.execute(tx);
  return rows[0]?.has === true;
}

async function hasStrongerLink(tx: OwnerTransaction, userId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from auth.invitation i where i.user_id = ${userId}::uuid and auth.is_open(i)
      and (i.code_hash is not null or i.removes_factors)) as has`.execute(tx);
  return rows[0]?.has === true;
}

async function hasPassword(tx: OwnerTransaction, userId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from auth.credential where user_id = ${userId}::uuid and password is not null) as has`.execute(
    tx,
  );
  return rows[0]?.has === true;
}
