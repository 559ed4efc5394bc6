import type { Database } from '../db/database.server.ts';
import { findUnqueued, recordMailEvent } from './message-rows.server.ts';

/**
 * Without a mail server nothing leaves: what was written is marked so, and can be sent later by who asks for it. What was
 * written long ago would otherwise leave on the day that a server is set up. Gives how many.
 */
export async function withholdAll(database: Database): Promise<number> {
  const found = await findUnqueued(database, 1000);
  for (const { regionId, messageId } of found)
    await database.asOwner((tx) =>
      recordMailEvent(tx, { regionId, messageId }, { what: 'withheld', because: 'no-server' }),
    );
  return found.length;
}
