import { join } from 'node:path';
import { periodOfYears } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { YearSpan } from '#app/kernel/year-span.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findRegion } from '#app/modules/organisation/index.server.ts';
import { insertPlan } from '../../data/plan/insert-plan.server.ts';
import { planDataFolder } from '../../data/plan/plan-catalogue.server.ts';
import { loadGoalsFile } from '../../data/plan-file/plan-files.server.ts';
import { objectivesFromFile, themesFromFile } from '../../data/plan-file/plan-from-file.ts';
import type { FundingSource } from '../../domain/lines/funding.ts';

export interface CreatePlanRequest {
  /** Lower-case letters, digits and hyphens, such as `2027-2030`. */
  readonly slug: string;
  readonly title: string;
  readonly years: YearSpan;
  readonly vision: string | null;
  readonly bottlenecks: readonly string[];
  readonly sources: readonly FundingSource[];
  readonly origin: string;
}

export type CreatePlanRefusal = 'plan-exists' | 'slug' | 'title' | 'years';

/** The national programme whose themes and objectives a new plan begins with. */
const goals = 'doelen-2020';

/** A full working week of the municipal labour agreement. */
const fullTimeHours = 36;

/** Begins a plan without measures, with the themes and objectives of the national programme. */
export async function createPlan(
  database: Database,
  scope: Scope,
  request: CreatePlanRequest,
): Promise<Result<{ readonly plan: string }, CreatePlanRefusal>> {
  const { slug, title, years, origin } = request;
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(slug)) return refuse('slug');
  if (title.trim() === '') return refuse('title');
  if (years.last < years.first) return refuse('years');
  const file = await loadGoalsFile(join(planDataFolder, `${goals}.json`));
  const log = { action: 'create-plan', objectKind: 'plan', objectId: slug } as const;
  type Created = { readonly plan: string };
  return act<Created, CreatePlanRefusal>(database, { scope, origin }, { log }, async (tx) => {
    const region = await findRegion(tx, scope.regionId);
    const plan = {
      id: slug,
      region: region?.slug ?? '',
      title: title.trim(),
      years,
      period: periodOfYears(years),
      vision: request.vision,
      bottlenecks: request.bottlenecks,
      themes: themesFromFile(file, {}),
      objectives: objectivesFromFile(file),
      measures: [],
      pilots: [],
      sources: request.sources,
      statedTotalCents: null,
      award: null,
      reserve: null,
      fullTimeHours,
      decisions: [],
      facts: [],
      sourceNotes: [],
    };
    const inserted = await insertPlan(tx, scope.regionId, plan, scope.userId);
    return inserted.ok ? succeed({ plan: slug }) : inserted;
  });
}
