import type { TestProject } from 'vitest/node';
import { startProgram } from '#tests/support/program.ts';
import { installHint, skipsBrowserTests } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running application; empty when browser tests are skipped. */
    readonly address: string;
  }
}

/** Starts the program once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (skipsBrowserTests) {
    process.stderr.write(`Browser tests are skipped. ${installHint}\n`);
    project.provide('address', '');
    return () => Promise.resolve();
  }
  const program = await startProgram();
  project.provide('address', program.address);
  return () => program.stop();
}
