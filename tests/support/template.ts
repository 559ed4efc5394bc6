import pg from 'pg';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { loadInventedPeople } from './people.ts';
import { prepareDatabase } from '#server/prepare-database.ts';

/** Makes the database that every test file copies: migrated, with reference regions and one person per role in each. */
export async function prepareTemplate(superuserUrl: string, ownerUrl: string): Promise<string> {
  const name = 'onderdak_template';
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname like 'onderdak\\_test\\_%' or datname = $1",
      [name],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
    await client.query(`create database ${name} owner onderdak_owner`);
  });
  const url = withDatabase(ownerUrl, name);
  const database = openDatabase(url);
  try {
    await prepareDatabase(database, url);
    await database.asOwner(loadInventedPeople);
  } finally {
    await database.close();
  }
  return name;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
