import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, type KeyRing, type MasterKey } from '../crypto/index.server.ts';

/** A seal and the id of the key it was made with. */
export interface Seal {
  readonly keyId: string;
  readonly seal: Buffer;
}

/**
 * What is sealed: an event of a chain, an anchor of where it ended, that its oldest events were removed, and outside the
 * database the id of a removed file and the line that holds it.
 */
export type Sealed = 'event' | 'anchor' | 'removal' | 'removed-file' | 'removal-line';

/** Marks what the program itself wrote. Who lacks the keys, which are not in the database, can make no seal. */
export interface Sealer {
  seal(chain: string, what: Sealed, content: Uint8Array | string): Seal;
  /** Whether this is the seal of the content; false for a key that is not in the ring. */
  fits(chain: string, what: Sealed, content: Uint8Array | string, given: Seal): boolean;
  /**
   * The seal under a key of the ring, to look up what was sealed with it.
   *
   * @throws when the key is not in the ring
   */
  sealUnder(keyId: string, chain: string, what: Sealed, content: Uint8Array | string): Buffer;
  /** Takes note of keys that were recorded in the database (`installation_key`). */
  learn(keyIds: readonly string[]): void;
  /** Whether this is a recorded key that is not in the ring: what it sealed cannot be checked here. */
  lacks(keyId: string): boolean;
}

/** The chain of the log of sign-ins; that of a region's audit log is named by the region's id. */
export const signInChain = 'sign-ins';

/** Seals with keys derived from the ring, one for each chain and kind. `keys` is asked when first needed. */
export function createSealer(keys: () => KeyRing): Sealer {
  const derived = new Map<string, Uint8Array>();
  const recorded = new Set<string>();
  function sealWith(key: MasterKey, chain: string, what: Sealed, content: Uint8Array | string): Buffer {
    const name = `${key.id} ${what} ${chain}`;
    const known = derived.get(name) ?? deriveKey(key, `audit ${what}`, chain);
    derived.set(name, known);
    return createHmac('sha256', known).update(content).digest();
  }
  return {
    seal(chain, what, content) {
      const { current } = keys();
      return { keyId: current.id, seal: sealWith(current, chain, what, content) };
    },
    fits(chain, what, content, { keyId, seal }) {
      const key = keys().byId.get(keyId);
      if (key === undefined) return false;
      const expected = sealWith(key, chain, what, content);
      return seal.length === expected.length && timingSafeEqual(seal, expected);
    },
    sealUnder(keyId, chain, what, content) {
      const key = keys().byId.get(keyId);
      if (key === undefined) throw new Error('A seal was asked under a key that is not in the ring.');
      return sealWith(key, chain, what, content);
    },
    learn(keyIds) {
      for (const id of keyIds) recorded.add(id);
    },
    lacks: (keyId) => recorded.has(keyId) && !keys().byId.has(keyId),
  };
}
