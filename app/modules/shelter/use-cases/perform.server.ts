import { refuse, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { refusalBehind, type DatabaseRefusal } from '../data/database-refusal.ts';

/**
 * Runs a change in one transaction. When it is refused, by a rule or by the database, nothing of it remains and the
 * reason is returned.
 */
export async function perform<Value, Reason>(
  database: Database,
  scope: Scope,
  work: (tx: WriteTransaction) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | DatabaseRefusal>> {
  const refused: { reason: Reason | null } = { reason: null };
  try {
    return await database.write(scope, async (tx) => {
      const result = await work(tx);
      if (!result.ok) {
        refused.reason = result.reason;
        throw new Undone();
      }
      return result;
    });
  } catch (error) {
    if (error instanceof Undone && refused.reason !== null) return refuse(refused.reason);
    const reason = refusalBehind(error);
    if (reason === null) throw error;
    return refuse(reason);
  }
}

/** Ends the transaction without keeping anything of it. */
class Undone extends Error {}
