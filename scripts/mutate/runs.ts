import { existsSync, readdirSync } from 'node:fs';
import { mutateRules } from './mutate-rules.ts';
import type { MutationRun } from './mutation-run.ts';
import { mutatePolicies } from './policies/mutate-policies.ts';

/** Everything that `npm run mutate` can try, each by its name: the kernel, the rules of every module that has any, and what the database guards. */
export const mutationRuns: readonly MutationRun[] = [
  mutateRules('kernel', 'app/kernel'),
  ...readdirSync('app/modules')
    .map((name) => ({ name, folder: `app/modules/${name}/domain` }))
    .filter(({ folder }) => existsSync(folder))
    .map(({ name, folder }) => mutateRules(name, folder)),
  mutatePolicies,
];
