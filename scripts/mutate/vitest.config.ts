import { defineConfig } from 'vitest/config';

// The tests of pure rules alone: without a database to set up, a mutant costs less than a second.
export default defineConfig({
  test: {
    include: (process.env['ONDERDAK_MUTATE_TESTS'] ?? '').split(','),
    setupFiles: ['tests/support/fail-on-console-error.ts', 'scripts/mutate/fixed-seed.ts'],
  },
});
