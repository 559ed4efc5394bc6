import { join } from 'node:path';
import { openAnchors, type Anchors } from '../app/platform/audit/anchors.server.ts';
import { createSealer } from '../app/platform/sealing/sealer.ts';
import type { KeyRing } from '../app/platform/crypto/index.server.ts';
import type { Config } from './config.ts';
import { varFolder } from './open-database.ts';

/**
 * What the audit logs are sealed and anchored with: keys of the ring, asked when first needed, and a folder outside
 * the database.
 */
export function openAudit(
  config: Pick<Config, 'ONDERDAK_ANCHORS' | 'ONDERDAK_VAR'>,
  keys: () => KeyRing,
): Anchors {
  return openAnchors(config.ONDERDAK_ANCHORS ?? join(varFolder(config), 'anchors'), createSealer(keys));
}
