import type { KeyRing } from '../crypto/index.server.ts';
import type { Log } from '../log.server.ts';
import {
  holdKey,
  moveHold,
  programsWithout,
  recordedKeys,
  tellReadable,
  type KeyHold,
} from './key-holders.server.ts';
import { lackingKeys, OutdatedKeysError } from './lacking-keys.ts';
import { createLiveRing } from './live-ring.ts';

const secondsBetween = 60;
/** How often the file of keys is looked at, and whether others know a key that waits to be used. */
const secondsBetweenLooks = 2;

/** The channel on which programs hear at once that a key was recorded. */
export const keyChannel = 'onderdak_keys';

/** Where keys may come from while the program runs. */
export interface KeySource {
  /** What says whether the file is another one than before. */
  stamp(): string;
  /** The keys as they stand there now; throws when they cannot be used. */
  read(): KeyRing;
  /** Refuses keys that are not those of the database. */
  check(ring: KeyRing): Promise<unknown>;
  /** The same, and records those that fit, before anything is written with them. */
  admit(ring: KeyRing): Promise<unknown>;
}

export interface KeyWatch {
  /** The ring to write names with; its current key can no longer be had once the ring is outdated. */
  readonly keys: KeyRing;
  /** The same ring for what may go on: reading, and seals of the logs. */
  readonly ring: KeyRing;
  /** Looks now. */
  round(): Promise<void>;
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly source?: KeySource | null;
  /** Called when another key is written with. */
  readonly onChange?: () => void;
}

/**
 * Tells other programs under which key this one writes and which it can read. Looks every minute, and when told, whether a
 * newer key came into use that is not in its ring; and, where the keys stand in a file, whether that holds another one.
 * A new key is read with at once; it is written with when every program that runs can read it.
 */
export async function watchKeys(
  url: string,
  start: KeyRing,
  log: Log,
  { source = null, onChange }: WatchOptions = {},
): Promise<KeyWatch> {
  const ring = createLiveRing(start);
  let hold: KeyHold | null = null;
  let isClosed = false;
  let isOutdated = false;
  /** The keys as the file last gave them; what is written with follows its first one. */
  let given = start;
  let stamp = source?.stamp();
  let toldWaiting = '';
  /** Recorded when this program started: those it lacks were no longer needed then. */
  let before: ReadonlySet<string> | null = null;
  let running = Promise.resolve();

  async function open(): Promise<KeyHold> {
    const opened = await holdKey(url, ring.current, ring.byId.values());
    // Broken: the next round opens another.
    const forget = () => {
      if (hold === opened) hold = null;
    };
    opened.client.once('error', forget);
    opened.client.once('end', forget);
    opened.client.on('notification', () => void round());
    await opened.ask(`listen ${keyChannel}`);
    return opened;
  }

  async function readSource(): Promise<void> {
    if (source === null || source.stamp() === stamp) return;
    try {
      stamp = source.stamp();
      const found = source.read();
      await source.check(found);
      if (!ring.learn(found.byId.values())) throw new Error('A key has the name of another one.');
      given = found;
    } catch (error) {
      log.error('keys-file-unusable', error);
    }
  }

  /** Goes over to the first key of the file, once everyone who writes names can read what is written with it. */
  async function goOver({ ask }: KeyHold): Promise<void> {
    if (source === null || given.current.id === ring.current.id) return;
    const wanted = given.current;
    const programs = await programsWithout(ask, wanted);
    if (programs > 0) {
      if (toldWaiting !== wanted.id)
        log.error('key-waits', new Error('A program lacks the new key.'), { key: wanted.id, programs });
      toldWaiting = wanted.id;
      return;
    }
    const from = ring.current;
    await source.admit(given);
    await moveHold(ask, from, wanted);
    ring.writeWith(wanted);
    log.info('key-changed', { from: from.id, to: wanted.id });
    onChange?.();
  }

  async function look(): Promise<void> {
    if (isClosed) return;
    try {
      await readSource();
      hold ??= await open();
      await tellReadable(
        hold.ask,
        [...ring.byId.values()].filter(({ id }) => !told.has(id)),
      );
      for (const id of ring.byId.keys()) told.add(id);
      await goOver(hold);
      const recorded = await recordedKeys(hold.ask);
      before ??= new Set(recorded.map(({ id }) => id));
      const lacking = lackingKeys(ring, recorded, before);
      if (lacking.length > 0 && !isOutdated)
        log.error('keys-outdated', new OutdatedKeysError(), { lacking: lacking.join(' ') });
      isOutdated = lacking.length > 0;
    } catch (error) {
      await hold?.close();
      hold = null;
      if (before === null) throw error;
      log.error('keys-not-watched', error);
    }
  }

  const told = new Set(ring.byId.keys());
  const round = () => (running = running.then(look));
  await round();
  const timer = setInterval(() => void round(), secondsBetween * 1000);
  timer.unref();
  const looks = setInterval(() => {
    if (source !== null && (source.stamp() !== stamp || given.current.id !== ring.current.id)) void round();
  }, secondsBetweenLooks * 1000);
  looks.unref();
  return {
    keys: {
      byId: ring.byId,
      get current() {
        if (isOutdated) throw new OutdatedKeysError();
        return ring.current;
      },
    },
    ring,
    round,
    async close() {
      isClosed = true;
      clearInterval(timer);
      clearInterval(looks);
      await running;
      await hold?.close();
    },
  };
}
