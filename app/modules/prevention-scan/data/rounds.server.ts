import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** A round of the prevention scan in one region. */
export interface ScanRound {
  readonly slug: string;
  readonly title: string;
  readonly instrumentId: string;
  /** First day of the period in which answers were collected. */
  readonly collectedFrom: Temporal.PlainDate;
  /** First day after that period. */
  readonly collectedUntil: Temporal.PlainDate;
  readonly importedAt: Temporal.Instant;
  /** True where the link from number to municipality is made up, for the demonstration. */
  readonly hasInventedIdentities: boolean;
  /** Another one as soon as the round or anything answered in it changes; no two rounds ever have the same. */
  readonly contentRevision: number;
}

/** The region's rounds, newest first. */
export async function findRounds(tx: ReadTransaction, regionId: string): Promise<readonly ScanRound[]> {
  return selectRounds(tx, regionId).orderBy('collectedFrom', 'desc').orderBy('slug').execute();
}

/** One round of the region; null when there is none, or the scope may not see it. */
export async function findRound(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<ScanRound | null> {
  return (await selectRounds(tx, regionId).where('round_slug', '=', slug).executeTakeFirst()) ?? null;
}

function selectRounds(tx: ReadTransaction, regionId: string) {
  return tx
    .selectFrom('scan_round')
    .select([
      'round_slug as slug',
      'title',
      'instrument_id as instrumentId',
      'imported_at as importedAt',
      'has_invented_identities as hasInventedIdentities',
      'content_revision as contentRevision',
      sql<Temporal.PlainDate>`lower(collected_period)`.as('collectedFrom'),
      sql<Temporal.PlainDate>`upper(collected_period)`.as('collectedUntil'),
    ])
    .where('region_id', '=', regionId);
}
