import type pg from 'pg';
import type { IdentityLibrary } from './library.server.ts';

/** Sets the password of an account, ends its sessions and withdraws its open links, in one statement. */
export async function renewPassword(
  pool: pg.Pool,
  library: IdentityLibrary,
  userId: string,
  password: string,
): Promise<void> {
  const { password: passwords } = await library.$context;
  const passwordHash = await passwords.hash(password);
  await pool.query(
    `with removed as (
       delete from credential where user_id = $1 and provider_id = 'credential'
     ), ended as (
       delete from session where user_id = $1
     ), stopped as (
       delete from second_step where user_id = $1
     ), withdrawn as (
       delete from invitation where user_id = $1 and accepted_at is null
     ), confirmed as (
       update account_holder set email_verified = true where id = $1
     )
     insert into credential (user_id, account_id, provider_id, password)
     values ($1, $1::text, 'credential', $2)`,
    [userId, passwordHash],
  );
}
