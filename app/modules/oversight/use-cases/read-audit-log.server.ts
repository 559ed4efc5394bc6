import { refuse, succeed, type Result } from '#app/kernel/result.ts';
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
  findFileOfLog,
  findFileRef,
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

/** The log of one person is printed for that person: nearly always all of it stands on one page. */
export const personPageSize = 500;

/** Turning pages and filtering within this time is one visit. */
export const visitMinutes = 30;

/** The log as a whole, or what it holds about one person. */
function looked(action: 'view-audit-log' | 'export-audit-log', { regionId }: Scope, personId: string | null) {
  if (personId === null) return { action, objectKind: 'audit-log', objectId: regionId } as const;
  const ofPerson = action === 'view-audit-log' ? 'view-person-log' : 'export-person-log';
  return { action: ofPerson, objectKind: 'person', objectId: personId } as const;
}

/**
 * A page of the log with what can be filtered by. Looking at the log is itself logged, once a visit; of one person,
 * once a visit for each.
 */
export async function readAuditLog(
  database: Database,
  { scope, origin }: Overseeing,
  filter: AuditFilter,
  cursor: AuditCursor,
) {
  const { regionId } = scope;
  const { personId } = filter;
  const entry = looked('view-audit-log', scope, personId);
  return database.write(scope, async (tx) => {
    if (!(await hasActedLately(tx, scope, entry.action, entry.objectId, visitMinutes)))
      await recordAudit(tx, { ...entry, origin });
    const size = personId === null ? pageSize : personPageSize;
    return {
      page: await findAuditPage(tx, regionId, filter, cursor, size),
      fileRef: personId === null ? null : await findFileRef(tx, personId),
      actions: await findActions(tx, regionId),
      actors: await findActors(tx, regionId),
    };
  });
}

/** The person whose file has this number, as typed; to read the log of. */
export async function findPersonForLog(
  database: Database,
  { scope }: Overseeing,
  ref: string,
): Promise<Result<string, 'file-unknown'>> {
  const file = await database.read(scope, (tx) => findFileOfLog(tx, ref));
  return file === null ? refuse('file-unknown') : succeed(file.personId);
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
    const verdict = await verifyChain(regionChain(tx, scope.regionId, anchors.sealer), anchors);
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
      ...looked('export-audit-log', scope, filter.personId),
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
