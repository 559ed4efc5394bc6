import { join, resolve } from 'node:path';
import { installedBinaries } from './binaries.server.ts';
import { credentials, ownerUrl, superuserUrl } from './credentials.server.ts';
import { errorCode } from './error-code.ts';
import { PrivatePostgresError } from './error.ts';
import { hasUsableData } from './data-check.server.ts';
import { ensureDatabase } from './database.server.ts';
import { enterableBinaries } from './enterable-binaries.server.ts';
import { prepareHome } from './home.server.ts';
import { initialise } from './initialise.server.ts';
import { withLock } from './lock.server.ts';
import { messages } from './messages.nl.ts';
import { placeData } from './placement.server.ts';
import { rememberPort } from './port.server.ts';
import { countUsers, register } from './registrations.server.ts';
import { findRunningServer } from './running.server.ts';
import { serverAccount } from './server-account.server.ts';
import type { Profile } from './settings.server.ts';
import { startServer } from './start.server.ts';
import { stopServer } from './stop.server.ts';

/** Where root puts programs and data that the server's own user cannot reach in the project. */
const shelf = '/var/lib/onderdak';

export interface PrivatePostgresOptions {
  /** Holds everything about this database: made when missing, one database per directory. */
  readonly directory: string;
  /** `product` unless told; the process that starts the server decides for all. */
  readonly profile?: Profile;
  /** Short Dutch lines for the person at the terminal, about what takes long or is unexpected. */
  readonly onMessage?: (text: string) => void;
}

export interface PrivatePostgres {
  /** Address for the role `onderdak_owner`, which owns the database `onderdak` and is no superuser. Holds a password. */
  readonly ownerUrl: string;
  /** Address for the superuser, at the database `postgres`. Holds a password. */
  readonly superuserUrl: string;
  /** Whether this opening started the server; false when it joined one that ran already. */
  readonly startedHere: boolean;
  readonly dataDirectory: string;
  /** Leaves the database, and stops the server when nobody else uses it. Close your own connections first. */
  close(): Promise<void>;
}

/**
 * Opens the private PostgreSQL 18 of `directory` for this process: makes it when it is not there, joins the server
 * when it runs, starts it otherwise. Several processes may have it open at once; the last one out stops the server.
 * A server that outlived its killed Node is joined; one that was killed itself recovers.
 *
 * @throws {PrivatePostgresError} with a Dutch message, when it cannot; the data is then as it was.
 */
export async function openPrivatePostgres(options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  const home = prepareHome(resolve(options.directory));
  try {
    return await openAt(home, options);
  } catch (error) {
    throw refusalOf(error, home);
  }
}

async function openAt(home: string, options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  const { profile = 'product', onMessage = () => undefined } = options;
  const account = serverAccount(onMessage);
  const binaries = enterableBinaries(installedBinaries(), account, shelf, onMessage);
  const lock = join(home, 'lock');

  return withLock(lock, onMessage, async () => {
    const dataDirectory = placeData(home, account, shelf, onMessage);
    const hasData = hasUsableData(dataDirectory, binaries.major, account);
    const secrets = credentials(home, hasData);
    const registration = register(home);
    const leave = async (): Promise<void> => {
      registration.remove();
      if (countUsers(home) === 0) await stopServer(dataDirectory, onMessage);
    };
    let running: number | null = null;
    let isStarting = false;
    try {
      running = hasData ? await findRunningServer(home, dataDirectory, secrets, onMessage) : null;
      if (!hasData) {
        onMessage(messages.initialising(dataDirectory));
        await initialise({ ...secrets, binaries, dataDirectory, account, profile });
      }
      isStarting = running === null;
      const server = { home, binaries, dataDirectory, account, credentials: secrets, profile, onMessage };
      const port = running ?? (await startServer(server));
      rememberPort(home, port);
      await ensureDatabase(secrets, port);

      let closing: Promise<void> | null = null;
      return {
        ownerUrl: ownerUrl(secrets, port),
        superuserUrl: superuserUrl(secrets, port),
        startedHere: isStarting,
        dataDirectory,
        close: () => (closing ??= withLock(lock, onMessage, leave)),
      };
    } catch (error) {
      registration.remove();
      // A server that ran before this opening is not this opening's to stop.
      if (isStarting) await stopServer(dataDirectory, onMessage);
      throw error;
    }
  });
}

/** The disk's own refusals, wherever they struck, in words for the person at the terminal. */
function refusalOf(cause: unknown, home: string): unknown {
  switch (errorCode(cause) ?? '') {
    case 'ENOSPC':
    case 'EDQUOT':
      return new PrivatePostgresError('disk-full', messages.diskFull(home), { cause });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PrivatePostgresError('not-writable', messages.notWritable(home), { cause });
    default:
      return cause;
  }
}
