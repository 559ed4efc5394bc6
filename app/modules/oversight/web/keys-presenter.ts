import { momentInWords } from '#app/words/moments.ts';
import type { KeyFacts, KnownKey } from '../data/keys.server.ts';
import { keysMessages as text } from './keys-messages.nl.ts';

/** After this long without a batch the work stands still. */
const stillMinutes = 5;

export interface RingNow {
  /** Id of the key that is written with; null when the program lacks a newer one. */
  readonly currentId: string | null;
  /** Ids of the keys that can be read with. */
  readonly readable: ReadonlySet<string>;
  readonly now: Temporal.Instant;
}

/** What the page about keys says: how far the newest change is, and what each key is still needed for. */
export function presentKeys({ keys, countedAt }: KeyFacts, ring: RingNow) {
  const current = keys.find(({ keyId }) => keyId === ring.currentId);
  return {
    lead:
      current === undefined ? text.outdated : text.inUse(current.keyId, momentInWords(current.recordedAt)),
    isOutdated: current === undefined,
    progress: current === undefined ? null : progressOf(current, ring.now),
    counted: countedAt === null ? text.notCounted : text.counted(momentInWords(countedAt)),
    rows: keys.toReversed().map((key) => ({
      keyId: key.keyId,
      state: stateOf(key.keyId, ring),
      since: key.recordedAt.toString(),
      values: key.values,
      seals: key.seals,
      need: needOf(key, ring),
    })),
  };
}

function progressOf({ renewal, recordedAt }: KnownKey, now: Temporal.Instant) {
  if (renewal === null) return { state: text.neverNeeded(momentInWords(recordedAt)), bar: null, stuck: null };
  const { done, waiting, stuck, finishedAt, movedAt } = renewal;
  return {
    state: finishedAt === null ? workingText(movedAt, now) : text.finished(momentInWords(finishedAt), done),
    bar: finishedAt === null ? { done, total: done + waiting } : null,
    stuck: stuck > 0 ? text.stuck(stuck) : null,
  };
}

function workingText(movedAt: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = now.since(movedAt).total('minutes');
  return minutes < stillMinutes ? text.working : text.standsStill(momentInWords(movedAt));
}

function stateOf(keyId: string, { currentId, readable }: RingNow): string {
  if (keyId === currentId) return text.states.current;
  return readable.has(keyId) ? text.states.readable : text.states.absent;
}

/** What an older key is for; null for the one that is written with. */
function needOf({ keyId, values, seals }: KnownKey, { currentId }: RingNow): string | null {
  if (keyId === currentId) return text.needs.current;
  if (values > 0) return text.needs.values;
  return seals > 0 ? text.needs.seals : text.needs.backups;
}
