import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { isOutOfReach } from '../data/database-refusal.server.ts';
import { insertEmergencyAccess } from '../data/emergency-accesses.server.ts';
import { findIdentitiesForReason } from '../data/identities.server.ts';
import { insertOpening } from '../data/openings.server.ts';
import type { EmergencyGround } from '../domain/emergency-ground.ts';
import type { Acting } from './acting.ts';
import { groundNames } from './audit-texts.nl.ts';
import { auditPerson, auditRefusedReason } from './audit-people.server.ts';
import { namesPerson } from './personal-text.ts';

export const shortestEmergencyReason = 10;

export type EmergencyRefusal =
  | 'reason-too-short'
  | 'reason-names-person'
  /** No such file, or a restricted one: which of the two is not told. */
  | 'not-available';

/**
 * Opens a file of someone whom the own organisation does not help, for one hour, with a reason. The privacy officer
 * sees it on the list of emergency openings until it is judged.
 */
export async function emergencyOpen(
  database: Database,
  acting: Acting,
  personId: string,
  request: { readonly ground: EmergencyGround; readonly reason: string },
): Promise<Result<{ readonly until: Temporal.Instant }, EmergencyRefusal>> {
  const { scope, keys } = acting;
  const reason = request.reason.trim();
  if (reason.length < shortestEmergencyReason) return refuse('reason-too-short');
  try {
    const until = await database.write(scope, async (tx) => {
      const end = await insertEmergencyAccess(tx, scope, { personId, ground: request.ground, reason });
      const people = await findIdentitiesForReason(tx, keys, scope.regionId, personId);
      if (namesPerson(reason, people)) throw new ReasonNamesPerson();
      await insertOpening(tx, scope, { personId, purposeCode: 'emergency' });
      await auditPerson(
        tx,
        acting,
        'emergency-open-file',
        personId,
        `${groundNames[request.ground]}: ${reason}`,
      );
      return end;
    });
    return succeed({ until });
  } catch (error) {
    if (error instanceof ReasonNamesPerson) {
      // Being told so is an answer about the file: it leaves a trace as well.
      await database.write(scope, (tx) => auditRefusedReason(tx, acting, 'emergency-open-file', personId));
      return refuse('reason-names-person');
    }
    if (isOutOfReach(error)) return refuse('not-available');
    throw error;
  }
}

/** Takes the access back in the transaction that granted it: only then can be read who it is about. */
class ReasonNamesPerson extends Error {}
