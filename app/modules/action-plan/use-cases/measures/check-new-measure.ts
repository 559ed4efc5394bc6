import { checkFunding } from '../../domain/lines/check-funding.ts';
import { checkPlan, type PlanFault } from '../../domain/plan/check-plan.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';

/**
 * Checks a measure in the plan as it will be; paths are those of the measure, such as `themeIds[0]`.
 * @param before the measure it replaces: what that had from archived sources it may keep
 */
export function checkNewMeasure(after: Plan, measure: Measure, before: Measure | null): readonly PlanFault[] {
  const at = after.measures.findIndex(({ id }) => id === measure.id);
  const prefix = `$.measures[${at}].`;
  const kept = new Set(before?.funding.map(({ sourceId }) => sourceId));
  return [
    ...(measure.name.trim() === '' ? [{ path: 'name', reason: 'Geef de maatregel een naam.' }] : []),
    ...checkPlan(after).flatMap(({ path, reason }) =>
      path.startsWith(prefix) && !path.startsWith(`${prefix}funding`)
        ? [{ path: path.slice(prefix.length), reason }]
        : [],
    ),
    ...checkFunding(measure.funding, after.sources, kept),
  ];
}
