import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { worksElsewhere } from '../data/people.server.ts';
import type { Acting } from './acting.ts';

/**
 * Corrects the name under which colleagues in the region see a person; false when nobody there has this id.
 * The name on the account changes with it, unless another region uses the account too.
 */
export async function correctName(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  acting: Acting,
  userId: string,
  name: string,
): Promise<boolean> {
  const { regionId } = acting.scope;
  return database.write(acting.scope, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('region_user')
      .set({ display_name: name })
      .where('region_id', '=', regionId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await recordAudit(tx, {
      action: 'correct-name',
      objectKind: 'user',
      objectId: userId,
      origin: acting.origin,
    });
    if (!(await worksElsewhere(tx, userId, regionId))) await identity.rename(userId, name);
    return true;
  });
}
