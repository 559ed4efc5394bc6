import type pg from 'pg';
import type { IdentityLibrary } from './library.server.ts';
import type { SignInLog } from './sign-in-log.server.ts';
import { hashOfLinkSecret as hashOf, makeLinkSecret } from './link-secret.server.ts';

const validDays = 7;

/** How far an account is: nobody signs in before a password is set. */
export interface AccountState {
  readonly hasPassword: boolean;
  /** When the open invitation ends; null when there is none. */
  readonly invitedUntil: Temporal.Instant | null;
}

export interface Invitations {
  /**
   * The account of this address, made when there is none, in the name of the region that asks; its holder cannot sign
   * in before accepting an invitation.
   */
  ensureAccount(person: {
    readonly email: string;
    readonly name: string;
    readonly regionId: string;
  }): Promise<{ readonly userId: string; readonly hasPassword: boolean }>;
  /** The id of the account of this address; null when there is none. */
  findAccount(email: string): Promise<string | null>;
  /** A one-time secret with which the account's holder sets a password; earlier open ones no longer work. */
  issue(userId: string): Promise<string>;
  /** The state of each of these accounts that exists. */
  statesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, AccountState>>;
  /** Who an open invitation is for; null when it is used, expired or unknown. */
  find(token: string): Promise<{ email: string; name: string } | null>;
  /** Sets the password and closes the invitation; false when it was no longer open. Logged, with where it came from. */
  accept(token: string, password: string, sender?: string): Promise<boolean>;
}

export function createInvitations(pool: pg.Pool, library: IdentityLibrary, log: SignInLog): Invitations {
  return {
    async ensureAccount({ email, name, regionId }) {
      const address = addressOf(email);
      await pool.query(
        `insert into account_holder (email, name, set_up_region_id) values ($1, $2, $3)
         on conflict (email) do nothing`,
        [address, name, regionId],
      );
      const { rows } = await pool.query<{ user_id: string; has_password: boolean }>(
        `select h.id as user_id, exists (
           select from credential c where c.user_id = h.id and c.password is not null) as has_password
         from account_holder h where h.email = $1`,
        [address],
      );
      const account = rows[0];
      if (account === undefined) throw new Error('The invited account was not stored.');
      return { userId: account.user_id, hasPassword: account.has_password };
    },
    async findAccount(email) {
      const { rows } = await pool.query<{ id: string }>('select id from account_holder where email = $1', [
        addressOf(email),
      ]);
      return rows[0]?.id ?? null;
    },
    async issue(userId) {
      const { token, hash } = makeLinkSecret();
      await pool.query(
        `with withdrawn as (
           delete from invitation where user_id = $2 and accepted_at is null
         )
         insert into invitation (token_hash, user_id, expires_at)
         values ($1, $2, now() + make_interval(days => $3))`,
        [hash, userId, validDays],
      );
      return token;
    },
    async statesOf(userIds) {
      const { rows } = await pool.query<{ id: string; has_password: boolean; invited_until: Date | null }>(
        `select h.id,
           exists (select from credential c where c.user_id = h.id and c.password is not null) as has_password,
           (select max(i.expires_at) from invitation i
            where i.user_id = h.id and i.accepted_at is null and i.expires_at > now()) as invited_until
         from account_holder h where h.id = any ($1::uuid[])`,
        [userIds],
      );
      return new Map(
        rows.map((row) => [
          row.id,
          {
            hasPassword: row.has_password,
            invitedUntil:
              row.invited_until && Temporal.Instant.fromEpochMilliseconds(row.invited_until.getTime()),
          },
        ]),
      );
    },
    async find(token) {
      const { rows } = await pool.query<{ email: string; name: string }>(
        `select h.email, h.name from invitation i join account_holder h on h.id = i.user_id
         where i.token_hash = $1 and i.accepted_at is null and i.expires_at > now()`,
        [hashOf(token)],
      );
      return rows[0] ?? null;
    },
    async accept(token, password, sender = 'onbekend') {
      const { password: passwords } = await library.$context;
      const passwordHash = await passwords.hash(password);
      const { rows } = await pool.query<{ user_id: string; had_password: boolean }>(
        `with opened as (
           update invitation set accepted_at = now()
           where token_hash = $1 and accepted_at is null and expires_at > now() returning user_id
         ), removed as (
           delete from credential c using opened o where c.user_id = o.user_id and c.provider_id = 'credential'
         ), ended as (
           delete from session s using opened o where s.user_id = o.user_id
         ), confirmed as (
           update account_holder h set email_verified = true from opened o where h.id = o.user_id
         )
         insert into credential (user_id, account_id, provider_id, password)
         select user_id, user_id::text, 'credential', $2 from opened
         returning user_id, exists (
           select from credential c where c.user_id = credential.user_id and c.password is not null) as had_password`,
        [hashOf(token), passwordHash],
      );
      const opened = rows[0];
      if (opened === undefined) return false;
      const action = opened.had_password ? 'change-password' : 'set-password';
      await log.record({ action, subject: { userId: opened.user_id }, origin: `web ${sender}` });
      return true;
    },
  };
}

function addressOf(email: string): string {
  return email.trim().toLowerCase();
}
