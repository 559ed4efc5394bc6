export { openKeyRing } from './key-ring-file.server.ts';
export { deriveKey, KeyRingError, toKeyRing, type KeyRing, type MasterKey } from './key-ring.ts';
export { decryptField, encryptField, type FieldPlace } from './encrypt-field.ts';
export { deriveSecret } from './derive-secret.ts';
export { keyedHash, type HashUse } from './keyed-hash.ts';
export { readOrMakeSecretFile, SecretFileError } from './secret-file.server.ts';
export { marksToFind, marksToStore, type TextMarks } from './text-marks.ts';
