import type { ReplayedPlacement } from '../use-cases/replay-placements.server.ts';

/** The orders as JSON, one object per order. */
export function placementsToJson(orders: readonly ReplayedPlacement[]): string {
  const list = orders.map(({ order, replay }) => ({
    orderId: order.orderId,
    kind: order.kind,
    offerId: order.offerId,
    stayId: order.stayId,
    demandId: order.demandId,
    chosen: order.chosen,
    ruleVersion: order.ruleVersion,
    recordedAt: order.recordedAt.toString(),
    organisation: order.organisation,
    replay,
    input: order.input,
    outcome: order.outcome,
  }));
  return `${JSON.stringify({ orders: list }, null, 2)}\n`;
}

/** The orders to read: a line per order with its replay, and a line per place in it; `*` marks what was chosen. */
export function placementsToText(orders: readonly ReplayedPlacement[]): string {
  return orders
    .flatMap(({ order, replay }) => [
      `${order.orderId}  ${order.kind}  rule ${order.ruleVersion}  ${order.recordedAt.toString()}  ${order.organisation}  replay: ${replay}`,
      ...(order.kind === 'waiting-list'
        ? order.outcome.map(({ entryId, rank }) => line(rank, entryId, entryId === order.chosen, []))
        : order.outcome.map(({ ref, mismatches }, at) =>
            line(
              at + 1,
              ref,
              ref === order.chosen,
              mismatches.map(({ code }) => code),
            ),
          )),
      '',
    ])
    .join('\n');
}

function line(rank: number, name: string, isChosen: boolean, notes: readonly string[]): string {
  return `${isChosen ? '*' : ' '} ${rank}  ${name}${notes.length === 0 ? '' : `  ${notes.join(', ')}`}`;
}
