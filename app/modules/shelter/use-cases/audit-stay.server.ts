import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { AuditAction } from '#app/platform/audit/words.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Stay } from '../domain/stay.ts';
import type { Act } from './act.ts';

/** Writes in the audit log what was done with someone's stay. */
export async function auditStay(
  tx: WriteTransaction,
  action: AuditAction,
  { personId, stayId }: Pick<Stay, 'personId' | 'stayId'>,
  { origin }: Pick<Act, 'origin'>,
): Promise<void> {
  await recordAudit(tx, { action, objectKind: 'person', objectId: `${personId} (${stayId})`, origin });
}
