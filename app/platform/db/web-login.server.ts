import { sql } from 'kysely';
import pg from 'pg';
import { obtainSecret } from '../identity/secrets.server.ts';
import type { Database } from './database.server.ts';

/**
 * Makes the login under which requests reach the database, and gives its address. It may take the roles of the
 * application, the identity library and the job queue, and has no rights of its own: whoever gets it to
 * `SET ROLE NONE` can do nothing, where the owner of the tables would be bound by no policy.
 *
 * Its name holds the database's, because logins are shared by all databases of a server; its password is made once
 * and kept where only the owner can read it.
 */
export async function ensureWebLogin(database: Database, ownerUrl: string): Promise<string> {
  const password = await obtainSecret(database, 'web-login', undefined);
  const login = await database.asOwner(async (tx) => {
    const { rows } = await sql<{ name: string; exists: boolean }>`
      select name, exists (select from pg_roles where rolname = name)
      from (select 'onderdak_web_' || left(md5(current_database()), 12) as name)`.execute(tx);
    const name = rows[0]?.name ?? 'onderdak_web';
    const quoted = sql.id(name);
    const options = sql.raw(`login noinherit password ${pg.escapeLiteral(password)}`);
    await (
      rows[0]?.exists ? sql`alter role ${quoted} ${options}` : sql`create role ${quoted} ${options}`
    ).execute(tx);
    await sql`grant onderdak_app, onderdak_auth, onderdak_jobs to ${quoted} with inherit false, set true`.execute(
      tx,
    );
    return name;
  });
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = password;
  return url.href;
}
