import type { Database } from '../db/database.server.ts';
import type { Anchor, Anchors } from './anchors.server.ts';
import { regionChain, signInChainOf, type Chain } from './chains.server.ts';
import { signInChain } from './sealer.ts';
import { anchorsThatCount, goesOnFrom, verifyChain, type ChainVerdict } from './verify-chain.ts';

/** A chain and what people call it: the slug of a region, or `sign-ins`. */
export interface NamedChain {
  readonly label: string;
  readonly chain: string;
}

/** Every chain of the installation: the log of sign-ins and the audit log of each region. */
export async function allChains(database: Database): Promise<readonly NamedChain[]> {
  const regions = await database.asOwner((tx) =>
    tx.selectFrom('region').select(['region_id', 'slug']).orderBy('slug').execute(),
  );
  return [
    { label: signInChain, chain: signInChain },
    ...regions.map(({ region_id, slug }) => ({ label: slug, chain: region_id })),
  ];
}

/** Runs `work` on a chain, as the program itself. */
function onChain<T>(
  database: Database,
  anchors: Anchors,
  name: string,
  work: (chain: Chain) => Promise<T>,
): Promise<T> {
  return database.asOwner((tx) =>
    work(name === signInChain ? signInChainOf(tx, anchors.sealer) : regionChain(tx, name)),
  );
}

/** Checks one chain as the program itself: hashes, seals and anchors. */
export function checkChain(database: Database, anchors: Anchors, chain: string): Promise<ChainVerdict> {
  return onChain(database, anchors, chain, (opened) => verifyChain(opened, anchors));
}

/** Checks every chain of the installation; verdicts by the slug of the region, and `sign-ins`. */
export async function checkChains(
  database: Database,
  anchors: Anchors,
): Promise<ReadonlyMap<string, ChainVerdict>> {
  const verdicts = new Map<string, ChainVerdict>();
  for (const { label, chain } of await allChains(database))
    verdicts.set(label, await checkChain(database, anchors, chain));
  return verdicts;
}

/**
 * Puts the end of a chain outside the database, when it goes on from the anchor before. Null when nothing was to do,
 * `refused` when it does not go on: then the log was changed, or an older backup was restored.
 */
export function anchorChain(
  database: Database,
  anchors: Anchors,
  name: string,
  at: Temporal.Instant,
): Promise<Anchor | 'refused' | null> {
  return onChain(database, anchors, name, async (chain) => {
    const last = anchorsThatCount((await anchors.read(name)).anchors).at(-1);
    const end = await chain.end();
    const hash = end.hash.toString('hex');
    if (last !== undefined && last.eventNo === end.eventNo && last.hash === hash) return null;
    if (last !== undefined && !(await goesOnFrom(chain, last, end, anchors.sealer))) return 'refused';
    const kind = last === undefined ? 'begin' : 'head';
    const anchor: Anchor = { kind, chain: name, eventNo: end.eventNo, hash, at };
    await anchors.add(anchor);
    return anchor;
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
