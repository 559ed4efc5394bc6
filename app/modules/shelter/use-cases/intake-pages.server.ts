import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import {
  assessmentsOf,
  disputesOf,
  handoversOf,
  type RecordedAssessment,
  type RecordedDispute,
  type RecordedHandOver,
} from '../data/intake/accessibility.server.ts';
import { intakeHistory, type IntakeVersion } from '../data/intake/intake-history.server.ts';
import { findIntakeRecord, listIntakeRecords, type IntakeRecord } from '../data/intake/intakes.server.ts';
import type { StatutoryStep } from '../domain/intake/intake.ts';
import { statutorySteps } from '../domain/intake/statutory-clock.ts';

/** An intake with the dates that the law sets. */
export interface ClockedIntake {
  readonly intake: IntakeRecord;
  readonly steps: readonly StatutoryStep[];
}

export interface IntakeFile extends ClockedIntake {
  readonly assessments: readonly RecordedAssessment[];
  readonly handovers: readonly RecordedHandOver[];
  readonly disputes: readonly RecordedDispute[];
  readonly history: readonly IntakeVersion[];
}

/** Intakes of the user's organisation that are not closed, newest first, or with `all` the closed ones too. */
export async function listIntakes(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
  which: 'open' | 'all' = 'open',
): Promise<readonly ClockedIntake[]> {
  const intakes = await listIntakeRecords(tx, regionId, which);
  return intakes.map((intake) => clock(intake, today));
}

/** One intake with its assessments, hand-overs and disagreements; null when there is none that the user may see. */
export async function findIntake(
  tx: ReadTransaction,
  regionId: string,
  intakeId: string,
  today: Temporal.PlainDate,
): Promise<IntakeFile | null> {
  const intake = await findIntakeRecord(tx, regionId, intakeId);
  if (intake === null) return null;
  return {
    ...clock(intake, today),
    assessments: await assessmentsOf(tx, regionId, intakeId),
    handovers: await handoversOf(tx, regionId, intakeId),
    disputes: await disputesOf(tx, regionId, intakeId),
    history: await intakeHistory(tx, regionId, intakeId),
  };
}

function clock(intake: IntakeRecord, today: Temporal.PlainDate): ClockedIntake {
  return { intake, steps: statutorySteps(intake, today) };
}
