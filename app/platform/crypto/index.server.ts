export { findKeyRing, openKeyRing } from './key-ring-file.server.ts';
export { KeyRingError, parseKeyRing, toKeyRing, type KeyRing, type MasterKey } from './key-ring.ts';
export { DecryptionError, decryptField, encryptField, type FieldPlace } from './encrypt-field.ts';
export { keyFingerprint } from './key-fingerprint.ts';
export type { SealedTable } from './sealed-table.ts';
export { keyedHash, type HashUse } from './keyed-hash.ts';
export { marksToFind, marksToStore, type TextMarks } from './text-marks.ts';
