import type { KeyRing } from '../app/platform/crypto/index.server.ts';
import { askWithin } from '../app/platform/db/ask.ts';
import { openDatabase, type Database } from '../app/platform/db/database.server.ts';
import { checkKeyRing, recordKeys, type KeyFault } from '../app/platform/key-check/check-key-ring.server.ts';
import { keyFaultText } from '../app/platform/key-check/messages.nl.ts';
import { ConfigError } from './config.ts';
import { sealedTables } from '../app/modules.server.ts';

/**
 * Refuses keys that are not those of this database, before a name is read or written with them; keys that fit are
 * recorded by their fingerprint. Two programs that start at once take turns.
 *
 * @returns how many values are damaged: they keep nobody from working with the others
 * @throws ConfigError that says which key does not fit and how many values need it
 */
export async function checkKeys(database: Database, ring: KeyRing): Promise<number> {
  const { faults, damaged } = await database.asOwner(async (tx) => {
    const ask = askWithin(tx);
    await ask('lock table public.installation_key in share row exclusive mode');
    const check = await checkKeyRing(ask, ring, sealedTables);
    if (check.faults.length === 0) await recordKeys(ask, check.unrecorded);
    return check;
  });
  if (faults.length > 0) throw new ConfigError(refusal(faults));
  return damaged.reduce((sum, { values }) => sum + values, 0);
}

/**
 * Refuses keys that do not fit before a database of an older version is migrated: there is no way back from that.
 * Changes nothing.
 *
 * @throws ConfigError as `checkKeys`
 */
export async function refuseOtherKeys(url: string, ring: KeyRing): Promise<void> {
  const owner = openDatabase(url, { poolSize: 1 });
  try {
    const { faults } = await owner.asOwner((tx) => checkKeyRing(askWithin(tx), ring, sealedTables));
    if (faults.length > 0) throw new ConfigError(refusal(faults));
  } finally {
    await owner.close();
  }
}

function refusal(faults: readonly KeyFault[]): string {
  return [
    'Onderdak start niet: de sleutels horen niet bij deze database.',
    ...faults.map((fault) => `- ${keyFaultText(fault)}`),
    'Zet de goede sleutels uit de kluis in ONDERDAK_KEYS (of in identity-keys.json, in de map van de private database). Er is niets veranderd.',
  ].join('\n');
}
