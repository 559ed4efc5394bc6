import { createHmac } from 'node:crypto';
import { deriveKey, type MasterKey } from './key-ring.ts';

/**
 * Tells whether a key is the same as one before, and nothing about it: an HMAC under a key derived from it. Keys are 32
 * random bytes, so there is nothing to try. The id goes along: the same key under another name has another fingerprint.
 */
export function keyFingerprint(key: MasterKey): Buffer {
  return createHmac('sha256', deriveKey(key, 'fingerprint', ''))
    .update(key.id, 'ascii')
    .digest();
}
