import type pg from 'pg';
import type { IdentityLibrary } from './library.server.ts';

/**
 * Makes the accounts of the demo, all with the same password, and gives their user ids by e-mail address.
 * The password never leaves the server: the sign-in page's buttons use it on the visitor's behalf.
 */
export async function createDemoAccounts(
  pool: pg.Pool,
  library: IdentityLibrary,
  people: readonly { readonly email: string; readonly name: string }[],
  password: string,
): Promise<ReadonlyMap<string, string>> {
  const { password: passwords } = await library.$context;
  const passwordHash = await passwords.hash(password);
  await pool.query(
    `with made as (
       insert into account_holder (email, name, email_verified)
       select email, name, true from unnest($1::text[], $2::text[]) as t(email, name)
       on conflict (email) do nothing returning id
     )
     insert into credential (user_id, account_id, provider_id, password)
     select id, id::text, 'credential', $3 from made`,
    [people.map((person) => person.email), people.map((person) => person.name), passwordHash],
  );
  const { rows } = await pool.query<{ id: string; email: string }>(
    'select id, email from account_holder where email = any ($1)',
    [people.map((person) => person.email)],
  );
  return new Map(rows.map((row) => [row.email, row.id]));
}
