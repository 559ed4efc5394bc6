import { deriveSecret } from '../app/platform/crypto/index.server.ts';
import { migrate } from '../app/platform/db/migrate.server.ts';
import { openDatabase, type Database } from '../app/platform/db/database.server.ts';
import { ensureWebLogin } from '../app/platform/db/web-login.server.ts';
import { modules } from '../app/modules.server.ts';

/** Brings the database to the newest schema and loads the reference data that it lacks. */
export async function prepareDatabase(
  database: Database,
  url: string,
): Promise<{ readonly migrations: readonly string[] }> {
  const migrations = await migrate(url);
  await database.asOwner(async (tx) => {
    for (const { loadReference } of modules) await loadReference?.(tx);
  });
  return { migrations };
}

/**
 * Prepares the database of this installation and gives the address for requests, which is not the owner's. The login
 * there has a password derived from the secret of the installation, unless an address was given.
 */
export async function prepareOwnDatabase(
  ownerUrl: string,
  givenWebUrl: string | undefined,
  secret: string,
): Promise<{ readonly migrations: readonly string[]; readonly webUrl: string }> {
  const owner = openDatabase(ownerUrl, { poolSize: 1 });
  try {
    const { migrations } = await prepareDatabase(owner, ownerUrl);
    return { migrations, webUrl: await webUrlOver(owner, ownerUrl, givenWebUrl, secret) };
  } finally {
    await owner.close();
  }
}

/** The address for requests of a database that is prepared already. */
export async function openWebUrl(
  ownerUrl: string,
  givenWebUrl: string | undefined,
  secret: string,
): Promise<string> {
  const owner = openDatabase(ownerUrl, { poolSize: 1 });
  try {
    return await webUrlOver(owner, ownerUrl, givenWebUrl, secret);
  } finally {
    await owner.close();
  }
}

async function webUrlOver(
  owner: Database,
  ownerUrl: string,
  givenWebUrl: string | undefined,
  secret: string,
): Promise<string> {
  return givenWebUrl ?? (await ensureWebLogin(owner, ownerUrl, deriveSecret(secret, 'web-login')));
}
