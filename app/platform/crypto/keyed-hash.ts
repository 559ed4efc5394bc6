import { createHmac } from 'node:crypto';
import { deriveKey, type KeyRing, type MasterKey } from './key-ring.ts';

/** What a hash is for: the same text hashed for another use or region gives another hash. */
export interface HashUse {
  readonly regionId: string;
  readonly use: string;
}

/**
 * HMAC-SHA-256 under a key for this region and use: the same text gives the same 32 bytes, and who lacks the key
 * can neither read nor guess it by trying. `key` is the current one unless given.
 */
export function keyedHash(
  ring: KeyRing,
  { regionId, use }: HashUse,
  text: string,
  key: MasterKey = ring.current,
): Buffer {
  return createHmac('sha256', deriveKey(key, `hash ${use}`, regionId))
    .update(text, 'utf8')
    .digest();
}
