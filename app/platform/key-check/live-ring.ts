import { keyFingerprint, type KeyRing, type MasterKey } from '../crypto/index.server.ts';

/** A ring that takes up keys while the program runs. A key that it could read with it keeps until the program ends. */
export interface LiveRing extends KeyRing {
  /** Takes keys to read with. False when one has the id of another key: then nothing was taken. */
  learn(keys: Iterable<MasterKey>): boolean;
  /** From now on values are written with this key, which it has to know. */
  writeWith(key: MasterKey): void;
}

export function createLiveRing(start: KeyRing): LiveRing {
  const byId = new Map(start.byId);
  let { current } = start;
  return {
    byId,
    get current() {
      return current;
    },
    learn(keys) {
      const given = [...keys];
      if (given.some((key) => isOther(key, byId.get(key.id)))) return false;
      // What is known stays the same object: keys that were derived from it are remembered by it.
      for (const key of given) if (!byId.has(key.id)) byId.set(key.id, key);
      return true;
    },
    writeWith({ id }) {
      const known = byId.get(id);
      if (known === undefined) throw new Error(`Key ‘${id}’ is not in the ring.`);
      current = known;
    },
  };
}

function isOther(key: MasterKey, known: MasterKey | undefined): boolean {
  return known !== undefined && !keyFingerprint(known).equals(keyFingerprint(key));
}
