import { readFile, rm } from 'node:fs/promises';
import { startVitest } from 'vitest/node';
import type { Mutant, MutationRun } from '../mutation-run.ts';

/** Where the tests that try the guards leave what became of each. */
export const fatesFile = 'var/mutate/policies.json';

/** What became of each guard, line by line, as the run goes on. */
export const logFile = 'var/mutate/policies.jsonl';

/** Leaves out one condition of a policy or guard of a function at a time, and runs tests/access on each change. */
export const mutatePolicies: MutationRun = {
  name: 'policies',
  run: async ({ table, module, every, isResumed }) => {
    await rm(fatesFile, { force: true });
    if (table !== null) process.env['ONDERDAK_MUTATE_TABLE'] = table;
    if (module !== null) process.env['ONDERDAK_MUTATE_MODULE'] = module;
    process.env['ONDERDAK_MUTATE_RESUME'] = String(isResumed);
    process.env['ONDERDAK_MUTATE_EVERY'] = String(every);
    const vitest = await startVitest('test', [], {
      run: true,
      watch: false,
      config: 'scripts/mutate/policies/vitest.config.ts',
    });
    await vitest.close();
    return JSON.parse(await readFile(fatesFile, 'utf8')) as readonly Mutant[];
  },
};
