import type { KeyRing } from '../crypto/index.server.ts';
import type { Log } from '../log.server.ts';
import { holdKey, recordedKeys, type KeyHold } from './key-holders.server.ts';

const secondsBetween = 60;

/** The channel on which programs hear at once that a key was recorded. */
export const keyChannel = 'onderdak_keys';

/**
 * Thrown by every act that would write a name with keys that are no longer the newest: what it wrote would be under the
 * old key, and a BSN that stands under the new one would be taken again. Answered 503; the log says what to do.
 */
export class OutdatedKeysError extends Error {
  override readonly name = 'OutdatedKeysError';

  constructor() {
    super('A newer key is in use: herstart met de nieuwe sleutels.');
  }
}

export interface KeyWatch {
  /** The ring to write names with; its current key can no longer be had once the ring is outdated. */
  readonly keys: KeyRing;
  /** Looks now. */
  round(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Tells other programs under which key this one writes, and looks every minute, and when told, whether a newer key came
 * into use that is not in its ring.
 */
export async function watchKeys(url: string, ring: KeyRing, log: Log): Promise<KeyWatch> {
  let hold: KeyHold | null = null;
  let isClosed = false;
  let isOutdated = false;
  /** Recorded when this program started: those it lacks were no longer needed then. */
  let before: ReadonlySet<string> | null = null;
  let running = Promise.resolve();

  async function open(): Promise<KeyHold> {
    const opened = await holdKey(url, ring.current);
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

  async function look(): Promise<void> {
    if (isClosed) return;
    try {
      hold ??= await open();
      const recorded = await recordedKeys(hold.ask);
      before ??= new Set(recorded.map(({ id }) => id));
      const own = recorded.findIndex(({ id }) => id === ring.current.id);
      const lacking = recorded.filter(
        ({ id, isHeld }, at) => !ring.byId.has(id) && (before?.has(id) === false || (isHeld && at > own)),
      );
      if (lacking.length > 0 && !isOutdated)
        log.error('keys-outdated', new OutdatedKeysError(), {
          lacking: lacking.map(({ id }) => id).join(' '),
        });
      isOutdated = lacking.length > 0;
    } catch (error) {
      await hold?.close();
      hold = null;
      if (before === null) throw error;
      log.error('keys-not-watched', error);
    }
  }

  const round = () => (running = running.then(look));
  await round();
  const timer = setInterval(() => void round(), secondsBetween * 1000);
  timer.unref();
  return {
    keys: {
      byId: ring.byId,
      get current() {
        if (isOutdated) throw new OutdatedKeysError();
        return ring.current;
      },
    },
    round,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await running;
      await hold?.close();
    },
  };
}
