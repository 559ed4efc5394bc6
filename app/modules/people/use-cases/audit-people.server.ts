import type { LoggedAct } from '#app/platform/acts/logged.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Acting } from './acting.ts';
import type { FoundPerson } from './match-people.server.ts';

/** What is done with a person's file, as the audit log knows it. */
export type PersonAction =
  | 'register-person'
  | 'open-person-file'
  | 'view-person-file'
  | 'correct-identity'
  | 'complete-working-name'
  | 'emergency-open-file'
  | 'restrict-file'
  | 'change-file-readers'
  | 'end-file-restriction'
  | 'change-household'
  | 'merge-people'
  | 'undo-merge-people'
  | 'review-emergency-access'
  | 'settle-double';

/** An act as the log says it, with the person's id alone; `purpose` is a code or a text that names nobody. */
export function aboutPerson(action: PersonAction, personId: string, purpose?: string): LoggedAct {
  return { action, objectKind: 'person', objectId: personId, ...(purpose === undefined ? {} : { purpose }) };
}

/** Someone was told that a reason names the person, or somebody of the household: that answer says something too. */
export async function auditRefusedReason(
  tx: WriteTransaction,
  { origin }: Pick<Acting, 'origin'>,
  action: PersonAction,
  personId: string,
): Promise<void> {
  await recordAudit(tx, {
    action,
    objectKind: 'person',
    objectId: personId,
    result: 'refused',
    purpose: 'De reden noemt de persoon',
    origin,
  });
}

/** A search, with what kind of data it went by, and each person whose file it pointed to (NEN 7513). */
export async function auditSearch(
  tx: WriteTransaction,
  { scope, origin }: Pick<Acting, 'scope' | 'origin'>,
  by: string,
  found: readonly FoundPerson[],
): Promise<void> {
  await recordAudit(tx, {
    action: 'search-people',
    objectKind: 'person-search',
    objectId: scope.regionId,
    purpose: `${by}: ${found.length}`,
    origin,
  });
  for (const { personId } of found)
    await recordAudit(tx, {
      action: 'find-person',
      objectKind: 'person',
      objectId: personId,
      purpose: by,
      origin,
    });
}
