import { createHmac, hkdfSync } from 'node:crypto';
import type { KeyRing, MasterKey } from '../crypto/index.server.ts';
import { BackupError } from './backup-error.ts';
import { messages } from './messages.nl.ts';

/** Keys that backups are encrypted with: those of ONDERDAK_BACKUP_KEY where they are given, else those of identities. */
export interface BackupKeys {
  readonly own: KeyRing | null;
  readonly identities: KeyRing | null;
}

/** Which of the two a backup was made with; stands in its header. */
export type KeySource = 'own' | 'identities';

interface KeyChoice {
  readonly source: KeySource;
  readonly key: MasterKey;
}

const settings: Readonly<Record<KeySource, string>> = {
  own: 'ONDERDAK_BACKUP_KEY',
  identities: 'ONDERDAK_KEYS (of identity-keys.json)',
};

/** @throws BackupError when there is none */
export function keyToWriteWith({ own, identities }: BackupKeys): KeyChoice {
  if (own !== null) return { source: 'own', key: own.current };
  if (identities !== null) return { source: 'identities', key: identities.current };
  throw new BackupError(messages.noKeyToWriteWith);
}

/** @throws BackupError when the key that a backup names is not there */
export function keyToReadWith(keys: BackupKeys, source: KeySource, id: string): KeyChoice {
  const key = keys[source]?.byId.get(id);
  if (key === undefined) throw new BackupError(messages.noKey(id, settings[source]));
  return { source, key };
}

export function settingOf(source: KeySource): string {
  return settings[source];
}

/** The key of one file alone: derived from the master key and the salt in its header. */
export function fileKey({ source, key }: KeyChoice, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key.bytes, salt, `onderdak backup ${source}`, 32));
}

/** Tells a wrong key from a damaged file, and nothing about the key. */
export function keyCheck(key: Uint8Array): string {
  return createHmac('sha256', key).update('onderdak backup key check').digest('hex').slice(0, 32);
}
