import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { Fate, Mutant, MutationRun } from './mutation-run.ts';

type StrykerMutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Changes the rules of a folder one expression at a time, and runs that folder's own tests on each change. */
export function mutateRules(name: string, folder: string): MutationRun {
  return {
    name,
    run: async ({ concurrency, withConstants }) => {
      process.env['ONDERDAK_MUTATE_TESTS'] = `${folder}/**/*.test.ts`;
      const stryker = new Stryker({
        // Invented data and Dutch words are no rules.
        mutate: [
          `${folder}/**/*.ts`,
          ...['**/*.test.ts', '**/fixtures/**', '**/invented-*.ts', '**/*.nl.ts'].map(
            (left) => `!${folder}/${left}`,
          ),
        ],
        concurrency,
        ignoreStatic: !withConstants,
        testRunner: 'vitest',
        vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
        plugins: ['@stryker-mutator/vitest-runner', './scripts/mutate/ignore-impossible.ts'],
        ignorers: ['impossible'],
        reporters: ['html'],
        htmlReporter: { fileName: `var/mutate/${name}.html` },
        tempDirName: `var/mutate/work-${name}`,
        ignorePatterns: ['/var', '/build', '/bench', '/server', '/docs', '/public', '/.react-router'],
        // Stryker would read it with the compiler's own interface, which TypeScript 7 does not have.
        tsconfigFile: 'none',
        allowConsoleColors: false,
      });
      return (await stryker.runMutationTest()).map(toMutant).filter((mutant) => mutant !== null);
    },
  };
}

/** Null for what was left out on purpose. */
function toMutant({ status, fileName, location, replacement, mutatorName }: StrykerMutant): Mutant | null {
  const fate = fates[status];
  if (fate === null) return null;
  const change = `${mutatorName}: ${(replacement ?? '').replaceAll(/\s+/gu, ' ').slice(0, 80)}`;
  return { place: `${relative('.', fileName)}:${location.start.line}`, change, fate };
}

const fates: Readonly<Record<StrykerMutant['status'], Fate | null>> = {
  Killed: 'killed',
  // A loop that no longer ends is noticed too.
  Timeout: 'killed',
  Survived: 'survived',
  NoCoverage: 'unseen',
  CompileError: 'unfit',
  RuntimeError: 'unfit',
  Pending: 'unfit',
  Ignored: null,
};
