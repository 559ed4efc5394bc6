import { sql } from 'kysely';
import type { Database } from '../db/database.server.ts';
import { recordMailEvent, stopAddress } from './message-rows.server.ts';
import type { Bounce } from './read-bounce.server.ts';

/**
 * Records that a message came back. Gives false when there is none that was sent in this round: it is gone, or was sent
 * again since.
 */
export async function recordBounce(database: Database, bounce: Bounce): Promise<boolean> {
  return database.asOwner(async (tx) => {
    const { rows } = await sql<{ regionId: string; userId: string }>`
      select region_id as "regionId", user_id as "userId" from mail_message
      where message_id = ${bounce.messageId}::uuid and round = ${bounce.round}::int and state = 'sent' for update`.execute(
      tx,
    );
    const [found] = rows;
    if (found === undefined) return false;
    const { regionId, userId } = found;
    await recordMailEvent(
      tx,
      { regionId, messageId: bounce.messageId },
      {
        what: 'bounced',
        code: bounce.code,
        enhancedCode: bounce.enhancedCode,
        because: bounce.isAddressGone ? 'bounced-hard' : 'bounced-soft',
      },
    );
    if (bounce.isAddressGone) await stopAddress(tx, regionId, userId, bounce.enhancedCode);
    return true;
  });
}
