import type { Client } from 'pg';
import { withClient } from './connection.server.ts';
import { type Credentials, databaseName, ownerRole, superuserUrl } from './credentials.server.ts';

/** Makes the owner role and its database where they are missing; a start that was cut off is finished by the next. */
export async function ensureDatabase(credentials: Credentials, port: number): Promise<void> {
  await withClient(superuserUrl(credentials, port), async (client) => {
    if (!(await exists(client, 'SELECT FROM pg_roles WHERE rolname = $1', ownerRole))) {
      const password = client.escapeLiteral(credentials.ownerPassword);
      // CREATEROLE, because the migrations make the roles that the application works under.
      await client.query(`CREATE ROLE ${ownerRole} LOGIN NOSUPERUSER CREATEROLE PASSWORD ${password}`);
    }
    if (!(await exists(client, 'SELECT FROM pg_database WHERE datname = $1', databaseName))) {
      await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
    }
  });
}

async function exists(client: Client, query: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [name]);
  return rowCount === 1;
}
