import { sql } from 'kysely';
import type { Database } from '../db/database.server.ts';
import type { Anchor, Anchors } from './anchors.server.ts';
import { regionChain, signInChainOf, type Chain } from './chains.server.ts';
import { signInChain } from '../sealing/sealer.ts';
import { anchorsThatCount, goesOnFrom, verifyChain, type ChainVerdict } from './verify-chain.ts';

/** A chain and what people call it: the slug of a region, or `sign-ins`. */
export interface NamedChain {
  readonly label: string;
  readonly chain: string;
  /** The region of this log is no longer there; the log goes by the region's id then. */
  readonly isRegionGone: boolean;
}

/**
 * Every chain of the installation: the log of sign-ins and the audit log of each region. Also those of a region whose
 * row is gone: whatever there is of its log, in the database or among the anchors, says that there was one.
 */
export async function allChains(database: Database, anchors: Anchors): Promise<readonly NamedChain[]> {
  const anchored = (await anchors.chains()).filter((name) => uuid.test(name));
  const { rows } = await database.asOwner((tx) =>
    sql<{ chain: string; slug: string | null }>`
      select known.region_id::text as chain, r.slug from (
        select region_id from region
        union select region_id from audit_head
        union select region_id from audit_event
        union select region_id from audit_seal
        union select unnest(${anchored}::uuid[])
      ) known left join region r using (region_id) order by r.slug nulls last, 1`.execute(tx),
  );
  return [
    { label: signInChain, chain: signInChain, isRegionGone: false },
    ...rows.map(({ chain, slug }) => ({ label: slug ?? chain, chain, isRegionGone: slug === null })),
  ];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Runs `work` on a chain, as the program itself. */
function onChain<T>(
  database: Database,
  anchors: Anchors,
  name: string,
  work: (chain: Chain) => Promise<T>,
): Promise<T> {
  return database.asOwner(async (tx) => {
    const keys = await tx.selectFrom('installation_key').select('key_id').execute();
    anchors.sealer.learn(keys.map(({ key_id }) => key_id));
    return work(
      name === signInChain ? signInChainOf(tx, anchors.sealer) : regionChain(tx, name, anchors.sealer),
    );
  });
}

/** Checks one chain as the program itself: hashes, seals and anchors. */
export function checkChain(database: Database, anchors: Anchors, chain: string): Promise<ChainVerdict> {
  return onChain(database, anchors, chain, (opened) => verifyChain(opened, anchors));
}

/** A chain with what a check of it found. */
export interface CheckedChain extends NamedChain {
  readonly verdict: ChainVerdict;
}

/** Whether the region of this log was taken away, and nobody has said why. */
export function isRegionMissed({ isRegionGone, verdict }: CheckedChain): boolean {
  return isRegionGone && verdict.anchoredTo?.kind !== 'accepted';
}

/** Checks every chain of the installation. */
export async function checkChains(database: Database, anchors: Anchors): Promise<readonly CheckedChain[]> {
  const checked: CheckedChain[] = [];
  for (const named of await allChains(database, anchors))
    checked.push({ ...named, verdict: await checkChain(database, anchors, named.chain) });
  return checked;
}

/** What came of anchoring a chain. */
export type Anchoring =
  /** `wasLost`: an anchor that stood there before is gone; this one refers to it, so that every check shows that. */
  | { readonly kind: 'anchored'; readonly anchor: Anchor; readonly wasLost: boolean }
  /** Nothing was to do. */
  | { readonly kind: 'up-to-date' }
  /** The chain does not go on from its anchor: the log was changed, or an older backup was restored. */
  | { readonly kind: 'refused' }
  /** Whether it goes on cannot be known without a key that is not here. */
  | { readonly kind: 'key-absent' };

/** Puts the end of a chain outside the database, when it goes on from the anchor before. */
export function anchorChain(
  database: Database,
  anchors: Anchors,
  name: string,
  at: Temporal.Instant,
): Promise<Anchoring> {
  return onChain(database, anchors, name, async (chain) => {
    const { kept, lost } = await anchors.resume(name);
    if (kept.endsUnderAbsentKey) return { kind: 'key-absent' };
    const last = lost ?? anchorsThatCount(kept.anchors).at(-1);
    const end = await chain.end();
    const hash = end.hash.toString('hex');
    const isSame = last !== undefined && last.eventNo === end.eventNo && last.hash === hash;
    if (isSame && lost === null) return { kind: 'up-to-date' };
    if (last !== undefined && !isSame) {
      const goesOn = await goesOnFrom(chain, last, end, anchors.sealer);
      if (goesOn === null) return { kind: 'key-absent' };
      if (!goesOn) return { kind: 'refused' };
    }
    const kind = last === undefined ? 'begin' : 'head';
    const anchor: Anchor = { kind, chain: name, eventNo: end.eventNo, hash, at };
    await anchors.add(anchor);
    return { kind: 'anchored', anchor, wasLost: lost !== null };
  });
}

/** From now on the chain is taken as it is, for a reason that stays to be read with it. */
export function acceptChain(
  database: Database,
  anchors: Anchors,
  name: string,
  at: Temporal.Instant,
  reason: string,
): Promise<Anchor> {
  return onChain(database, anchors, name, async (chain) => {
    const end = await chain.end();
    const anchor: Anchor = {
      kind: 'accepted',
      chain: name,
      eventNo: end.eventNo,
      hash: end.hash.toString('hex'),
      at,
      reason,
    };
    await anchors.add(anchor);
    return anchor;
  });
}
