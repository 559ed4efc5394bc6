import type { RowKey } from '#app/platform/db/seen-row.ts';
import type { NamedView } from '../named-read.server.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';

/** What the log says when the pages of an intake are read. */
export function intakeView(intakeId: string): NamedView {
  return { action: 'view-intake', objectKind: 'intake', objectId: intakeId, purpose: text.auditPurpose };
}

/** The row whose revision the forms of an intake carry. */
export function intakeRow(intakeId: string): RowKey {
  return { table: 'intake', key: { intake_id: intakeId } };
}
