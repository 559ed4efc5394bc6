/*
 * Days that something of a plan can have.
 *
 * Rule: nothing of a plan lies before the year in front of its first year. What is planned (a milestone, an evaluation, a
 * pilot, the days on which a grant can be asked) lies at most ten years behind its last year; what was spent or reached
 * at most two, in which a plan is settled. What was done is not to come; a period that runs may end later, and began
 * today at the latest.
 * Source: our choice. A plan is prepared in the year before, its accounts are settled in the two years after, and what came of
 * it is looked at for years. Another year is a slip of the pen.
 * Example: of a plan for 2026 up to and including 2028, on 28 November 2026:
 *   `impossiblePlanDay(day('2024-12-31'), 'planned', { years: { first: 2026, last: 2028 }, today: day('2026-11-28') })`
 *     is `{ kind: 'before-plan', limit: day('2025-01-01') }`, and
 *   `impossiblePlanDay(day('2038-12-31'), 'planned', { years: { first: 2026, last: 2028 }, today: day('2026-11-28') })`
 *     is `null`.
 *   `impossiblePlanDay(day('2031-01-01'), 'spent', { years: { first: 2026, last: 2028 }, today: day('2031-06-01') })`
 *     is `{ kind: 'after-plan', limit: day('2030-12-31') }`.
 * Today is done, tomorrow is not:
 *   `impossiblePlanDay(day('2026-11-29'), 'done', { years: { first: 2026, last: 2028 }, today: day('2026-11-28') })`
 *     is `{ kind: 'in-future', limit: day('2026-11-28') }`.
 */

import type { YearSpan } from '#app/kernel/year-span.ts';

type Day = Temporal.PlainDate;

/**
 * - `planned`: to come, or past
 * - `done`: past
 * - `spent`: past, and within the years in which a plan is settled; `settled`: within those, the last day of what runs
 */
export type PlanDayUse = 'planned' | 'done' | 'spent' | 'settled';

export interface PlanDayBounds {
  readonly years: YearSpan;
  readonly today: Day;
}

export interface ImpossiblePlanDay {
  readonly kind: 'before-plan' | 'after-plan' | 'in-future';
  /** The first or last day that is possible. */
  readonly limit: Day;
}

const yearsBefore = 1;
const yearsAfter: Readonly<Record<PlanDayUse, number>> = { planned: 10, done: 10, spent: 2, settled: 2 };

/** Why a day cannot be; null when it can. */
export function impossiblePlanDay(
  day: Day,
  use: PlanDayUse,
  { years, today }: PlanDayBounds,
): ImpossiblePlanDay | null {
  const first = Temporal.PlainDate.from({ year: years.first - yearsBefore, month: 1, day: 1 });
  const last = Temporal.PlainDate.from({ year: years.last + yearsAfter[use], month: 12, day: 31 });
  if (Temporal.PlainDate.compare(day, first) < 0) return { kind: 'before-plan', limit: first };
  if ((use === 'spent' || use === 'done') && Temporal.PlainDate.compare(day, today) > 0)
    return { kind: 'in-future', limit: today };
  return Temporal.PlainDate.compare(day, last) > 0 ? { kind: 'after-plan', limit: last } : null;
}
