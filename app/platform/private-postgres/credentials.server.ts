import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrivatePostgresError } from './error.ts';
import { readStrings } from './json-file.server.ts';
import { messages } from './messages.nl.ts';

/** The superuser of the private server, for administration and tests. */
export const superuser = 'postgres';
/** The role that owns the database and runs the migrations. */
export const ownerRole = 'onderdak_owner';
export const databaseName = 'onderdak';

export interface Credentials {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
}

/** Which file keeps the passwords; only the current user can read it. */
export function credentialsFile(home: string): string {
  return join(home, 'credentials.json');
}

/** The passwords of an existing database. Makes new ones when `hasData` is false and there are none yet. */
export function credentials(home: string, hasData: boolean): Credentials {
  const file = credentialsFile(home);
  if (existsSync(file)) return parse(file);
  if (hasData) throw new PrivatePostgresError('credentials-missing', messages.credentialsMissing(file));
  const made = { superuserPassword: password(), ownerPassword: password() };
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return made;
}

/** Connection addresses: the owner works in the application's database, the superuser in `postgres`. */
export function ownerUrl({ ownerPassword }: Credentials, port: number): string {
  return `postgres://${ownerRole}:${ownerPassword}@127.0.0.1:${port}/${databaseName}?sslmode=disable`;
}

export function superuserUrl({ superuserPassword }: Credentials, port: number): string {
  return `postgres://${superuser}:${superuserPassword}@127.0.0.1:${port}/postgres?sslmode=disable`;
}

function password(): string {
  return randomBytes(24).toString('base64url');
}

function parse(file: string): Credentials {
  const found = readStrings(file, ['superuserPassword', 'ownerPassword']);
  if (found === null)
    throw new PrivatePostgresError('credentials-missing', messages.credentialsMissing(file));
  return found;
}
