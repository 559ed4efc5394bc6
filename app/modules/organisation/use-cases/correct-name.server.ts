import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { renameUser, worksElsewhere } from '../data/people.server.ts';
import { aboutUser } from './about-user.ts';
import type { Acting } from './acting.ts';

/**
 * Corrects the name under which colleagues in the region see a person; `unknown` when nobody there has this id.
 * The name on the account changes with it, unless another region uses the account too.
 */
export async function correctName(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  acting: Acting,
  userId: string,
  name: string,
): Promise<Result<null, 'unknown'>> {
  const { regionId } = acting.scope;
  const log = aboutUser('correct-name', userId);
  return act<null, 'unknown'>(database, acting, { log }, async (tx) => {
    if (!(await renameUser(tx, regionId, userId, name))) return refuse('unknown');
    if (!(await worksElsewhere(tx, userId, regionId))) await identity.rename(userId, name);
    return succeed(null);
  });
}
