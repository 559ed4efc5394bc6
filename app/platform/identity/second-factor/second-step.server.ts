import type pg from 'pg';
import { hashOfLinkSecret as hashOf, makeLinkSecret } from '../link-secret.server.ts';

const cookieName = 'onderdak.tweede-stap';
const minutes = 10;

/** Somebody who gave a right password and has yet to show a second factor. */
export interface SecondStep {
  readonly userId: string;
  readonly email: string;
}

/** What stands between a password and the second step: a cookie for the sign-in pages alone, which opens nothing. */
export interface SecondSteps {
  /** The `Set-Cookie` header that remembers the password for ten minutes. */
  begin(userId: string): Promise<string>;
  /** Who is half signed in in this browser; null when nobody is, or too long ago. */
  find(cookies: string | null): Promise<SecondStep | null>;
  /** Ends it; false when another request just did. */
  finish(cookies: string | null): Promise<boolean>;
  /** The `Set-Cookie` header that forgets it. */
  readonly forget: string;
}

export function createSecondSteps(pool: pg.Pool, isSecure: boolean): SecondSteps {
  const attributes = `Path=/inloggen; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    async begin(userId) {
      const { token, hash } = makeLinkSecret();
      await pool.query('delete from second_step where expires_at < now()');
      await pool.query(
        `insert into second_step (token_hash, user_id, expires_at)
         values ($1, $2, now() + make_interval(mins => $3))`,
        [hash, userId, minutes],
      );
      return `${cookieName}=${token}; Max-Age=${minutes * 60}; ${attributes}`;
    },
    async find(cookies) {
      const { rows } = await pool.query<SecondStep>(
        `select s.user_id as "userId", h.email from second_step s join account_holder h on h.id = s.user_id
         where s.token_hash = $1 and s.expires_at > now()`,
        [hashOf(tokenIn(cookies))],
      );
      return rows[0] ?? null;
    },
    async finish(cookies) {
      const { rowCount } = await pool.query(
        'delete from second_step where token_hash = $1 and expires_at > now()',
        [hashOf(tokenIn(cookies))],
      );
      return rowCount === 1;
    },
    forget: `${cookieName}=; Max-Age=0; ${attributes}`,
  };
}

function tokenIn(cookies: string | null): string {
  const named = (cookies ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${cookieName}=`));
  return named?.slice(cookieName.length + 1) ?? '';
}
