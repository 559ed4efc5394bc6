import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#app/platform/project-root.server.ts';

/** The folder with the plans, pilots and national goals that the product ships. */
export const planDataFolder: string = join(projectRoot, 'data', 'plannen');

const fileName = /^(?<region>[a-z][a-z0-9-]{0,60}?)-(?<plan>\d{4}[a-z0-9-]{0,60})\.json$/u;

/** A file that may hold a plan, by the region and the plan its name begins with. */
export interface ShippedPlan {
  readonly path: string;
  readonly regionSlug: string;
  readonly slug: string;
}

/** Files named after a region and a plan; those of goals and pilots are named after no region. */
export async function listShippedPlans(): Promise<readonly ShippedPlan[]> {
  const files = (await readdir(planDataFolder)).toSorted();
  return files.flatMap((file) => {
    const { region, plan } = fileName.exec(file)?.groups ?? {};
    return region === undefined || plan === undefined
      ? []
      : [{ path: join(planDataFolder, file), regionSlug: region, slug: plan }];
  });
}
