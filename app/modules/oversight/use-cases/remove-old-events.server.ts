import type { Anchors } from '#app/platform/audit/anchors.server.ts';
import { removalText } from '#app/platform/audit/chains.server.ts';
import { checkChain } from '#app/platform/audit/check-chains.server.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { isIntact } from '#app/platform/audit/verify-chain.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findRegions, holdRemovable, removeUpTo } from '../data/removable-events.server.ts';
import { firstKept, usualAuditYears } from '../domain/audit-term.ts';

/** What came of the term of one region's log. */
export interface RemovedEvents {
  readonly region: string;
  readonly events: number;
  /** The log does not fit or could not be checked: nothing was removed, so that what shows it stays. */
  readonly isKeptBroken: boolean;
}

/**
 * Removes events whose term is over from the beginning of each region's log, seals up to where, and records it as an
 * event. A log in which something is wrong is left whole.
 */
export async function removeOldEvents(
  database: Database,
  anchors: Anchors,
  today: Temporal.PlainDate,
): Promise<readonly RemovedEvents[]> {
  const done: RemovedEvents[] = [];
  for (const { regionId, slug, years } of await database.asOwner((tx) => findRegions(tx, today))) {
    const term = years ?? usualAuditYears;
    const before = firstKept(today, term).toZonedDateTime('Europe/Amsterdam').toInstant();
    const removable = await database.asOwner((tx) => holdRemovable(tx, regionId, before));
    if (removable === null) continue;
    const isKeptBroken = !isIntact(await checkChain(database, anchors, regionId));
    const events = isKeptBroken ? 0 : await removeOfRegion(database, anchors, { regionId, before, term });
    done.push({ region: slug, events, isKeptBroken });
  }
  return done;
}

interface RegionTerm {
  readonly regionId: string;
  readonly before: Temporal.Instant;
  readonly term: number;
}

function removeOfRegion(
  database: Database,
  { sealer }: Anchors,
  { regionId, before, term }: RegionTerm,
): Promise<number> {
  return database.asOwner(async (tx) => {
    const last = await holdRemovable(tx, regionId, before);
    if (last === null) return 0;
    const seal = sealer.seal(regionId, 'removal', removalText(last.eventNo, last.hash));
    const events = await removeUpTo(tx, regionId, last, seal);
    await recordAudit(tx, {
      action: 'remove-old-audit-events',
      objectKind: 'audit-log',
      objectId: regionId,
      purpose: `${events} gebeurtenissen, tot en met nummer ${last.eventNo}; termijn ${term} jaar`,
      origin: 'chore',
    });
    return events;
  });
}
