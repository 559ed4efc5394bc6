/*
 * What no single field of a plan can tell.
 *
 * Rule: ids occur once, and every theme, objective, measure, line and source that is referred to is there; no measure
 * waits for itself, and no percentages are of each other. All faults are told at once, each with its path.
 * Source: data/plannen/README.md (all faults are listed together, each with its path and a Dutch reason).
 * Example: `checkPlan({ measures: [], sources: [{ id: 'rijk' }, { id: 'rijk' }], pilots: [{ measureId: 'E9' },
 * { measureId: null }] }).map(({ path }) => path)` is `['$.sources[1].id', '$.pilots[0].measureId']`.
 * `circleText(['E1a', 'E1b', 'E1a'])` is
 * `'Deze regels zijn een percentage van elkaar: E1a → E1b → E1a. Maak één ervan een vast bedrag.'`.
 */

import { checkFunding } from '../lines/check-funding.ts';
import { checkLine } from '../lines/check-line.ts';
import { orderLines } from '../lines/line-order.ts';
import type { Measure, Plan } from './plan.ts';

/** Something a plan may not be. `path` is a JSON path in the plan, such as `$.measures[2].lines[0].base`. */
export interface PlanFault {
  readonly path: string;
  readonly reason: string;
}

/** Checks what no single field can tell. */
export function checkPlan(plan: Plan): readonly PlanFault[] {
  const lines = plan.measures.flatMap((measure) => measure.lines);
  const measureIds = new Set(plan.measures.map(({ id }) => id));
  const ordered = orderLines(lines);
  // An archived source in a plan that is read whole is a line of old, which may keep it.
  const keptSourceIds = new Set(plan.sources.map(({ id }) => id));
  return [
    ...repeated(plan.sources, '$.sources', 'de geldbron'),
    ...repeated(plan.measures, '$.measures', 'de maatregel'),
    ...repeatedLines(plan.measures),
    ...plan.measures.flatMap((measure, at) => checkMeasure(measure, `$.measures[${at}]`, plan, measureIds)),
    ...plan.measures.flatMap((measure, at) =>
      measure.lines.flatMap((line, place) =>
        checkLine(line, { lines, measureIds, sources: plan.sources, keptSourceIds }).map(
          ({ path, reason }) => ({
            path: `$.measures[${at}].lines[${place}].${path}`,
            reason,
          }),
        ),
      ),
    ),
    ...plan.pilots.flatMap(({ measureId }, at) =>
      measureId === null || measureIds.has(measureId)
        ? []
        : [{ path: `$.pilots[${at}].measureId`, reason: `Er is geen maatregel ‘${measureId}’.` }],
    ),
    ...(ordered.ok ? [] : [{ path: '$.measures', reason: circleText(ordered.reason.circle) }]),
  ];
}

/** "E1a → E1b → E1a": says that these percentages are taken of each other. */
export function circleText(circle: readonly string[]): string {
  return `Deze regels zijn een percentage van elkaar: ${circle.join(' → ')}. Maak één ervan een vast bedrag.`;
}

function checkMeasure(
  measure: Measure,
  path: string,
  plan: Plan,
  measureIds: ReadonlySet<string>,
): readonly PlanFault[] {
  const themeIds = new Set(plan.themes.map(({ id }) => id));
  const objectiveIds = new Set(plan.objectives.map(({ id }) => id));
  return [
    ...repeatedEntries(measure, path),
    ...(measure.dependsOn.includes(measure.id)
      ? [{ path: `${path}.dependsOn`, reason: 'Een maatregel kan niet op zichzelf wachten.' }]
      : []),
    ...unknown(measure.themeIds, themeIds, `${path}.themeIds`, 'thema'),
    ...unknown(measure.objectiveIds, objectiveIds, `${path}.objectiveIds`, 'doelstelling'),
    ...unknown(measure.dependsOn, measureIds, `${path}.dependsOn`, 'maatregel'),
    ...checkFunding(measure.funding, plan.sources, new Set(plan.sources.map(({ id }) => id))).map(
      (fault) => ({
        path: `${path}.${fault.path}`,
        reason: fault.reason,
      }),
    ),
  ];
}

function unknown(
  ids: readonly string[],
  known: ReadonlySet<string>,
  path: string,
  what: string,
): readonly PlanFault[] {
  return ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: `${path}[${at}]`, reason: `Onbekend: ${what} ‘${id}’.` }],
  );
}

function repeated(
  entries: readonly { readonly id: string }[],
  path: string,
  what: string,
): readonly PlanFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, at) => {
    if (seen.has(id)) return [{ path: `${path}[${at}].id`, reason: `Dubbel: ${what} ‘${id}’ is er al.` }];
    seen.add(id);
    return [];
  });
}

function repeatedLines(measures: readonly Measure[]): readonly PlanFault[] {
  const seen = new Set<string>();
  return measures.flatMap(({ lines }, at) =>
    lines.flatMap(({ id }, place) => {
      if (seen.has(id))
        return [
          { path: `$.measures[${at}].lines[${place}].id`, reason: `Dubbel: de regel ‘${id}’ is er al.` },
        ];
      seen.add(id);
      return [];
    }),
  );
}

/** Entries of a measure's lists that stand there twice. */
function repeatedEntries(measure: Measure, path: string): readonly PlanFault[] {
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
      keys.indexOf(key) === at
        ? []
        : [{ path: `${path}.${list}[${at}]`, reason: `Dubbel: ‘${key}’ is er al.` }],
    ),
  );
}
