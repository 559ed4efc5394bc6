import { keyFingerprint, type KeyRing, type MasterKey, type SealedTable } from '../crypto/index.server.ts';
import type { Ask } from '../db/ask.ts';
import { keyChannel } from './watch-keys.server.ts';
import { keysInUse, openSample, placesOf, type DamagedValues, type KeyUse } from './sealed-values.server.ts';

/** What is wrong with the keys that were given, for this database. */
export type KeyFault =
  /** A key of this id was recorded before, and had other bytes. */
  | { readonly kind: 'other-key'; readonly keyId: string; readonly values: number }
  /** Values are encrypted with a key that is not there. */
  | { readonly kind: 'missing-key'; readonly keyId: string; readonly values: number }
  /** The key was never recorded, and does not open what is encrypted under its id. */
  | { readonly kind: 'does-not-open'; readonly keyId: string; readonly values: number };

export interface KeyCheck {
  readonly faults: readonly KeyFault[];
  readonly inUse: readonly KeyUse[];
  /** Keys that fit and are not recorded yet. */
  readonly unrecorded: readonly MasterKey[];
  /**
   * Values under an id that no key ever had here. Every key that was used is recorded: what stands there is a value that
   * was damaged, and no key brings it back.
   */
  readonly damaged: readonly DamagedValues[];
}

const sampledRows = 20;

/** Whether these keys are those of this database. Reads only. */
export async function checkKeyRing(
  ask: Ask,
  ring: KeyRing,
  tables: readonly SealedTable[],
): Promise<KeyCheck> {
  // A database of before fingerprints has none: its keys are known by what they open.
  const [kept] = await ask<{ exists: boolean }>(
    "select to_regclass('public.installation_key') is not null as exists",
  );
  const rows =
    kept?.exists === true
      ? await ask<{ key_id: string; fingerprint: Buffer }>(
          'select key_id, fingerprint from public.installation_key',
        )
      : [];
  const recorded = new Map(rows.map((row) => [row.key_id, row.fingerprint]));
  const inUse = await keysInUse(ask, tables);
  const valuesOf = (keyId: string) => inUse.find((use) => use.keyId === keyId)?.values ?? 0;
  const lacking = inUse.filter(({ keyId }) => !ring.byId.has(keyId));
  // In a database of before fingerprints nothing tells a damaged value from one whose key is missing.
  const isDamaged = (keyId: string) => recorded.size > 0 && !recorded.has(keyId);
  const damagedIds = lacking.map(({ keyId }) => keyId).filter(isDamaged);
  const damaged = damagedIds.length === 0 ? [] : await placesOf(ask, tables, damagedIds);
  const faults: KeyFault[] = lacking
    .filter(({ keyId }) => !isDamaged(keyId))
    .map(({ keyId, values }) => ({ kind: 'missing-key', keyId, values }));
  const unrecorded: MasterKey[] = [];
  for (const key of ring.byId.values()) {
    const before = recorded.get(key.id);
    const values = valuesOf(key.id);
    if (before !== undefined) {
      if (!keyFingerprint(key).equals(before)) faults.push({ kind: 'other-key', keyId: key.id, values });
    } else if (values > 0 && !(await opensSample(ask, ring, tables, key.id))) {
      faults.push({ kind: 'does-not-open', keyId: key.id, values });
    } else unrecorded.push(key);
  }
  return { faults, inUse, unrecorded, damaged };
}

async function opensSample(
  ask: Ask,
  ring: KeyRing,
  tables: readonly SealedTable[],
  keyId: string,
): Promise<boolean> {
  const samples = await openSample(ask, ring, tables, sampledRows, keyId);
  return samples.every(({ failed }) => failed === 0);
}

/** Records the fingerprints of keys that fit, for the next start. */
export async function recordKeys(ask: Ask, keys: readonly MasterKey[]): Promise<void> {
  for (const key of keys)
    await ask(
      'insert into public.installation_key (key_id, fingerprint) values ($1, $2) on conflict do nothing',
      [key.id, keyFingerprint(key)],
    );
  // Heard when this transaction commits, by programs that may lack the key (`watchKeys`).
  if (keys.length > 0) await ask(`notify ${keyChannel}`);
}
