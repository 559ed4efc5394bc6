import { sql, type RawBuilder } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { RecordedAct } from '../../domain/recorded-act.ts';
import type { Intake, IntakeSteps, StatutoryStepId, TermExtension } from '../../domain/intake/intake.ts';

/** An intake with when it was closed. */
export interface IntakeRecord extends Intake {
  readonly reportedAt: Temporal.Instant;
  readonly closedOn: Temporal.PlainDate | null;
  readonly closed: RecordedAct;
}

/** What can be recorded as done: the statutory steps, and the application that starts the term of the decision. */
export const intakeStepCodes = [
  'receipt',
  'urgent-shelter',
  'personal-plan',
  'investigation',
  'application',
  'decision',
] as const;
export type IntakeStepCode = (typeof intakeStepCodes)[number];

/** Intakes that the user may see, newest first: those that are not closed, or all. */
export function listIntakeRecords(
  tx: ReadTransaction,
  regionId: string,
  which: 'open' | 'all',
): Promise<readonly IntakeRecord[]> {
  return selectIntakes(tx, regionId, which === 'open' ? sql`i.closed_on is null` : sql`true`);
}

/** One intake; null when there is none that the user may see. */
export async function findIntakeRecord(
  tx: ReadTransaction,
  regionId: string,
  intakeId: string,
): Promise<IntakeRecord | null> {
  const [intake] = await selectIntakes(tx, regionId, sql`i.intake_id = ${intakeId}::uuid`);
  return intake ?? null;
}

/** Intakes that fulfil a condition on `i`, newest first. */
async function selectIntakes(
  tx: ReadTransaction,
  regionId: string,
  condition: RawBuilder<unknown>,
): Promise<readonly IntakeRecord[]> {
  const { rows } = await sql<Omit<IntakeRecord, 'steps' | 'closed'> & IntakeClosing>`
    select i.intake_id as "intakeId", i.person_id as "personId", i.household_id as "householdId",
      i.reported_on as "reportedOn", i.reported_at as "reportedAt", i.referral_source_code as "referredBy",
      i.found_at as "foundAt", i.route_code as route, i.situation_before_code as "situationBefore",
      i.origin_municipality_code as "originMunicipality", i.is_urgent as "isUrgent",
      i.first_agreements as "firstAgreements", i.closed_on as "closedOn",
      app.colleague_name(i.closed_by) as closed_by, i.closed_at, i.closed_via
    from intake i where i.region_id = ${regionId} and ${condition}
    order by i.reported_on desc, i.intake_id desc`.execute(tx);
  const steps = await stepsOf(
    tx,
    regionId,
    rows.map(({ intakeId }) => intakeId),
  );
  return rows.map(({ closed_by, closed_at, closed_via, ...row }) => ({
    ...row,
    steps: steps(row.intakeId),
    closed: { by: closed_by, at: closed_at, via: closed_via },
  }));
}

/** The intakes of a person on a day, as far as the scope sees: those of the own organisation. */
export async function intakesOnDay(
  tx: ReadTransaction,
  regionId: string,
  personId: string,
  day: Temporal.PlainDate,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('intake')
    .select('intake_id')
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .where('reported_on', '=', day)
    .orderBy('intake_id')
    .execute();
  return rows.map(({ intake_id }) => intake_id);
}

interface IntakeClosing {
  readonly closed_by: RecordedAct['by'];
  readonly closed_at: RecordedAct['at'];
  readonly closed_via: RecordedAct['via'];
}

async function stepsOf(
  tx: ReadTransaction,
  regionId: string,
  intakeIds: readonly string[],
): Promise<(intakeId: string) => IntakeSteps> {
  const { rows: done } = await sql<{ intake_id: string; step: IntakeStepCode; done_on: Temporal.PlainDate }>`
    select intake_id, step, done_on from intake_step
    where region_id = ${regionId} and intake_id = any (${[...intakeIds]}::uuid[])`.execute(tx);
  const { rows: extended } = await sql<{
    intake_id: string;
    step: StatutoryStepId;
    extra_days: number;
    reason: string;
  }>`
    select intake_id, step, extra_days, reason from intake_extension
    where region_id = ${regionId} and intake_id = any (${[...intakeIds]}::uuid[]) order by extension_id`.execute(
    tx,
  );
  const days = new Map(done.map(({ intake_id, step, done_on }) => [`${intake_id} ${step}`, done_on]));
  const extensions = Map.groupBy(extended, ({ intake_id }) => intake_id);
  return (intakeId) => {
    const doneOn = (step: IntakeStepCode) => days.get(`${intakeId} ${step}`) ?? null;
    return {
      receiptConfirmedOn: doneOn('receipt'),
      urgentShelterOn: doneOn('urgent-shelter'),
      personalPlanOn: doneOn('personal-plan'),
      investigationDoneOn: doneOn('investigation'),
      appliedOn: doneOn('application'),
      decidedOn: doneOn('decision'),
      extensions: (extensions.get(intakeId) ?? []).map(({ step, extra_days, reason }): TermExtension => ({
        step,
        days: extra_days,
        reason,
      })),
    };
  };
}
