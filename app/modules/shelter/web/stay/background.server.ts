import { findHouseholdOf, findPersons } from '#app/modules/people/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { StayBackground } from '../../data/write-stays.server.ts';
import { findIntake } from '../../use-cases/intake-pages.server.ts';

/** What is known of someone when a stay begins: from the intake, and for what that leaves open from the file. */
export async function knownOf(
  tx: ReadTransaction,
  regionId: string,
  { personId, intakeId }: { readonly personId: string; readonly intakeId: string | null },
  today: Temporal.PlainDate,
): Promise<{ readonly background: StayBackground; readonly householdId: string | null }> {
  const file = intakeId === null ? null : await findIntake(tx, regionId, intakeId, today);
  const [person] = await findPersons(tx, regionId, [personId]);
  const household = await findHouseholdOf(tx, regionId, personId, today);
  return {
    householdId: household?.householdId ?? null,
    background: {
      intakeId: file?.intake.intakeId ?? null,
      route: file?.intake.route ?? null,
      originMunicipality: file?.intake.originMunicipality ?? person?.originMunicipality ?? null,
      situationBefore: file?.intake.situationBefore ?? null,
    },
  };
}
