import { join } from 'node:path';
import { openPrivatePostgres } from '../app/platform/private-postgres/index.server.ts';
import { projectRoot } from '../app/platform/project-root.server.ts';
import type { Config } from './config.ts';

export interface OwnDatabase {
  readonly url: string;
  /** True for the private database under var/, false for the one of DATABASE_URL. */
  readonly isPrivate: boolean;
  /** Address under which a database can be made beside it; the owner's own where another runs the server. */
  readonly makerUrl: string;
  close(): Promise<void>;
}

/** The folder for what this installation keeps beside its sources: the private database and its log. */
export function varFolder(config: Pick<Config, 'ONDERDAK_VAR'>): string {
  return config.ONDERDAK_VAR ?? join(projectRoot, 'var');
}

/** The database of DATABASE_URL, or the private one, which is started when it does not run yet. */
export async function openOwnDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'ONDERDAK_VAR'>,
  onMessage: (message: string) => void,
): Promise<OwnDatabase> {
  if (config.DATABASE_URL !== undefined) {
    return {
      url: config.DATABASE_URL,
      isPrivate: false,
      makerUrl: config.DATABASE_URL,
      close: () => Promise.resolve(),
    };
  }
  const postgres = await openPrivatePostgres({ directory: join(varFolder(config), 'postgresql'), onMessage });
  return {
    url: postgres.ownerUrl,
    isPrivate: true,
    makerUrl: postgres.superuserUrl,
    close: () => postgres.close(),
  };
}
