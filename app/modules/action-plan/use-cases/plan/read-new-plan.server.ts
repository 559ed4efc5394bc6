import { isUtf8 } from 'node:buffer';
import { basename, join } from 'node:path';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { parseJson } from '#app/platform/documents/json/parse-json.ts';
import { planDataFolder } from '../../data/plan/plan-catalogue.server.ts';
import { assemblePlan, parseContent, type ContentFault } from '../../data/plan-file/parse-plan-file.ts';
import { PlanFileError, toJsonPath, type PlanFileFault } from '../../data/plan-file/plan-file-fault.ts';
import { planFile } from '../../data/plan-file/plan-file-schema.ts';
import { loadGoalsFile, loadPlanFile } from '../../data/plan-file/plan-files.server.ts';
import type { Plan } from '../../domain/plan/plan.ts';

/** A plan as JSON: a file on this machine, or one that was sent. A sent file holds its pilots itself. */
export type GivenPlan = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** More than any plan needs: one of 500 measures of 20 lines is some 5 MB. */
export const maximumPlanFileBytes = 20_000_000;

/** Reads and checks a file with a plan, without touching the database; gives the plan or every fault. */
export async function readNewPlan(given: GivenPlan): Promise<Result<Plan, readonly PlanFileFault[]>> {
  const name = 'path' in given ? basename(given.path) : given.name;
  try {
    const plan =
      'path' in given
        ? await loadPlanFile(given.path, planDataFolder)
        : await parseSentPlan(given.name, given.bytes);
    const faults = storeFaults(plan).map((fault) => ({ file: name, ...fault }));
    return faults.length === 0 ? succeed(plan) : refuse(faults);
  } catch (error) {
    if (error instanceof PlanFileError) return refuse(error.faults);
    throw error;
  }
}

async function parseSentPlan(name: string, bytes: Uint8Array): Promise<Plan> {
  const fail = (faults: readonly ContentFault[]) =>
    new PlanFileError(faults.map((fault) => ({ file: name, ...fault })));
  if (bytes.length > maximumPlanFileBytes)
    throw fail([{ path: '$', reason: `Het bestand is groter dan ${maximumPlanFileBytes / 1_000_000} MB.` }]);
  const file = parseContent(readJson(bytes, fail), planFile);
  if (!file.ok) throw fail(file.reason);
  if (file.value.pilotFiles.length > 0)
    throw fail([{ path: '$.pilotFiles', reason: 'Zet de pilots in dit bestand zelf, onder ‘pilots’.' }]);
  const goals = await loadGoalsFile(join(planDataFolder, `${basename(file.value.goals)}.json`));
  const plan = assemblePlan(file.value, goals, []);
  if (!plan.ok) throw fail(plan.reason);
  return plan.value;
}

function readJson(bytes: Uint8Array, fail: (faults: readonly ContentFault[]) => PlanFileError): unknown {
  if (!isUtf8(bytes)) throw fail([{ path: '$', reason: 'Is niet in UTF-8 geschreven.' }]);
  const content = parseJson(new TextDecoder().decode(bytes));
  if (content.ok) return content.value;
  throw fail([{ path: toJsonPath(content.reason.path), reason: content.reason.reason }]);
}

/** What a plan may hold on paper, but the database cannot keep. */
function storeFaults(plan: Plan): readonly ContentFault[] {
  const themeIds = new Set(plan.themes.map(({ id }) => id));
  return plan.objectives.flatMap(({ themeId }, at) =>
    themeIds.has(themeId)
      ? []
      : [{ path: `$.objectives[${at}].themeId`, reason: `Er is geen thema ‘${themeId}’.` }],
  );
}
