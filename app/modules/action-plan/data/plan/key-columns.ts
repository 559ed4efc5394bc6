import type { PlanKey } from './plan-key.ts';

/** The columns with which every table of a plan begins. */
export function keyColumns({ regionId, slug }: PlanKey): {
  readonly region_id: string;
  readonly plan_slug: string;
} {
  return { region_id: regionId, plan_slug: slug };
}
