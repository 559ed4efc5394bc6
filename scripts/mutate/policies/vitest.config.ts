import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const collected = join(import.meta.dirname, 'collected-tests.ts');

// One test that tries every guard: Vitest gives it the database, and what its own tests import.
export default defineConfig({
  plugins: [
    {
      name: 'collect-tests-of-access',
      enforce: 'pre',
      resolveId: (id, importer) =>
        id === 'vitest' && importer !== undefined && /\/tests\/access\/[^/]+\.test\.ts/u.test(importer)
          ? collected
          : null,
    },
  ],
  test: {
    include: ['scripts/mutate/policies/try-guards.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 24 * 3_600_000,
    maxWorkers: 1,
  },
});
