import type { Anchor, Anchors } from './anchors.server.ts';
import type { Chain, ChainEnd } from './chains.server.ts';
import type { Sealer } from '../sealing/sealer.ts';

/** What a check of a chain found. */
export interface ChainVerdict {
  readonly events: number;
  /** Events up to this number were removed when their term was over; 0 when none were. */
  readonly removedTo: number;
  /** Events whose content or place in the chain does not fit. */
  readonly broken: readonly number[];
  /** Events that this program did not write: without its seal, or with another's. */
  readonly unsealed: readonly number[];
  /** The first anchor outside the database that the chain no longer fits: its end was cut off, or written anew. */
  readonly cut: Anchor | null;
  /** Lines in the file of anchors that are not ours. */
  readonly alteredAnchors: number;
  /** Lines in that file that cannot be read. */
  readonly unreadableAnchors: number;
  /** Lines in that file that refer to one before that was taken away. */
  readonly lostAnchors: number;
  /** An event that the program wrote before there was any anchor here: anchors were taken away, or it ran elsewhere. */
  readonly writtenBeforeAnchors: number | null;
  /** Keys that were used here and are not at hand: what they sealed was not checked. */
  readonly keysAbsent: readonly AbsentKey[];
  /** The newest anchor that counts; null when there is none here. */
  readonly anchoredTo: Anchor | null;
  /** Events after the newest anchor: their removal would not show. */
  readonly notAnchored: number;
  /** What was accepted and why, oldest first. */
  readonly accepted: readonly Anchor[];
}

/** A recorded key that is not in the ring, with how many events and anchors it sealed. */
export interface AbsentKey {
  readonly keyId: string;
  readonly events: number;
  readonly anchors: number;
}

/** Everything was checked, and nothing is wrong. */
export function isIntact(verdict: ChainVerdict): boolean {
  return verdict.keysAbsent.length === 0 && !isBroken(verdict);
}

/** Something is wrong; a log of which a part could not be checked need not be broken. */
export function isBroken(verdict: ChainVerdict): boolean {
  const { cut, alteredAnchors, unreadableAnchors, lostAnchors, writtenBeforeAnchors } = verdict;
  return (
    isForged(verdict) ||
    cut !== null ||
    alteredAnchors + unreadableAnchors + lostAnchors > 0 ||
    writtenBeforeAnchors !== null
  );
}

/** Events are not as the program wrote them: no backup that was restored explains that. */
export function isForged({ broken, unsealed }: ChainVerdict): boolean {
  return broken.length > 0 || unsealed.length > 0;
}

/** Checks all of a chain: hashes, seals and anchors. */
export async function verifyChain(chain: Chain, anchors: Anchors): Promise<ChainVerdict> {
  const found = await anchors.read(chain.name);
  const { anchors: kept } = found;
  const counting = anchorsThatCount(kept);
  const removedTo = await chain.removedTo();
  const begin = kept.find(({ kind }) => kind === 'begin');
  const anchoredTo = counting.at(-1) ?? null;
  const { eventNo: last } = await chain.end();
  const seals = await checkSeals(chain, anchors.sealer, begin?.eventNo ?? null);
  const accepted = kept.filter(({ kind }) => kind === 'accepted');
  // Where anchors cannot be read for want of a key, or somebody said why, nothing follows from what is not there.
  const mayLack = found.keysAbsent.size > 0 || accepted.length > 0;
  return {
    events: await chain.count(),
    removedTo,
    broken: await chain.broken(0),
    unsealed: seals.unsealed,
    cut: await firstMisfit(chain, counting, removedTo),
    alteredAnchors: found.altered,
    unreadableAnchors: found.unreadable,
    lostAnchors: found.lost,
    writtenBeforeAnchors: mayLack ? null : await chain.writtenByProgram(kept[0]?.eventNo ?? last),
    keysAbsent: absentKeys(withRemoval(seals.keysAbsent, await chain.removalKeyAbsent()), found.keysAbsent),
    anchoredTo,
    notAnchored: Math.max(0, last - (anchoredTo?.eventNo ?? 0)),
    accepted,
  };
}

/** That old events were removed is one thing more that a key sealed. */
function withRemoval(events: ReadonlyMap<string, number>, keyId: string | null): ReadonlyMap<string, number> {
  return keyId === null ? events : new Map([...events, [keyId, (events.get(keyId) ?? 0) + 1]]);
}

function absentKeys(
  events: ReadonlyMap<string, number>,
  anchors: ReadonlyMap<string, number>,
): readonly AbsentKey[] {
  return [...new Set([...events.keys(), ...anchors.keys()])]
    .toSorted()
    .map((keyId) => ({ keyId, events: events.get(keyId) ?? 0, anchors: anchors.get(keyId) ?? 0 }));
}

/** The anchors after taking away those that an accepted one replaces. */
export function anchorsThatCount(kept: readonly Anchor[]): readonly Anchor[] {
  let counting: readonly Anchor[] = [];
  for (const anchor of kept) {
    const earlier =
      anchor.kind === 'accepted' ? counting.filter(({ eventNo }) => eventNo < anchor.eventNo) : counting;
    counting = [...earlier, anchor];
  }
  return counting;
}

/**
 * Whether the chain goes on from this anchor: the anchored event is there, and all after it fits and is ours. Null when
 * that cannot be said, for want of a key.
 */
export async function goesOnFrom(
  chain: Chain,
  anchor: Anchor,
  end: ChainEnd,
  sealer: Sealer,
): Promise<boolean | null> {
  if (end.eventNo < anchor.eventNo) return false;
  if ((await firstMisfit(chain, [anchor], await chain.removedTo())) !== null) return false;
  if ((await chain.broken(anchor.eventNo)).length > 0) return false;
  const { unsealed, keysAbsent } = await checkSeals(chain, sealer, anchor.eventNo);
  if (unsealed.length > 0) return false;
  return keysAbsent.size > 0 ? null : true;
}

async function firstMisfit(
  chain: Chain,
  counting: readonly Anchor[],
  removedTo: number,
): Promise<Anchor | null> {
  const looked = counting.filter(({ eventNo }) => eventNo > removedTo);
  const hashes = await chain.hashesOf(looked.map(({ eventNo }) => eventNo));
  return looked.find(({ eventNo, hash }) => hashes.get(eventNo) !== hash) ?? null;
}

const batchSize = 2000;

interface Seals {
  /** Numbers of events without a right seal. */
  readonly unsealed: readonly number[];
  /** How many events each key sealed that is not here. */
  readonly keysAbsent: ReadonlyMap<string, number>;
}

/**
 * Looks at the seals of events. Before the first anchor (`after`) events may lack one: they are older than sealing.
 * Where no anchors are at hand (null) sealing began with the first event that has a seal.
 */
async function checkSeals(chain: Chain, sealer: Sealer, after: number | null): Promise<Seals> {
  const unsealed: number[] = [];
  const keysAbsent = new Map<string, number>();
  let hasBegun = after !== null;
  for (let from = after ?? 0; ;) {
    const events = await chain.sealsAfter(from, batchSize);
    for (const { eventNo, hash, seal } of events) {
      from = eventNo;
      hasBegun ||= seal !== null;
      if (seal !== null && sealer.fits(chain.name, 'event', hash, seal)) continue;
      if (seal !== null && sealer.lacks(seal.keyId))
        keysAbsent.set(seal.keyId, (keysAbsent.get(seal.keyId) ?? 0) + 1);
      else if (hasBegun) unsealed.push(eventNo);
    }
    if (events.length < batchSize) return { unsealed, keysAbsent };
  }
}
