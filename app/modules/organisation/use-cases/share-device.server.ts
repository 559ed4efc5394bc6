import { succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { Account, Identity } from '#app/platform/identity/identity.server.ts';
import { addDoorLockChoice, findDoorLockMinutes } from '../data/door-lock.server.ts';
import type { Acting } from './acting.ts';

type Holder = Pick<Account, 'userId' | 'sessionId' | 'secondFactor'>;

/** Says that this session is on a device that goes from hand to hand; it locks after the minutes of the region. */
export async function shareDevice(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  scope: Scope,
  account: Holder,
  origin: string,
): ReturnType<Identity['sharedDevices']['share']> {
  const minutes = await database.read(scope, (tx) => findDoorLockMinutes(tx, scope.regionId));
  return identity.sharedDevices.share(account, minutes, origin);
}

/** Chooses after how many minutes shared devices lock in the region. */
export function chooseDoorLock(
  database: Database,
  acting: Acting,
  minutes: number,
): Promise<Result<null, never>> {
  return act<null, never>(
    database,
    acting,
    {
      log: {
        action: 'choose-door-lock',
        objectKind: 'door-lock',
        objectId: acting.scope.regionId,
        purpose: `${minutes} min`,
      },
    },
    async (tx) => {
      await addDoorLockChoice(tx, acting.scope, minutes);
      return succeed(null);
    },
  );
}
