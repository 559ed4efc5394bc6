import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { KeptPlacement } from '../domain/replay-placement.ts';

/** What an order decided about, and which of it was chosen: who waits, or the house. */
export type PlacementSubject =
  | { readonly offerId: string; readonly entryId: string }
  | { readonly stayId: string; readonly premisesRef: string }
  | { readonly demandId: string };

/** Keeps an order with what it was made of. Nothing of it changes or goes. */
export async function insertPlacementOrder(
  tx: WriteTransaction,
  { regionId, organisationId, userId }: Scope,
  subject: PlacementSubject,
  { kind, ruleVersion, input, outcome }: KeptPlacement,
): Promise<void> {
  if (organisationId === null) return;
  await tx
    .insertInto('placement_order')
    .values({
      region_id: regionId,
      organisation_id: organisationId,
      kind,
      offer_id: 'offerId' in subject ? subject.offerId : null,
      stay_id: 'stayId' in subject ? subject.stayId : null,
      demand_id: 'demandId' in subject ? subject.demandId : null,
      chosen: chosenOf(subject),
      rule_version: ruleVersion,
      input: JSON.stringify(input),
      outcome: JSON.stringify(outcome),
      recorded_by: userId,
    })
    .execute();
}

function chosenOf(subject: PlacementSubject): string | null {
  if ('offerId' in subject) return subject.entryId;
  return 'stayId' in subject ? subject.premisesRef : null;
}

export type StoredPlacement = KeptPlacement & {
  readonly orderId: string;
  readonly offerId: string | null;
  readonly stayId: string | null;
  readonly demandId: string | null;
  readonly chosen: string | null;
  readonly organisation: string;
  /** Null for someone who no longer works here. */
  readonly recordedBy: string | null;
  readonly recordedAt: Temporal.Instant;
};

export interface PlacementFilter {
  /** Id of the order itself, or of the offer, stay or demand that it decided about. */
  readonly id?: string;
  /** At most so many, newest first; 100 unless told. */
  readonly limit?: number;
}

/** Orders that were kept, newest first; the privacy officer's alone to see. */
export async function listPlacementOrders(
  tx: ReadTransaction,
  regionId: string,
  { id, limit = 100 }: PlacementFilter,
): Promise<readonly StoredPlacement[]> {
  const one =
    id === undefined ? sql`true` : sql`${id}::uuid in (o.order_id, o.offer_id, o.stay_id, o.demand_id)`;
  const { rows } = await sql<StoredPlacement>`
    select o.order_id as "orderId", o.kind, o.offer_id as "offerId", o.stay_id as "stayId", o.demand_id as "demandId", o.chosen,
      o.rule_version as "ruleVersion", o.input, o.outcome, g.name as organisation,
      app.colleague_name(o.recorded_by) as "recordedBy", o.recorded_at as "recordedAt"
    from placement_order o
    join organisation g on g.region_id = o.region_id and g.organisation_id = o.organisation_id
    where o.region_id = ${regionId} and ${one}
    order by o.recorded_at desc, o.order_id desc limit ${limit}`.execute(tx);
  return rows;
}
