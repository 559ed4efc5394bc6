import { statSync } from 'node:fs';
import type { Database } from '../app/platform/db/database.server.ts';
import type { KeySource } from '../app/platform/key-check/watch-keys.server.ts';
import { checkKeys, refuseOtherKeys } from './check-keys.ts';
import type { Config } from './config.ts';
import { keysFile, openKeys } from './open-keys.ts';

/** Where a running program finds its keys again; null when they came with its environment, which no one can change. */
export function keySource(config: Config, url: string, database: Database): KeySource | null {
  const file = keysFile(config);
  if (file === null) return null;
  return {
    stamp() {
      const found = statSync(file, { throwIfNoEntry: false });
      return found === undefined ? 'none' : `${found.ino} ${found.size} ${found.mtimeMs}`;
    },
    read: () => openKeys(config),
    check: (ring) => refuseOtherKeys(url, ring),
    admit: (ring) => checkKeys(database, ring),
  };
}
