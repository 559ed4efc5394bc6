import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.server.ts';

/** For as long as one process makes the login, others wait. */
const turn = 4_077_302_611;

/**
 * Makes the login under which requests reach the database, and gives its address. It may take the roles of the
 * application, the identity library and the job queue, and has no rights of its own: whoever gets it to
 * `SET ROLE NONE` can do nothing, where the owner of the tables would be bound by no policy.
 *
 * Its name holds the database's, because logins are shared by all databases of a server. Its password is derived from
 * the secret of the installation and stands nowhere; it is set only when it does not work yet, so that several
 * processes can start at once.
 */
export async function ensureWebLogin(
  database: Database,
  ownerUrl: string,
  password: string,
): Promise<string> {
  const name = await loginName(database);
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  if (await opens(url.href)) return url.href;
  await database.asOwner(async (tx) => {
    await sql`select pg_advisory_xact_lock(${turn})`.execute(tx);
    const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(tx);
    const quoted = sql.id(name);
    const options = sql.raw(`login noinherit password ${pg.escapeLiteral(password)}`);
    await (
      rows.length > 0 ? sql`alter role ${quoted} ${options}` : sql`create role ${quoted} ${options}`
    ).execute(tx);
    await sql`grant onderdak_app, onderdak_auth, onderdak_jobs to ${quoted} with inherit false, set true`.execute(
      tx,
    );
  });
  return url.href;
}

async function loginName(database: Database): Promise<string> {
  const { rows } = await database.asOwner((tx) =>
    sql<{ name: string }>`select 'onderdak_web_' || left(md5(current_database()), 12) as name`.execute(tx),
  );
  return rows[0]?.name ?? 'onderdak_web';
}

/** Whether the login works as it is; false also when the server cannot be reached, which then shows in what follows. */
async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, options: '-c role=onderdak_app' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
