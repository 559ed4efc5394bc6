export { openKeyRing } from './key-ring-file.server.ts';
export { KeyRingError, toKeyRing, type KeyRing, type MasterKey } from './key-ring.ts';
export { encryptField, type FieldPlace } from './encrypt-field.ts';
export { readField, unreadable, unreadableValues } from './read-field.ts';
export { keyedHash, type HashUse } from './keyed-hash.ts';
export { marksToFind, marksToStore, type TextMarks } from './text-marks.ts';
