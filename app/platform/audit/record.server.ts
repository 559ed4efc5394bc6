import { sql } from 'kysely';
import type { WriteTransaction } from '../db/database.server.ts';
import type { AuditAction, AuditObject } from './words.ts';
import { AlteredEventError, eventHash } from './event-hash.ts';
import { sealAtCommit, sealingOf } from '../sealing/sealing.server.ts';

/** What is written in the audit log; actor, roles, region and time come from the transaction's scope. */
export interface AuditEntry {
  /** Verb and object, such as `export-scan-report`. */
  readonly action: AuditAction;
  readonly objectKind: AuditObject;
  readonly objectId: string;
  readonly result?: 'done' | 'refused' | 'failed';
  readonly purpose?: string;
  /** Where the request came from: `web`, `api` or `cli`, with the sender's address where there is one. */
  readonly origin: string;
}

interface StoredEvent {
  readonly region_id: string;
  readonly event_no: number;
  readonly moment: string;
  readonly actor_id: string | null;
  readonly actor_roles: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/**
 * Adds an event to the region's audit log, in the transaction of the act itself: neither happens without the other.
 * It is sealed when the transaction commits. This is the one way in: an event that the database records by itself has
 * no seal, and counts as forged. Source: BIO2 8.15; NEN 7513 for reading, searching, printing and exporting.
 *
 * @throws AlteredEventError when the database stored something else than this
 */
export async function recordAudit(tx: WriteTransaction, entry: AuditEntry): Promise<void> {
  const values = [
    entry.action,
    entry.objectKind,
    entry.objectId,
    entry.result ?? 'done',
    entry.purpose?.toWellFormed() ?? null,
    entry.origin,
  ];
  const { rows } = await sql<StoredEvent>`select * from app.record_audit(${sql.join(values)})`.execute(tx);
  const sealing = sealingOf(tx);
  const stored = rows[0];
  if (sealing === undefined || stored === undefined) return;
  const { actor } = sealing;
  const expected = eventHash(stored.previous_hash, [
    actor?.regionId ?? stored.region_id,
    stored.event_no,
    stored.moment,
    // A visitor without an account acts as nobody.
    actor === null ? stored.actor_id : actor.userId || null,
    actor?.roles.join(',') ?? stored.actor_roles,
    ...values,
  ]);
  if (!expected.equals(stored.hash)) throw new AlteredEventError();
  sealAtCommit(sealing, { regionId: stored.region_id, eventNo: stored.event_no, hash: stored.hash });
}
