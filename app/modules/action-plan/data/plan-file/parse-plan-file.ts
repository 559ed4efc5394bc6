import type { z } from 'zod';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { checkShape, tooManyFaults } from '#app/platform/documents/check-shape.ts';
import { checkPlan } from '../../domain/plan/check-plan.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { beyondReach, isWithinReach } from '../../domain/progress/within-reach.ts';
import { dutchFault } from './dutch-fault.ts';
import type { GoalsFile } from './goals-file-schema.ts';
import type { PilotFile } from './pilot-file-schema.ts';
import { toJsonPath } from './plan-file-fault.ts';
import { planFromFile } from './plan-from-file.ts';
import type { PlanFile } from './plan-file-schema.ts';

/** A fault in content that has no file name yet. */
export interface ContentFault {
  readonly path: string;
  readonly reason: string;
}

/** Holds content against a schema; refused with every fault, each with its JSON path and a Dutch reason. */
export function parseContent<Schema extends z.ZodType>(
  content: unknown,
  schema: Schema,
): Result<z.infer<Schema>, readonly ContentFault[]> {
  const checked = checkShape(schema, content, { error: dutchFault });
  if (checked === null) return refuse([{ path: '$', reason: tooManyFaults }]);
  if (checked.success) return succeed(checked.data);
  return refuse(
    checked.error.issues.flatMap((issue) =>
      innermost(issue).map(({ path, message }) => ({ path: toJsonPath(path), reason: message })),
    ),
  );
}

/** Makes a plan of a file that has the right shape; refused with everything that does not fit together. */
export function assemblePlan(
  file: PlanFile,
  goals: GoalsFile,
  pilots: readonly PilotFile[],
): Result<Plan, readonly ContentFault[]> {
  const strays = file.measures.flatMap(({ lines }, at) =>
    lines.flatMap((line, place): ContentFault[] => {
      const hasEffort =
        line.kind !== 'hours' ||
        (line.hoursPerWeek !== undefined) !==
          (line.persons !== undefined && line.hoursPerPersonWeek !== undefined);
      return hasEffort
        ? []
        : [
            {
              path: `$.measures[${at}].lines[${place}]`,
              reason: 'Geef het aantal uren per week, of het aantal personen met de uren per persoon.',
            },
          ];
    }),
  );
  const plan = planFromFile(file, goals, [...file.pilots, ...pilots]);
  const faults = [
    ...strays,
    ...checkPlan(plan).map(({ path, reason }) => ({ path: pathInFile(path), reason })),
  ];
  if (faults.length > 0) return refuse(faults);
  return isWithinReach(plan) ? succeed(plan) : refuse([{ path: '$.measures', reason: beyondReach }]);
}

/** Where the file says it: some fields have another name there than in the plan. */
function pathInFile(path: string): string {
  return fieldsInFile.reduce((written, [field, inFile]) => written.replace(field, inFile), path);
}

const fieldsInFile: readonly (readonly [RegExp, string])[] = [
  [/\.themeIds\b/u, '.themes'],
  [/\.objectiveIds\b/u, '.objectives'],
  [/\.base\.lineIds\b/u, '.of.lines'],
  [/\.sourceId$/u, '.source'],
  [/\.basisPoints$/u, '.percent'],
  [/\.measureId$/u, '.measure'],
];

/** Of a value that may have several shapes, the faults of the shape it comes closest to. */
function innermost(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const closest = issue.errors.toSorted((one, other) => weight(one) - weight(other))[0] ?? [];
  return closest.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A shape whose fault lies deeper, or is about a value, came closer than one of another type. */
function weight(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, { code, path }) =>
      sum + (code === 'unrecognized_keys' ? 3 : code === 'invalid_type' && path.length === 0 ? 10 : 1),
    0,
  );
}
