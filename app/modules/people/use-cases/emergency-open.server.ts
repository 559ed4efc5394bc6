import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { writeMailToRole } from '#app/platform/mail/write-mail.server.ts';
import { insertEmergencyAccess } from '../data/emergency-accesses.server.ts';
import { findIdentitiesForReason } from '../data/identities.server.ts';
import { insertOpening } from '../data/openings.server.ts';
import type { EmergencyGround } from '../domain/emergency-ground.ts';
import type { Acting } from './acting.ts';
import { groundNames } from './audit-texts.nl.ts';
import { aboutPerson, auditRefusedReason } from './audit-people.server.ts';
import { namesPerson } from './personal-text.ts';

export const shortestEmergencyReason = 10;

/** How many, and nothing about whom; openings within five minutes are told together. */
const officersToTell = {
  kind: 'emergency-opened',
  role: 'privacy-officer',
  path: '/privacy/noodtoegang',
  count: 1,
  waitMinutes: 5,
} as const;

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
  const said = `${groundNames[request.ground]}: ${reason}`;
  const opened = await act<{ readonly until: Temporal.Instant }, EmergencyRefusal>(
    database,
    acting,
    {
      log: aboutPerson('emergency-open-file', personId, said),
      broken: { 'not-allowed': 'not-available', 'unknown-reference': 'not-available' },
    },
    async (tx) => {
      // Only with the access can be read who it is about: a refusal takes it back.
      const until = await insertEmergencyAccess(tx, scope, { personId, ground: request.ground, reason });
      const people = await findIdentitiesForReason(tx, keys, scope.regionId, personId);
      if (namesPerson(reason, people)) return refuse('reason-names-person');
      await insertOpening(tx, scope, { personId, purposeCode: 'emergency' });
      await writeMailToRole(tx, officersToTell);
      return succeed({ until });
    },
  );
  // Being told so is an answer about the file: it leaves a trace as well.
  if (!opened.ok && opened.reason === 'reason-names-person')
    await database.write(scope, (tx) => auditRefusedReason(tx, acting, 'emergency-open-file', personId));
  return opened;
}
