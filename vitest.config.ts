import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  setupFiles: ['tests/support/fail-on-console-error.ts'],
};

export default defineConfig({
  test: {
    // Files wait for the database and the browser more than they work: two run beside each other on two cores too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          ...shared,
          name: 'rules and database',
          include: [
            'app/**/*.test.{ts,tsx}',
            'server/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/**/*.test.{ts,tsx}',
          ],
          exclude: ['tests/e2e/**', 'node_modules/**'],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          // A page may be slow where two browsers and a database share two cores.
          testTimeout: 90_000,
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/server-setup.ts'],
        },
      },
    ],
  },
});
