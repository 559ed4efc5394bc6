export { findKeyRing, openKeyRing, ownKeyRingFile, readKeyRingFile } from './key-ring-file.server.ts';
export {
  deriveKey,
  KeyRingError,
  parseKeyRing,
  toKeyRing,
  type KeyRing,
  type MasterKey,
} from './key-ring.ts';
export {
  DecryptionError,
  decryptField,
  encryptField,
  sealHead,
  type FieldPlace,
  type RoomSize,
} from './encrypt-field.ts';
export { readField, unreadable, unreadableValues } from './read-field.ts';
export { deriveSecret } from './derive-secret.ts';
export { keyFingerprint } from './key-fingerprint.ts';
export { keyedHash, type HashUse } from './keyed-hash.ts';
export { readOrMakeSecretFile, SecretFileError } from './secret-file.server.ts';
export type { SealedRow, SealedTable } from './sealed-table.ts';
