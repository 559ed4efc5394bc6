import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { ruleHeaderOf, type RuleHeader } from './rule-header.ts';

/** A file of the kernel or of a domain. */
interface RuleFile {
  /** From the root of the project: `app/kernel/age.ts`. */
  readonly path: string;
  readonly header: RuleHeader | null;
  /** What the file exports, by name. */
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
}

/** Where rules have their home (decision 0035). */
const homes = ['app/kernel/**/*.ts', 'app/modules/*/domain/**/*.ts'];

export function findRuleFiles(): readonly RuleFile[] {
  return homes
    .flatMap((pattern) => globSync(pattern, { cwd: projectRoot }))
    .filter((path) => !path.endsWith('.test.ts') && !path.includes('/fixtures/'))
    .toSorted()
    .map((path) => ({
      path,
      header: ruleHeaderOf(readFileSync(join(projectRoot, path), 'utf8')),
      load: () => import(join(projectRoot, path)) as Promise<Readonly<Record<string, unknown>>>,
    }));
}

/** Whether there is a rule in it: something that decides or computes. */
export function hasRule(exports: Readonly<Record<string, unknown>>): boolean {
  return Object.values(exports).some((value) => typeof value === 'function');
}
