import { sql } from 'kysely';
import type { WriteTransaction } from '../db/database.server.ts';

/** What is written in the audit log; actor, roles, region and time come from the transaction's scope. */
export interface AuditEntry {
  /** Verb and object, such as `export-scan-report`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly result?: 'done' | 'refused' | 'failed';
  readonly purpose?: string;
  /** Where the request came from: `web`, `api` or `cli`, with the sender's address where there is one. */
  readonly origin: string;
}

/**
 * Adds an event to the region's audit log, in the transaction of the act itself: neither happens without the other.
 * Source: BIO2 8.15; NEN 7513 for reading, searching, printing and exporting.
 */
export async function recordAudit(tx: WriteTransaction, entry: AuditEntry): Promise<void> {
  await sql`select app.record_audit(${entry.action}, ${entry.objectKind}, ${entry.objectId},
    ${entry.result ?? 'done'}, ${entry.purpose ?? null}, ${entry.origin})`.execute(tx);
}
