export { openKeyRing } from './key-ring-file.server.ts';
export { KeyRingError, parseKeyRing, toKeyRing, type KeyRing, type MasterKey } from './key-ring.ts';
export { DecryptionError, decryptField, encryptField, keyIdOf, type FieldPlace } from './encrypt-field.ts';
export { keyedHash, keyedHasher, type HashUse } from './keyed-hash.ts';
export { marksToFind, marksToStore, type TextMarks } from './text-marks.ts';
