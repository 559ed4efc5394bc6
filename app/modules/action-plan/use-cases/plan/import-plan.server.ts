import { basename } from 'node:path';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findRegion } from '#app/modules/organisation/index.server.ts';
import { insertPlan } from '../../data/plan/insert-plan.server.ts';
import { listUnknownMunicipalities } from '../../data/measures/municipalities.server.ts';
import type { PlanFileFault } from '../../data/plan-file/plan-file-fault.ts';
import { hasPlan } from '../../data/plan/plans.server.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { readNewPlan, type GivenPlan } from './read-new-plan.server.ts';

export interface ImportPlanRequest {
  readonly file: GivenPlan;
  /** True to say what would be imported and change nothing. */
  readonly isDryRun: boolean;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/** What was imported, or would be. */
export interface ImportedPlan {
  readonly plan: string;
  readonly title: string;
  readonly measures: number;
  readonly lines: number;
  readonly pilots: number;
}

/** Imports a plan from a file, for a regional policy officer: all of it or, with any fault, nothing. */
export async function importPlan(
  database: Database,
  scope: Scope,
  { file, isDryRun, origin }: ImportPlanRequest,
): Promise<Result<ImportedPlan, readonly PlanFileFault[]>> {
  const read = await readNewPlan(file);
  if (!read.ok) return read;
  const plan = read.value;
  const name = 'path' in file ? basename(file.path) : file.name;
  const inFile = (faults: readonly Omit<PlanFileFault, 'file'>[]) =>
    faults.map((fault) => ({ file: name, ...fault }));
  if (isDryRun) {
    const faults = await database.read(scope, (tx) => findFaults(tx, scope.regionId, plan));
    return faults.length === 0 ? succeed(summarise(plan)) : refuse(inFile(faults));
  }
  const log = { action: 'import-plan', objectKind: 'plan', objectId: plan.id } as const;
  type Faults = readonly PlanFileFault[];
  return act<ImportedPlan, Faults>(database, { scope, origin }, { log }, async (tx) => {
    const faults = await findFaults(tx, scope.regionId, plan);
    if (faults.length > 0) return refuse(inFile(faults));
    const inserted = await insertPlan(tx, scope.regionId, plan, scope.userId);
    return inserted.ok ? succeed(summarise(plan)) : refuse(inFile([planExists(plan)]));
  });
}

/** What keeps this plan out of this region. */
async function findFaults(
  tx: ReadTransaction,
  regionId: string,
  plan: Plan,
): Promise<readonly Omit<PlanFileFault, 'file'>[]> {
  const region = await findRegion(tx, regionId);
  const unknown = await listUnknownMunicipalities(
    tx,
    plan.measures.flatMap(({ municipalities }) => municipalities),
  );
  const assessors = plan.measures.flatMap(({ grantCall }) => grantCall?.assessorIds ?? []);
  return [
    ...(region?.slug === plan.region
      ? []
      : [
          {
            path: '$.region',
            reason: `Dit plan is van regio ‘${plan.region}’, niet van ‘${region?.slug ?? ''}’.`,
          },
        ]),
    ...((await hasPlan(tx, { regionId, slug: plan.id })) ? [planExists(plan)] : []),
    ...unknown.map((code) => ({ path: '$.measures', reason: `Er is geen gemeente met code ‘${code}’.` })),
    ...(assessors.length === 0
      ? []
      : [{ path: '$.measures', reason: 'Kies de beoordelaars van een subsidie hier, niet in het bestand.' }]),
  ];
}

function planExists({ id }: Plan): Omit<PlanFileFault, 'file'> {
  return {
    path: '$.id',
    reason: `Plan ‘${id}’ bestaat al in deze regio. Kies een andere naam; er is niets veranderd.`,
  };
}

function summarise(plan: Plan): ImportedPlan {
  return {
    plan: plan.id,
    title: plan.title,
    measures: plan.measures.length,
    lines: plan.measures.reduce((count, { lines }) => count + lines.length, 0),
    pilots: plan.pilots.length,
  };
}
