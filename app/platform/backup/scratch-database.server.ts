import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { whenBrokenOff } from '../break-off.server.ts';
import { BackupError } from './backup-error.ts';
import { withOwner } from './connection.server.ts';
import { messages } from './messages.nl.ts';

const prefix = 'onderdak_oefening_';
const insufficientPrivilege = '42501';

/**
 * Runs `work` on a new, empty database beside that of `url`, and drops it whatever comes of it. It holds names as the
 * real one does: what a rehearsal that was killed left behind is dropped by the next.
 *
 * @param makerUrl address under which databases may be made
 * @throws BackupError when that is not allowed
 */
export async function withScratchDatabase<T>(
  url: string,
  makerUrl: string,
  work: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const scratch = new URL(url);
  const owner = decodeURIComponent(scratch.username);
  scratch.pathname = `/${name}`;
  const drop = () =>
    withOwner(makerUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  await withOwner(makerUrl, async (client) => {
    await dropLeftOvers(client);
    const ownedBy = owner === '' ? '' : `owner ${pg.escapeIdentifier(owner)}`;
    await client
      .query(`create database ${name} ${ownedBy} template template0 encoding 'UTF8'`)
      .catch((error: unknown) => {
        if (error instanceof pg.DatabaseError && error.code === insufficientPrivilege)
          throw new BackupError(messages.mayNotCreateDatabase, { cause: error });
        throw error;
      });
  });
  const isDone = whenBrokenOff(drop);
  try {
    // Kept open, so that another rehearsal sees that this one is not left over.
    return await withOwner(scratch.href, () => work(scratch.href));
  } finally {
    await drop();
    isDone();
  }
}

async function dropLeftOvers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database d
     where datname ~ $1 and not exists (select from pg_stat_activity a where a.datname = d.datname)
       and pg_has_role(current_user, datdba, 'usage')`,
    [`^${prefix}[0-9a-f]{12}$`],
  );
  for (const { name } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(name)}`);
}
