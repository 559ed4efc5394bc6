import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './connection.server.ts';
import { type Credentials, credentialsFile, superuserUrl } from './credentials.server.ts';
import { PrivatePostgresError } from './error.ts';
import { messages } from './messages.nl.ts';
import { rememberedPort } from './port.server.ts';
import { livingPostmaster } from './postmaster.server.ts';

const patienceMs = 60_000;
const quietMs = 3_000;

/**
 * The port of a server that already serves this data, or `null` when none does. Waits for one that is recovering, and
 * for the end of one that is stopping. Looks for the process and tries to connect: either is enough to start no second.
 */
export async function findRunningServer(
  home: string,
  dataDirectory: string,
  secrets: Credentials,
  onMessage: (text: string) => void,
): Promise<number | null> {
  const since = Date.now();
  let told = false;
  for (;;) {
    const postmaster = livingPostmaster(dataDirectory);
    const port = postmaster?.port ?? rememberedPort(home);
    const answer = port === null ? null : await ask(superuserUrl(secrets, port));
    if (answer?.kind === 'ready' && answer.dataDirectory === dataDirectory) return port;
    if (postmaster === null) return null;
    if (answer?.kind === 'password-refused') {
      throw new PrivatePostgresError(
        'credentials-refused',
        messages.credentialsRefused(credentialsFile(home)),
      );
    }
    const waited = Date.now() - since;
    if (waited > patienceMs) {
      throw new PrivatePostgresError('not-responding', messages.notResponding(dataDirectory, postmaster.pid));
    }
    if (waited > quietMs && !told) {
      told = true;
      onMessage(messages.recovering);
    }
    await sleep(25);
  }
}
