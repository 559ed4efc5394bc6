import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import { daysUntil } from '../../domain/progress/evaluation.ts';
import type { EvaluationMoment } from '../../domain/progress/progress.ts';

/** Evaluations of one plan that are still to be held; `id` is the key of the row. */
export interface OpenEvaluations {
  /** Slug of the plan. */
  readonly plan: string;
  readonly moments: readonly EvaluationMoment[];
}

/** Evaluations of the region's plans that are still to be held, apart from those of what was stopped. */
export async function listOpenEvaluations(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly OpenEvaluations[]> {
  const rows = await openEvaluations(tx, regionId)
    .select(['e.plan_slug as plan', 'e.moment_id', 'e.label', 'e.planned_on', 'e.reminder_days'])
    .execute();
  return [...Map.groupBy(rows, ({ plan }) => plan)].map(([plan, own]) => ({
    plan,
    moments: own.map(({ moment_id, label, planned_on, reminder_days }) => ({
      id: moment_id,
      label,
      plannedOn: planned_on,
      heldOn: null,
      findings: null,
      decision: null,
      reason: null,
      reminderDays: reminder_days,
    })),
  }));
}

export interface NewReminder {
  readonly plan: string;
  readonly momentId: string;
  readonly plannedOn: Temporal.PlainDate;
  readonly daysBefore: number;
}

/** Stores reminders that were not there yet, and says how many. */
export async function insertReminders(
  tx: WriteTransaction,
  regionId: string,
  reminders: readonly NewReminder[],
): Promise<number> {
  if (reminders.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('plan_reminder')
    .values(
      reminders.map(({ plan, momentId, plannedOn, daysBefore }) => ({
        region_id: regionId,
        plan_slug: plan,
        moment_id: momentId,
        planned_on: plannedOn,
        days_before: daysBefore,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** An evaluation to think of: a reminder of it was made, or its day has gone by. */
export interface Reminder {
  /** Slug of the plan. */
  readonly plan: string;
  readonly planTitle: string;
  /** The measure it is of, or the one its pilot carries out; null for a pilot of no measure. */
  readonly measureId: string | null;
  readonly pilotId: string | null;
  /** Name of the pilot, else of the measure. */
  readonly subject: string;
  /** Id of the evaluation within the measure or pilot. */
  readonly evaluationId: string;
  readonly label: string;
  readonly plannedOn: Temporal.PlainDate;
  /** Days to go; below zero when it should have been held. */
  readonly daysLeft: number;
}

/** Evaluations of the region's plans to think of on a day, the first to hold first. */
export async function listReminders(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<readonly Reminder[]> {
  const rows = await openEvaluations(tx, regionId)
    .innerJoin('plan', (join) =>
      join.onRef('plan.region_id', '=', 'e.region_id').onRef('plan.plan_slug', '=', 'e.plan_slug'),
    )
    .select([
      'e.plan_slug as plan',
      'plan.title as planTitle',
      sql<string | null>`coalesce(e.measure_id, p.measure_id)`.as('measureId'),
      'e.pilot_id as pilotId',
      sql<string>`coalesce(p.name, m.name)`.as('subject'),
      'e.evaluation_id as evaluationId',
      'e.label',
      'e.planned_on',
    ])
    .where((where) =>
      where.or([
        where('e.planned_on', '<', today),
        where.exists(
          where
            .selectFrom('plan_reminder as r')
            .select('r.moment_id')
            .whereRef('r.region_id', '=', 'e.region_id')
            .whereRef('r.plan_slug', '=', 'e.plan_slug')
            .whereRef('r.moment_id', '=', 'e.moment_id')
            .whereRef('r.planned_on', '=', 'e.planned_on'),
        ),
      ]),
    )
    .orderBy('e.planned_on')
    .orderBy('e.plan_slug')
    .orderBy('e.evaluation_id')
    .execute();
  return rows.flatMap(({ planned_on, ...row }) =>
    planned_on === null ? [] : [{ ...row, plannedOn: planned_on, daysLeft: daysUntil(planned_on, today) }],
  );
}

/** Evaluations `e` that have a day and were not held, with their measure `m` or pilot `p`, unless that was stopped. */
function openEvaluations(tx: ReadTransaction, regionId: string) {
  return tx
    .selectFrom('evaluation_moment as e')
    .leftJoin('measure as m', (join) =>
      join
        .onRef('m.region_id', '=', 'e.region_id')
        .onRef('m.plan_slug', '=', 'e.plan_slug')
        .onRef('m.measure_id', '=', 'e.measure_id'),
    )
    .leftJoin('pilot as p', (join) =>
      join
        .onRef('p.region_id', '=', 'e.region_id')
        .onRef('p.plan_slug', '=', 'e.plan_slug')
        .onRef('p.pilot_id', '=', 'e.pilot_id'),
    )
    .where('e.region_id', '=', regionId)
    .where('e.held_on', 'is', null)
    .where('e.planned_on', 'is not', null)
    .where((where) => where.or([where('m.status', 'is', null), where('m.status', '<>', 'stopped')]))
    .where((where) => where.or([where('p.end_decision', 'is', null), where('p.end_decision', '<>', 'stop')]));
}
