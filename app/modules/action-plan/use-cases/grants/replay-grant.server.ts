import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { listOrders, type StoredOrder } from '../../data/grants/grant-orders.server.ts';
import type { PlanKey } from '../../data/plan/plan-key.ts';
import { replayGrantOrder, type ReplayOutcome } from '../../domain/grants/replay-grant.ts';

/** An order that was kept, with what comes out when it is made again. */
export interface ReplayedOrder {
  readonly order: StoredOrder;
  readonly replay: ReplayOutcome;
}

/** The orders of a call that the user may see, each made again from what was kept and from nothing else. */
export async function replayGrant(
  tx: ReadTransaction,
  key: PlanKey,
  callId: string,
): Promise<readonly ReplayedOrder[]> {
  const orders = await listOrders(tx, key, callId);
  return orders.map((order) => ({ order, replay: replayGrantOrder(order) }));
}
