import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import {
  accessibilityCriteria,
  type AccessibilityAnswers,
  type AccessibilityAssessment,
  type AccessibilityCriterion,
  type CriterionAnswer,
  type DisputeStep,
  type HandOver,
} from '../../domain/intake/accessibility.ts';

export interface RecordedAssessment extends AccessibilityAssessment {
  readonly assessmentId: string;
}

export interface RecordedHandOver extends HandOver {
  readonly handoverId: string;
}

export interface RecordedDispute {
  readonly disputeId: string;
  readonly step: DisputeStep;
  readonly startedOn: Temporal.PlainDate;
  readonly endedOn: Temporal.PlainDate | null;
  readonly outcome: string | null;
}

/** Assessments of an intake, newest first: a new one does not overwrite the last. */
export async function assessmentsOf(
  tx: ReadTransaction,
  regionId: string,
  intakeId: string,
): Promise<readonly RecordedAssessment[]> {
  const { rows } = await sql<{
    readonly assessment_id: string;
    readonly assessed_on: Temporal.PlainDate;
    readonly outcome: 'here' | 'elsewhere' | 'undecided';
    readonly other_region: string | null;
    readonly explanation: string;
    readonly answers: readonly (CriterionAnswer & { readonly criterion: AccessibilityCriterion })[];
  }>`
    select a.assessment_id, a.assessed_on, a.outcome, a.other_region, a.explanation,
      (select coalesce(jsonb_agg(jsonb_build_object('criterion', w.criterion, 'speaksFor', w.speaks_for, 'note', w.note)), '[]')
       from accessibility_answer w where w.region_id = a.region_id and w.assessment_id = a.assessment_id) as answers
    from accessibility_assessment a where a.region_id = ${regionId} and a.intake_id = ${intakeId}::uuid
    order by a.recorded_at desc, a.assessment_id desc`.execute(tx);
  return rows.map((row) => {
    const given = new Map(row.answers.map(({ criterion, ...answer }) => [criterion, answer]));
    const unknown: CriterionAnswer = { speaksFor: 'unknown', note: null };
    return {
      assessmentId: row.assessment_id,
      intakeId,
      assessedOn: row.assessed_on,
      explanation: row.explanation,
      outcome:
        row.outcome === 'elsewhere'
          ? { kind: 'elsewhere', region: row.other_region ?? '' }
          : { kind: row.outcome },
      answers: Object.fromEntries(
        accessibilityCriteria.map((criterion) => [criterion, given.get(criterion) ?? unknown]),
      ) as AccessibilityAnswers,
    };
  });
}

export async function insertAssessment(
  tx: WriteTransaction,
  regionId: string,
  userId: string,
  assessment: AccessibilityAssessment,
): Promise<string> {
  const { outcome, answers } = assessment;
  const { assessment_id } = await tx
    .insertInto('accessibility_assessment')
    .values({
      region_id: regionId,
      intake_id: assessment.intakeId,
      assessed_on: assessment.assessedOn,
      outcome: outcome.kind,
      other_region: outcome.kind === 'elsewhere' ? outcome.region : null,
      explanation: assessment.explanation,
      recorded_by: userId,
    })
    .returning('assessment_id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('accessibility_answer')
    .values(
      accessibilityCriteria.map((criterion) => ({
        region_id: regionId,
        assessment_id,
        criterion,
        speaks_for: answers[criterion].speaksFor,
        note: answers[criterion].note,
      })),
    )
    .execute();
  return assessment_id;
}

export async function handoversOf(
  tx: ReadTransaction,
  regionId: string,
  intakeId: string,
): Promise<readonly RecordedHandOver[]> {
  const { rows } = await sql<RecordedHandOver>`
    select handover_id as "handoverId", to_region as "toRegion", party_there as "partyThere", agreed_on as "agreedOn",
      planned_on as "plannedOn", transport, paid_by as "paidBy", shelter_until_then as "shelterUntilThen",
      completed_on as "completedOn"
    from handover where region_id = ${regionId} and intake_id = ${intakeId}::uuid order by agreed_on, handover_id`.execute(
    tx,
  );
  return rows;
}

/** Steps of a disagreement between regions, in the order in which they began. */
export async function disputesOf(
  tx: ReadTransaction,
  regionId: string,
  intakeId: string,
): Promise<readonly RecordedDispute[]> {
  const { rows } = await sql<RecordedDispute>`
    select dispute_id as "disputeId", step, started_on as "startedOn", ended_on as "endedOn", outcome
    from accessibility_dispute where region_id = ${regionId} and intake_id = ${intakeId}::uuid
    order by started_on, dispute_id`.execute(tx);
  return rows;
}
