import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { IntakeFacts } from '../../domain/intake/correct-intake.ts';
import type { Intake, StatutoryStepId } from '../../domain/intake/intake.ts';
import type { IntakeStepCode } from './intakes.server.ts';

/** An intake as it begins. */
export type NewIntake = Omit<Intake, 'intakeId' | 'steps'>;

/** One new intake of a person at a time, so that two desks do not both find none. */
export async function lockIntakesOf(tx: WriteTransaction, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`intakes ${personId}`}, 0))`.execute(tx);
}

/** Stores an intake of the organisation and gives its id. */
export async function insertIntake(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  organisationId: string,
  intake: NewIntake,
): Promise<string> {
  const { intake_id } = await tx
    .insertInto('intake')
    .values({
      region_id: regionId,
      person_id: intake.personId,
      household_id: intake.householdId,
      organisation_id: organisationId,
      reported_on: intake.reportedOn,
      referral_source_code: intake.referredBy,
      found_at: intake.foundAt,
      route_code: intake.route,
      situation_before_code: intake.situationBefore,
      origin_municipality_code: intake.originMunicipality,
      is_urgent: intake.isUrgent,
      first_agreements: intake.firstAgreements,
      recorded_by: userId,
    })
    .returning('intake_id')
    .executeTakeFirstOrThrow();
  return intake_id;
}

/** Stores what was said at the report as it is now known; a trigger keeps how it was, with the reason. */
export async function storeIntakeFacts(
  tx: WriteTransaction,
  { regionId }: Scope,
  intakeId: string,
  facts: IntakeFacts,
  reason: string | null,
): Promise<void> {
  await tx
    .updateTable('intake')
    .set({
      reported_on: facts.reportedOn,
      referral_source_code: facts.referredBy,
      found_at: facts.foundAt,
      route_code: facts.route,
      situation_before_code: facts.situationBefore,
      origin_municipality_code: facts.originMunicipality,
      is_urgent: facts.isUrgent,
      first_agreements: facts.firstAgreements,
      change_reason: reason,
    })
    .where('region_id', '=', regionId)
    .where('intake_id', '=', intakeId)
    .execute();
}

/** Keeps the day on which a step was done, in the place of an earlier one. */
export async function storeIntakeStep(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  intakeId: string,
  { step, doneOn }: { readonly step: IntakeStepCode; readonly doneOn: Temporal.PlainDate },
): Promise<void> {
  await tx
    .insertInto('intake_step')
    .values({ region_id: regionId, intake_id: intakeId, step, done_on: doneOn, recorded_by: userId })
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'intake_id', 'step'])
        .doUpdateSet({ done_on: doneOn, recorded_by: userId, recorded_at: sql`now()` }),
    )
    .execute();
}

/** Stores shelter at once for a person's open urgent intakes that lack it, and gives their ids. */
export async function storeUrgentShelter(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  personId: string,
  doneOn: Temporal.PlainDate,
): Promise<readonly string[]> {
  const { rows } = await sql<{ intake_id: string }>`
    insert into intake_step (region_id, intake_id, step, done_on, recorded_by)
    select i.region_id, i.intake_id, 'urgent-shelter', ${doneOn.toString()}::date, ${userId}::uuid
    from intake i
    where i.region_id = ${regionId} and i.person_id = ${personId}::uuid and i.is_urgent and i.closed_on is null
      and i.reported_on <= ${doneOn.toString()}::date
    on conflict (region_id, intake_id, step) do nothing
    returning intake_id`.execute(tx);
  return rows.map(({ intake_id: id }) => id);
}

/** Stores that a term is longer, by so many days. */
export async function insertIntakeExtension(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  intakeId: string,
  extension: { readonly step: StatutoryStepId; readonly days: number; readonly reason: string },
): Promise<void> {
  const { step, days, reason } = extension;
  await tx
    .insertInto('intake_extension')
    .values({
      region_id: regionId,
      intake_id: intakeId,
      step,
      extra_days: days,
      reason,
      recorded_by: userId,
    })
    .execute();
}

/** Stores the day on which an intake ended. */
export async function storeIntakeEnd(
  tx: WriteTransaction,
  { regionId }: Scope,
  intakeId: string,
  closedOn: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable('intake')
    .set({ closed_on: closedOn })
    .where('region_id', '=', regionId)
    .where('intake_id', '=', intakeId)
    .execute();
}
