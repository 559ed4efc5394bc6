import { refuse, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { dayInWords } from '#app/words/days.ts';
import {
  impossiblePlanDay,
  type ImpossiblePlanDay,
  type PlanDayBounds,
  type PlanDayUse,
} from '../../domain/plan/possible-days.ts';
import type { OpenedPlan } from '../plan-page.server.ts';

/** A day of a form: its field, and what it is used for. */
export type UsedDay = readonly [field: string, day: Temporal.PlainDate | null, use: PlanDayUse];

const words: Readonly<Record<ImpossiblePlanDay['kind'], (limit: string) => string>> = {
  'before-plan': (limit) => `Klopt het jaar? Dit ligt te ver voor het plan. Vul een dag in vanaf ${limit}.`,
  'after-plan': (limit) => `Klopt het jaar? Dit ligt te ver na het plan. Vul een dag in tot en met ${limit}.`,
  'in-future': (limit) => `Deze dag moet nog komen. Vul een dag in tot en met ${limit}.`,
};

/** What is wrong with a day of a plan, in Dutch; null when it can be. */
export function planDayProblem(
  day: Temporal.PlainDate,
  use: PlanDayUse,
  bounds: PlanDayBounds,
): string | null {
  const impossible = impossiblePlanDay(day, use, bounds);
  return impossible === null ? null : words[impossible.kind](dayInWords(impossible.limit));
}

/** A form with days that cannot be. */
export interface ImpossibleDays {
  readonly kind: 'impossible-days';
  readonly problems: FormProblems;
}

/** Does what a form asks, unless one of its days cannot be in the plan on whose page it stands. */
export async function onPossibleDays<Value, Reason>(
  page: Pick<OpenedPlan, 'plan' | 'services'>,
  days: readonly UsedDay[],
  run: () => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | ImpossibleDays>> {
  const impossible = impossibleDays(page, days);
  return impossible === null ? run() : refuse(impossible);
}

/** What is wrong with the days of a form, at each field; null when all of them can be. */
export function impossibleDays(
  { plan, services }: Pick<OpenedPlan, 'plan' | 'services'>,
  days: readonly UsedDay[],
): ImpossibleDays | null {
  const bounds = { years: plan.years, today: services.today() };
  const problems = Object.fromEntries(
    days.flatMap(([field, day, use]) => {
      const problem = day === null ? null : planDayProblem(day, use, bounds);
      return problem === null ? [] : [[field, problem]];
    }),
  );
  return Object.keys(problems).length === 0 ? null : { kind: 'impossible-days', problems };
}

/** At each field what is wrong with its day. */
export const impossibleDaysTold = {
  'impossible-days': ({ problems }: ImpossibleDays) => ({ problems }),
} as const;
