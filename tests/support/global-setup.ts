import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPrivatePostgres } from '#app/platform/private-postgres/index.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { dropDatabase, prepareTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly testDatabases: {
      readonly superuserUrl: string;
      readonly ownerUrl: string;
      readonly template: string;
    };
  }
}

/** One PostgreSQL for the whole run, with a migrated and filled template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await openPrivatePostgres({
    directory: join(projectRoot, 'var', 'test-postgresql'),
    profile: 'test',
  });
  const template = await prepareTemplate(postgres.superuserUrl, postgres.ownerUrl);
  project.provide('testDatabases', {
    superuserUrl: postgres.superuserUrl,
    ownerUrl: postgres.ownerUrl,
    template,
  });
  return async () => {
    await dropDatabase(postgres.superuserUrl, template);
    await postgres.close();
  };
}
