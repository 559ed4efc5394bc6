import { birthYearOf } from '#app/kernel/birth-date.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { changeIdentity, findIdentity, type ChangeKind } from '../data/identities.server.ts';
import { findPersonById, updatePerson } from '../data/people.server.ts';
import type { Identity, IdentityFault, IdentityInput } from '../domain/identity.ts';
import type { Sex } from '../domain/person.ts';
import { readIdentity } from '../domain/read-identity.ts';
import type { Acting } from './acting.ts';
import { aboutPerson } from './audit-people.server.ts';
import { factRefusals } from './fact-refusals.ts';
import { isBsnElsewhere } from './match-people.server.ts';

export interface Correction {
  readonly input: IdentityInput;
  readonly sex: Sex | null;
  readonly originMunicipality: string | null;
  /** Why; kept with the former state, encrypted. */
  readonly reason: string;
}

export type CorrectRefusal =
  | { readonly kind: 'faults'; readonly faults: readonly IdentityFault[] }
  | { readonly kind: 'bsn-taken' }
  | { readonly kind: 'origin-unknown' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'merged' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'reason-missing' };

const shortestReason = 3;

/** Puts right what a file says about someone. The former state stays, with who changed it, when and why. */
export async function correctIdentity(
  database: Database,
  acting: Acting,
  personId: string,
  correction: Correction,
): Promise<Result<null, CorrectRefusal>> {
  if (correction.reason.trim().length < shortestReason) return refuse({ kind: 'reason-missing' });
  return change(database, acting, personId, { ...correction, kind: 'correct' });
}

/** Gives a file with a working name the name that became known; the working name stays in the history. */
export async function completeWorkingName(
  database: Database,
  acting: Acting,
  personId: string,
  correction: Omit<Correction, 'reason'>,
): Promise<Result<null, CorrectRefusal>> {
  return change(database, acting, personId, {
    ...correction,
    reason: 'Naam bekend geworden',
    kind: 'complete',
  });
}

async function change(
  database: Database,
  acting: Acting,
  personId: string,
  correction: Correction & { readonly kind: ChangeKind & ('correct' | 'complete') },
): Promise<Result<null, CorrectRefusal>> {
  const read = readIdentity(correction.input, acting.today);
  if (!read.ok) return refuse({ kind: 'faults', faults: read.reason });
  const { kind, reason } = correction;
  const action = kind === 'complete' ? 'complete-working-name' : 'correct-identity';
  return act<null, CorrectRefusal>(
    database,
    acting,
    { log: aboutPerson(action, personId), broken: factRefusals },
    async (tx) => {
      const { regionId } = acting.scope;
      const person = await findPersonById(tx, regionId, personId);
      const before = await findIdentity(tx, acting.keys, regionId, personId);
      // What cannot be read now would be gone for good.
      if (before?.isPartlyUnreadable) return refuse({ kind: 'unreadable' });
      if (person === null || before === null) return refuse({ kind: 'unknown' });
      if (person.mergedInto !== null) return refuse({ kind: 'merged' });
      const identity = withEstimateKept(before, read.value);
      if (await isBsnElsewhere(tx, acting, identity.bsn, personId)) return refuse({ kind: 'bsn-taken' });
      // The identity first: its revision takes the person's other facts along as they were.
      const isChanged = await changeIdentity(tx, acting.keys, regionId, personId, {
        identity,
        kind,
        reason: reason.trim(),
      });
      if (!isChanged) return refuse({ kind: 'unknown' });
      await updatePerson(tx, regionId, personId, {
        birthYear: birthYearAfter(person.birthYear, before, identity),
        sex: correction.sex,
        originMunicipality: correction.originMunicipality,
      });
      return succeed(null);
    },
  );
}

/** An estimated age that comes to the same by now is the estimate that was made then, not one of today. */
function withEstimateKept(before: Identity, after: Identity): Identity {
  const [then, now] = [before.birthDate, after.birthDate];
  if (then?.known !== 'estimate' || now?.known !== 'estimate') return after;
  return then.year === now.year ? { ...after, birthDate: then } : after;
}

/** A birth year that was imported without a date stays until a date is known. */
function birthYearAfter(year: number | null, before: Identity, after: Identity): number | null {
  if (after.birthDate !== null) return birthYearOf(after.birthDate);
  return before.birthDate === null ? year : null;
}
