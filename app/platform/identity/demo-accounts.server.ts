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
  const emails = people.map((person) => person.email);
  await pool.query(
    `with made as (
       insert into account_holder (email, name, email_verified)
       select email, name, true from unnest($1::text[], $2::text[]) as t(email, name)
       on conflict (email) do nothing returning id
     )
     insert into credential (user_id, account_id, provider_id, password)
     select id, id::text, 'credential', $3 from made`,
    [emails, people.map((person) => person.name), passwordHash],
  );
  // With another secret of the installation there is another password; accounts made before get it too.
  const { rows: hashes } = await pool.query<{ password: string }>(
    `select distinct c.password from credential c join account_holder h on h.id = c.user_id
     where h.email = any ($1) and c.password <> $2`,
    [emails, passwordHash],
  );
  for (const { password: hash } of hashes) {
    if (await passwords.verify({ hash, password })) continue;
    await pool.query(
      `update credential c set password = $2 from account_holder h
       where h.id = c.user_id and h.email = any ($1) and c.password = $3`,
      [emails, passwordHash, hash],
    );
  }
  const { rows } = await pool.query<{ id: string; email: string }>(
    'select id, email from account_holder where email = any ($1)',
    [emails],
  );
  return new Map(rows.map((row) => [row.email, row.id]));
}
