import type { AuditAction } from '#app/platform/audit/words.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import {
  findIntakeRecord,
  intakesOnDay,
  type IntakeRecord,
  type IntakeStepCode,
} from '../data/intake/intakes.server.ts';
import type { Intake, StatutoryStepId } from '../domain/intake/intake.ts';
import type { Act } from './act.ts';
import { aboutPerson } from './about-person.ts';
import {
  insertIntake,
  insertIntakeExtension,
  lockIntakesOf,
  storeIntakeEnd,
  storeIntakeStep,
} from '../data/intake/write-intakes.server.ts';
import { perform } from './perform.server.ts';
import { personDayFault, type DayRefusal } from './stay-days.server.ts';

export interface RecordIntakeRequest extends Act {
  readonly intake: Omit<Intake, 'intakeId' | 'steps'>;
  /** The worker knows of another on this day, and means a second. */
  readonly isSecond?: boolean;
}

/** A change to an intake that is there. */
export interface IntakeAct extends Act {
  readonly intakeId: string;
}

export type IntakeRefusal =
  | DatabaseRefusal
  | DayRefusal
  | {
      readonly kind:
        | 'intake-unknown'
        | 'in-future'
        | 'before-report'
        | 'reason-missing'
        | 'no-organisation'
        | 'intake-that-day';
    };
export type KeptIntake = Result<{ readonly intakeId: string }, IntakeRefusal>;

/**
 * Records that someone reported: the day from which the statutory terms run. A second one on the same day is recorded
 * only when that is meant: two would each have terms, and one of them would be forgotten.
 */
export function recordIntake(
  database: Database,
  scope: Scope,
  { intake, isSecond = false, ...act }: RecordIntakeRequest,
): Promise<KeptIntake> {
  const { organisationId } = scope;
  return perform<AnIntake, IntakeRefusal>(database, scope, act, intakeLog('record-intake'), async (tx) => {
    if (organisationId === null) return refuse({ kind: 'no-organisation' });
    if (Temporal.PlainDate.compare(intake.reportedOn, act.moment.today) > 0)
      return refuse({ kind: 'in-future' });
    const { personId, reportedOn: day } = intake;
    const fault = await personDayFault(tx, scope, { personId, day, today: act.moment.today, keys: act.keys });
    if (fault !== null) return refuse(fault);
    await lockIntakesOf(tx, personId);
    if (!isSecond && (await intakesOnDay(tx, scope.regionId, personId, day)).length > 0)
      return refuse({ kind: 'intake-that-day' });
    const intakeId = await insertIntake(tx, scope, organisationId, intake);
    return succeed({ intakeId, personId: intake.personId });
  });
}

/** Records on which day a step was done; recorded again it takes the place of the earlier day. */
export function recordIntakeStep(
  database: Database,
  scope: Scope,
  request: IntakeAct & { readonly step: IntakeStepCode; readonly doneOn: Temporal.PlainDate },
): Promise<KeptIntake> {
  const { step, doneOn, moment } = request;
  return changeIntake(database, scope, request, `record-intake-${step}`, async (tx, intake) => {
    if (Temporal.PlainDate.compare(doneOn, moment.today) > 0) return { kind: 'in-future' };
    if (Temporal.PlainDate.compare(doneOn, intake.reportedOn) < 0) return { kind: 'before-report' };
    await storeIntakeStep(tx, scope, intake.intakeId, { step, doneOn });
    return null;
  });
}

/** Lengthens a term, with the reason. */
export function extendIntakeTerm(
  database: Database,
  scope: Scope,
  request: IntakeAct & { readonly step: StatutoryStepId; readonly days: number; readonly reason: string },
): Promise<KeptIntake> {
  const { step, days, reason } = request;
  return changeIntake(database, scope, request, 'extend-intake-term', async (tx, { intakeId }) => {
    if (reason.trim().length < 5) return { kind: 'reason-missing' };
    await insertIntakeExtension(tx, scope, intakeId, { step, days, reason: reason.trim() });
    return null;
  });
}

/** Ends an intake; the file stays. */
export function closeIntake(
  database: Database,
  scope: Scope,
  request: IntakeAct & { readonly closedOn: Temporal.PlainDate },
): Promise<KeptIntake> {
  const { closedOn, moment } = request;
  return changeIntake(database, scope, request, 'close-intake', async (tx, intake) => {
    if (Temporal.PlainDate.compare(closedOn, moment.today) > 0) return { kind: 'in-future' };
    if (Temporal.PlainDate.compare(closedOn, intake.reportedOn) < 0) return { kind: 'before-report' };
    await storeIntakeEnd(tx, scope, intake.intakeId, closedOn);
    return null;
  });
}

/** Runs a change to one intake that gives the reason it was refused, or null. */
export function changeIntake<Reason extends { readonly kind: string }>(
  database: Database,
  scope: Scope,
  { intakeId, ...act }: IntakeAct,
  action: AuditAction,
  change: (tx: WriteTransaction, intake: IntakeRecord) => Promise<IntakeRefusal | Reason | null>,
): Promise<Result<{ readonly intakeId: string }, IntakeRefusal | Reason>> {
  return perform<AnIntake, IntakeRefusal | Reason>(database, scope, act, intakeLog(action), async (tx) => {
    const intake = await findIntakeRecord(tx, scope.regionId, intakeId);
    if (intake === null) return refuse({ kind: 'intake-unknown' });
    const refusal = await change(tx, intake);
    if (refusal !== null) return refuse(refusal);
    return succeed(intake);
  });
}

type AnIntake = Pick<Intake, 'personId' | 'intakeId'>;

const intakeLog =
  (action: AuditAction) =>
  ({ personId, intakeId }: AnIntake) =>
    aboutPerson(action, personId, intakeId);
