import pg from 'pg';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { loadInventedPeople } from './people.ts';
import { prepareDatabase } from '#server/prepare-database.ts';

const template = /^onderdak_(?:template|test)_(\d+)_/;

/** Makes the database that every test file copies: migrated, with reference regions and one person per role in each. */
export async function prepareTemplate(superuserUrl: string, ownerUrl: string): Promise<string> {
  const name = `onderdak_template_${process.pid}_0`;
  await withClient(superuserUrl, async (client) => {
    await dropLeftOvers(client);
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

/** Removes databases of test runs that are no longer there; other runs may be going on beside this one. */
async function dropLeftOvers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  for (const { datname } of rows) {
    const pid = template.exec(datname)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await client.query(`drop database if exists ${datname} with (force)`);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
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
