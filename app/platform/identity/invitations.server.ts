import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { IdentityLibrary } from './library.server.ts';

const validDays = 7;

export interface Invitations {
  /** Makes the account if there is none, and a one-time secret with which its holder sets a password. */
  invite(person: {
    readonly email: string;
    readonly name: string;
  }): Promise<{ userId: string; token: string }>;
  /** Who an open invitation is for; null when it is used, expired or unknown. */
  find(token: string): Promise<{ email: string; name: string } | null>;
  /** Sets the password and closes the invitation; false when it was no longer open. */
  accept(token: string, password: string): Promise<boolean>;
}

export function createInvitations(pool: pg.Pool, library: IdentityLibrary): Invitations {
  return {
    async invite({ email, name }) {
      const address = email.trim().toLowerCase();
      await pool.query(
        'insert into account_holder (email, name) values ($1, $2) on conflict (email) do nothing',
        [address, name],
      );
      const { rows } = await pool.query<{ id: string }>('select id from account_holder where email = $1', [
        address,
      ]);
      const userId = rows[0]?.id;
      if (userId === undefined) throw new Error('The invited account was not stored.');
      const token = randomBytes(24).toString('base64url');
      await pool.query(
        'insert into invitation (token_hash, user_id, expires_at) values ($1, $2, now() + make_interval(days => $3))',
        [hashOf(token), userId, validDays],
      );
      return { userId, token };
    },
    async find(token) {
      const { rows } = await pool.query<{ email: string; name: string }>(
        `select h.email, h.name from invitation i join account_holder h on h.id = i.user_id
         where i.token_hash = $1 and i.accepted_at is null and i.expires_at > now()`,
        [hashOf(token)],
      );
      return rows[0] ?? null;
    },
    async accept(token, password) {
      const { password: passwords } = await library.$context;
      const passwordHash = await passwords.hash(password);
      const { rowCount } = await pool.query(
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
         select user_id, user_id::text, 'credential', $2 from opened`,
        [hashOf(token), passwordHash],
      );
      return rowCount === 1;
    },
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
