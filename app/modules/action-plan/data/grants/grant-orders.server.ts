import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { RankedApplication } from '../../domain/grants/grant.ts';
import type { OrderedProposal, ProposalInput, RankingInput } from '../../domain/grants/grant-order.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** Whether scores may be opened or were, and who opened them. */
export interface ScoresOpening {
  /** Every assessor has scored every application. */
  readonly areComplete: boolean;
  readonly areOpen: boolean;
  /** Null for scores that were open before this was recorded, and for the command line. */
  readonly openedBy: string | null;
  readonly openedAt: Temporal.Instant | null;
  readonly via: 'user' | 'program' | 'carried-over' | null;
}

export async function findScoresOpening(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
): Promise<ScoresOpening> {
  const { rows } = await sql<ScoresOpening>`
    select app.are_grant_scores_complete(plan_slug, call_id) as "areComplete", are_scores_open as "areOpen",
      app.colleague_name(scores_opened_by) as "openedBy", scores_opened_at as "openedAt", scores_opened_via as via
    from grant_call where region_id = ${regionId} and plan_slug = ${slug} and call_id = ${callId}`.execute(
    tx,
  );
  return rows[0] ?? { areComplete: false, areOpen: false, openedBy: null, openedAt: null, via: null };
}

/**
 * Holds the scores of a call until the end of the transaction: `to-score` beside other assessors, `to-open` alone, so
 * that no score changes between being ranked and being fixed.
 */
export async function holdScores(
  tx: WriteTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
  purpose: 'to-score' | 'to-open',
): Promise<void> {
  const lock = sql.raw(purpose === 'to-open' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(hashtextextended(${`grant scores ${regionId} ${slug} ${callId}`}, 0))`.execute(tx);
}

/** Opens the scores. The database writes who and when, and refuses what is too early. */
export async function openScoresOf(
  tx: WriteTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
): Promise<void> {
  await tx
    .updateTable('grant_call')
    .set({ are_scores_open: true })
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('call_id', '=', callId)
    .execute();
}

interface OrderRecord {
  readonly ruleVersion: number;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: string | null;
}

export interface StoredRanking extends OrderRecord {
  readonly kind: 'ranking';
  readonly input: RankingInput;
  readonly outcome: readonly RankedApplication[];
}

export interface StoredProposal extends OrderRecord {
  readonly kind: 'proposal';
  readonly applicationId: string;
  /** The decision that was taken from it. */
  readonly awardId: string;
  readonly input: ProposalInput;
  readonly outcome: readonly OrderedProposal[];
}

export type StoredOrder = StoredRanking | StoredProposal;

export type NewOrder =
  | Pick<StoredRanking, 'kind' | 'ruleVersion' | 'input' | 'outcome'>
  | Pick<StoredProposal, 'kind' | 'ruleVersion' | 'applicationId' | 'awardId' | 'input' | 'outcome'>;

/** Keeps an order with what it was made of. Nothing of it changes or goes. */
export async function insertOrder(
  tx: WriteTransaction,
  { regionId, slug }: PlanKey,
  userId: string,
  callId: string,
  order: NewOrder,
): Promise<void> {
  await tx
    .insertInto('grant_order')
    .values({
      region_id: regionId,
      plan_slug: slug,
      call_id: callId,
      kind: order.kind,
      application_id: order.kind === 'proposal' ? order.applicationId : null,
      award_id: order.kind === 'proposal' ? order.awardId : null,
      rule_version: order.ruleVersion,
      input: JSON.stringify(order.input),
      outcome: JSON.stringify(order.outcome),
      recorded_by: userId,
    })
    .execute();
}

/** The orders of a call that the user may see, the ranking first. */
export async function listOrders(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
): Promise<readonly StoredOrder[]> {
  const { rows } = await sql<StoredOrder>`
    select kind, application_id as "applicationId", award_id as "awardId", rule_version as "ruleVersion", input, outcome,
      app.colleague_name(recorded_by) as "recordedBy", recorded_at as "recordedAt"
    from grant_order where region_id = ${regionId} and plan_slug = ${slug} and call_id = ${callId}
    order by kind desc, recorded_at, order_id`.execute(tx);
  return rows;
}

/** The order that was fixed when scores were opened; null while there is none. */
export async function findRanking(
  tx: ReadTransaction,
  key: PlanKey,
  callId: string,
): Promise<StoredRanking | null> {
  const orders = await listOrders(tx, key, callId);
  return orders.find((order) => order.kind === 'ranking') ?? null;
}
