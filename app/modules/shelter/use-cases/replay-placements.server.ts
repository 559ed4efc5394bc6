import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import {
  listPlacementOrders,
  type PlacementFilter,
  type StoredPlacement,
} from '../data/placement-orders.server.ts';
import { replayPlacement, type PlacementReplay } from '../domain/replay-placement.ts';

/** An order that was kept, with what comes out when it is made again. */
export interface ReplayedPlacement {
  readonly order: StoredPlacement;
  readonly replay: PlacementReplay;
}

/** Orders by which someone got a bed or none, each made again from what was kept and from nothing else. */
export async function replayPlacements(
  tx: ReadTransaction,
  regionId: string,
  filter: PlacementFilter,
): Promise<readonly ReplayedPlacement[]> {
  const orders = await listPlacementOrders(tx, regionId, filter);
  return orders.map((order) => ({ order, replay: replayPlacement(order) }));
}
