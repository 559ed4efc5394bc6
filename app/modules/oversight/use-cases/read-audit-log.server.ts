import type { Anchors } from '#app/platform/audit/anchors.server.ts';
import { regionChain } from '#app/platform/audit/chains.server.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { isIntact, verifyChain, type ChainVerdict } from '#app/platform/audit/verify-chain.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import {
  findActions,
  findActors,
  findAuditPage,
  hasActedLately,
  type AuditCursor,
  type AuditEvent,
  type AuditFilter,
  type AuditPage,
} from '../data/audit-events.server.ts';

/** The privacy officer at work, and from where, as the audit log writes it. */
export interface Overseeing {
  readonly scope: Scope;
  readonly origin: string;
}

export const pageSize = 50;

/** Turning pages and filtering within this time is one visit. */
export const visitMinutes = 30;

/** A page of the log with what can be filtered by. Looking at the log is itself logged, once a visit. */
export async function readAuditLog(
  database: Database,
  { scope, origin }: Overseeing,
  filter: AuditFilter,
  cursor: AuditCursor,
) {
  const { regionId, userId } = scope;
  return database.write(scope, async (tx) => {
    if (!(await hasActedLately(tx, regionId, userId, 'view-audit-log', visitMinutes)))
      await recordAudit(tx, {
        action: 'view-audit-log',
        objectKind: 'audit-log',
        objectId: regionId,
        origin,
      });
    return {
      page: await findAuditPage(tx, regionId, filter, cursor, pageSize),
      actions: await findActions(tx, regionId),
      actors: await findActors(tx, regionId),
    };
  });
}

/**
 * Checks every event in the region: its hash, its seal, and the anchors outside the database. The check itself is
 * logged with its outcome.
 */
export async function verifyAuditLog(
  database: Database,
  anchors: Anchors,
  { scope, origin }: Overseeing,
): Promise<ChainVerdict> {
  return database.write(scope, async (tx) => {
    const verdict = await verifyChain(regionChain(tx, scope.regionId), anchors);
    await recordAudit(tx, {
      action: 'verify-audit-log',
      objectKind: 'audit-log',
      objectId: scope.regionId,
      result: isIntact(verdict) ? 'done' : 'failed',
      origin,
    });
    return verdict;
  });
}

const batchSize = 2000;

/**
 * The filtered events, newest first, in batches, so that a long log does not have to fit in memory.
 * The export is logged before its first line is given.
 */
export async function* exportAuditLog(
  database: Database,
  { scope, origin }: Overseeing,
  filter: AuditFilter,
  description: string,
): AsyncGenerator<readonly AuditEvent[]> {
  await database.write(scope, (tx) =>
    recordAudit(tx, {
      action: 'export-audit-log',
      objectKind: 'audit-log',
      objectId: scope.regionId,
      ...(description === '' ? {} : { purpose: description }),
      origin,
    }),
  );
  let cursor: AuditCursor = null;
  for (;;) {
    const from: AuditCursor = cursor;
    const page: AuditPage = await database.read(scope, (tx) =>
      findAuditPage(tx, scope.regionId, filter, from, batchSize),
    );
    yield page.events;
    const last = page.events.at(-1);
    if (!page.hasOlder || last === undefined) return;
    cursor = { side: 'older', than: last.eventNo };
  }
}
