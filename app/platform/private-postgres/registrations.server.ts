import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownHolder, readHolder, writeHolder } from './holder.server.ts';

/**
 * Who uses the database now: one file per opening in `<home>/users`. Call these under the lock only.
 * Files of processes that died without saying goodbye are removed on sight.
 */
export function register(home: string): { remove(): void } {
  const holder = ownHolder();
  const file = join(usersDirectory(home), `${holder.pid}-${holder.nonce}`);
  writeHolder(file, holder);
  return { remove: () => rmSync(file, { force: true }) };
}

/** How many openings by living processes are registered. */
export function countUsers(home: string): number {
  const directory = usersDirectory(home);
  let living = 0;
  for (const name of readdirSync(directory)) {
    const holder = readHolder(join(directory, name));
    if (holder !== null && isAlive(holder)) living += 1;
    else rmSync(join(directory, name), { force: true });
  }
  return living;
}

function usersDirectory(home: string): string {
  const directory = join(home, 'users');
  mkdirSync(directory, { recursive: true });
  return directory;
}
