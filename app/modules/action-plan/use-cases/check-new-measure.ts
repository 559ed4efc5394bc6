import { checkFunding } from '../domain/check-funding.ts';
import { checkPlan, type PlanFault } from '../domain/check-plan.ts';
import type { Measure, Plan } from '../domain/plan.ts';

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
    ...(measure.dependsOn.includes(measure.id)
      ? [{ path: 'dependsOn', reason: 'Een maatregel kan niet op zichzelf wachten.' }]
      : []),
    ...repeats(measure),
    ...checkPlan(after).flatMap(({ path, reason }) =>
      path.startsWith(prefix) && !path.startsWith(`${prefix}funding`)
        ? [{ path: path.slice(prefix.length), reason }]
        : [],
    ),
    ...checkFunding(measure.funding, after.sources, kept),
  ];
}

/** Entries of a measure's lists that stand there twice. */
export function repeats(measure: Measure): readonly PlanFault[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    themeIds: measure.themeIds,
    objectiveIds: measure.objectiveIds,
    municipalities: measure.municipalities,
    dependsOn: measure.dependsOn,
    indicators: measure.indicators,
    results: measure.results.map(({ id }) => id),
    milestones: measure.milestones.map(({ id }) => id),
    evaluations: measure.evaluations.map(({ id }) => id),
    evidence: measure.evidence.map(({ table, item, column }) => `${table} ${item} ${column ?? ''}`.trim()),
  };
  return Object.entries(lists).flatMap(([list, keys]) =>
    keys.flatMap((key, at) =>
      keys.indexOf(key) === at ? [] : [{ path: `${list}[${at}]`, reason: `Dubbel: "${key}" is er al.` }],
    ),
  );
}
