import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { parseJson } from '#app/platform/documents/json/parse-json.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { goalsFile, type GoalsFile } from './goals-file-schema.ts';
import { assemblePlan, parseContent } from './parse-plan-file.ts';
import { pilotFile, type PilotFile } from './pilot-file-schema.ts';
import { PlanFileError, toJsonPath, type PlanFileFault } from './plan-file-fault.ts';
import { planFile } from './plan-file-schema.ts';

/**
 * Loads a plan, such as `data/plannen/emmen-2020.json`, with the pilot files it names beside it.
 *
 * @param goalsDirectory folder with the national programme's goals that the plan names, `data/plannen`
 * @throws PlanFileError with all faults found, each with its file, JSON path and Dutch reason
 */
export async function loadPlanFile(path: string, goalsDirectory: string): Promise<Plan> {
  const file = await readContent(path, planFile);
  const faults: PlanFileFault[] = [];
  const keep = async <Value>(loading: Promise<Value>): Promise<Value | null> => {
    try {
      return await loading;
    } catch (error) {
      if (!(error instanceof PlanFileError)) throw error;
      for (const fault of error.faults) faults.push(fault);
      return null;
    }
  };
  const goals = await keep(loadGoalsFile(join(goalsDirectory, `${file.goals}.json`)));
  const pilots = await Promise.all(
    file.pilotFiles.map((name) => keep(loadPilotFile(join(dirname(path), name)))),
  );
  if (goals === null || faults.length > 0) throw new PlanFileError(faults);
  const plan = assemblePlan(
    file,
    goals,
    pilots.flatMap((pilot) => pilot ?? []),
  );
  if (!plan.ok) throw inFile(path, plan.reason);
  return plan.value;
}

/**
 * Loads the themes and objectives of a national programme.
 * @throws PlanFileError as `loadPlanFile`
 */
export function loadGoalsFile(path: string): Promise<GoalsFile> {
  return readContent(path, goalsFile);
}

/**
 * Loads a pilot that stands in a file of its own.
 * @throws PlanFileError as `loadPlanFile`
 */
export function loadPilotFile(path: string): Promise<PilotFile> {
  return readContent(path, pilotFile);
}

async function readContent<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const content = parseContent(await readJson(path), schema);
  if (!content.ok) throw inFile(path, content.reason);
  return content.value;
}

async function readJson(path: string): Promise<unknown> {
  const fail = (reason: string) => inFile(path, [{ path: '$', reason }]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw fail(
      error instanceof TypeError ? 'Is niet in UTF-8 geschreven.' : 'Kan niet worden gelezen; staat het er?',
    );
  }
  const content = parseJson(text);
  if (content.ok) return content.value;
  throw inFile(path, [{ path: toJsonPath(content.reason.path), reason: content.reason.reason }]);
}

function inFile(path: string, faults: readonly Omit<PlanFileFault, 'file'>[]): PlanFileError {
  return new PlanFileError(faults.map((fault) => ({ file: basename(path), ...fault })));
}
