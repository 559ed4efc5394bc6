import type { Anchor, Anchors } from './anchors.server.ts';
import type { Chain, ChainEnd } from './chains.server.ts';
import type { Sealer } from './sealer.ts';

/** What a check of a chain found. */
export interface ChainVerdict {
  readonly events: number;
  /** Events whose content or place in the chain does not fit. */
  readonly broken: readonly number[];
  /** Events that this program did not write: without its seal, or with another's. */
  readonly unsealed: readonly number[];
  /** The first anchor outside the database that the chain no longer fits: its end was cut off, or written anew. */
  readonly cut: Anchor | null;
  /** Lines in the file of anchors that are not ours. */
  readonly alteredAnchors: number;
  /** The newest anchor that counts; null when there is none here. */
  readonly anchoredTo: Anchor | null;
  /** Events after the newest anchor: their removal would not show. */
  readonly notAnchored: number;
  /** What was accepted and why, oldest first. */
  readonly accepted: readonly Anchor[];
}

export function isIntact(verdict: ChainVerdict): boolean {
  const { broken, unsealed, cut, alteredAnchors } = verdict;
  return broken.length === 0 && unsealed.length === 0 && cut === null && alteredAnchors === 0;
}

/** Checks all of a chain: hashes, seals and anchors. */
export async function verifyChain(chain: Chain, anchors: Anchors): Promise<ChainVerdict> {
  const { anchors: kept, altered } = await anchors.read(chain.name);
  const counting = anchorsThatCount(kept);
  const removedTo = await chain.removedTo();
  const begin = kept.find(({ kind }) => kind === 'begin');
  const anchoredTo = counting.at(-1) ?? null;
  const { eventNo: last } = await chain.end();
  return {
    events: await chain.count(),
    broken: await chain.broken(0),
    unsealed: await unsealedAfter(chain, anchors.sealer, begin?.eventNo ?? null),
    cut: await firstMisfit(chain, counting, removedTo),
    alteredAnchors: altered,
    anchoredTo,
    notAnchored: Math.max(0, last - (anchoredTo?.eventNo ?? 0)),
    accepted: kept.filter(({ kind }) => kind === 'accepted'),
  };
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

/** Whether the chain goes on from this anchor: the anchored event is there, and all after it fits and is ours. */
export async function goesOnFrom(
  chain: Chain,
  anchor: Anchor,
  end: ChainEnd,
  sealer: Sealer,
): Promise<boolean> {
  if (end.eventNo < anchor.eventNo) return false;
  if ((await firstMisfit(chain, [anchor], await chain.removedTo())) !== null) return false;
  if ((await chain.broken(anchor.eventNo)).length > 0) return false;
  return (await unsealedAfter(chain, sealer, anchor.eventNo)).length === 0;
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

/**
 * Events without a right seal. Before the first anchor (`after`) events may lack one: they are older than sealing.
 * Where no anchors are at hand (null) sealing began with the first event that has a seal.
 */
async function unsealedAfter(chain: Chain, sealer: Sealer, after: number | null): Promise<readonly number[]> {
  const found: number[] = [];
  let hasBegun = after !== null;
  for (let from = after ?? 0; ;) {
    const events = await chain.sealsAfter(from, batchSize);
    for (const { eventNo, hash, seal } of events) {
      hasBegun ||= seal !== null;
      const isOurs = seal !== null && sealer.fits(chain.name, 'event', hash, seal);
      if (hasBegun && !isOurs) found.push(eventNo);
      from = eventNo;
    }
    if (events.length < batchSize) return found;
  }
}
