import type { ReplayedOrder } from '../use-cases/grants/replay-grant.server.ts';

/** The orders as JSON, one object per order. */
export function replayedOrdersToJson(orders: readonly ReplayedOrder[]): string {
  const list = orders.map(({ order, replay }) => ({
    kind: order.kind,
    applicationId: order.kind === 'proposal' ? order.applicationId : null,
    ruleVersion: order.ruleVersion,
    recordedAt: order.recordedAt.toString(),
    recordedBy: order.recordedBy,
    replay,
    input: order.input,
    outcome: order.outcome,
  }));
  return `${JSON.stringify({ orders: list }, null, 2)}\n`;
}

/** The orders to read: a line per order with its replay, and a line per application. */
export function replayedOrdersToText(orders: readonly ReplayedOrder[]): string {
  return orders
    .flatMap(({ order, replay }) => [
      `${order.kind}${order.kind === 'proposal' ? ` ${order.applicationId}` : ''}  rule ${order.ruleVersion}  ${order.recordedAt.toString()}  replay: ${replay}`,
      ...(order.kind === 'ranking'
        ? order.outcome.map(
            ({ applicationId, rank, percent, tieReason }) =>
              `  ${rank}  ${applicationId}  ${percent}%${tieReason === null ? '' : `  ${tieReason}`}`,
          )
        : order.outcome.map(
            ({ applicationId, cents, outcome }) => `  ${applicationId}  ${cents} cents  ${outcome}`,
          )),
      '',
    ])
    .join('\n');
}
