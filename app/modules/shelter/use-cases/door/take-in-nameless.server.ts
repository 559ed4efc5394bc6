import { registerPerson, type PeopleActing } from '#app/modules/people/index.server.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findHouse } from '../../data/houses.server.ts';
import { workingNameAt } from '../../domain/working-name.ts';
import type { Act } from '../act.ts';
import { admit } from '../reserve-stay.server.ts';

export interface NamelessRequest extends Act {
  readonly premisesRef: string;
  /** The night that goes on at the door. */
  readonly night: Temporal.PlainDate;
}

export interface TakenIn {
  readonly personId: string;
  /** Null where the house asks for a reason first: there is a file, and nobody is inside yet. */
  readonly stayId: string | null;
}

const nobody = {
  givenNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  birthDate: '',
  bsn: '',
  phone: '',
  email: '',
};

/** Someone at the door who gives no name: a file with a working name, a stay and coming in, in one press. */
export async function takeInNameless(
  database: Database,
  people: PeopleActing,
  { premisesRef, night, moment, origin }: NamelessRequest,
): Promise<Result<TakenIn, { readonly kind: 'premises-unknown' | 'not-allowed' }>> {
  const { scope } = people;
  const house = await database.read(scope, (tx) => findHouse(tx, scope.regionId, premisesRef, night));
  if (house === null || !house.isOwn) return refuse({ kind: 'premises-unknown' });
  const made = await registerPerson(database, people, {
    input: { ...nobody, workingName: workingNameAt(moment.now) },
    sex: null,
    originMunicipality: null,
    // Others without a name are called much alike; that says nothing.
    isConfirmedNew: true,
  });
  if (!made.ok || made.value.kind !== 'registered') return refuse({ kind: 'not-allowed' });
  const { personId } = made.value;
  const admitted = await admit(database, scope, {
    moment,
    origin,
    personId,
    householdId: null,
    premisesRef,
    bedRef: null,
    arrivedOn: night,
    nightAtDoor: night,
    expectedUntil: null,
    background: { intakeId: null, route: null, originMunicipality: null, situationBefore: null },
    needs: null,
    exceptionReason: null,
  });
  return succeed({ personId, stayId: admitted.ok ? admitted.value.stayId : null });
}
