import { sql, type RawBuilder } from 'kysely';
import { toCents, type Cents } from '#app/kernel/money.ts';
import type { Period } from '#app/kernel/period.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type {
  ApplicationStatus,
  GrantApplication,
  GrantCall,
  GrantPayment,
  GrantScore,
} from '../../domain/grants/grant.ts';
import { keyColumns } from '../plan/key-columns.ts';
import { toGrantCallRow, toGrantParts } from './grant-rows.ts';
import { periodFromText, periodToText } from '../plan/period-text.ts';
import type { PlanKey } from '../plan/plan-key.ts';
import { insertTables } from '../plan/table-rows.server.ts';

/** An application with what the applicant wants to do. */
export interface ReadApplication extends GrantApplication {
  readonly callId: string;
  readonly description: string;
  /** Null while no decision stands, and for those who may not see it; 0 for a rejection. */
  readonly awardedCents: Cents | null;
}

/** What the public is told of a call beside its rules; null where nobody said. */
export interface CallNotice {
  /** What the grant is for. */
  readonly purpose: string | null;
  /** Whom to ask, in a sentence. */
  readonly contact: string | null;
  /** The last day on which an applicant hears. */
  readonly hearBy: Temporal.PlainDate | null;
}

/** A call that takes applications today. */
export interface OpenCall {
  readonly plan: string;
  readonly callId: string;
  readonly name: string;
  readonly ceilingCents: Cents;
  readonly budgetCents: Cents;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  readonly maxScore: number;
  readonly minimumPercent: number;
  readonly criteria: readonly { readonly label: string; readonly weight: number }[];
  readonly notice: CallNotice;
}

/** Calls of a region that take applications today; a public fact. */
export async function listOpenCalls(tx: ReadTransaction, regionId: string): Promise<readonly OpenCall[]> {
  const { rows } = await sql<
    Omit<OpenCall, 'ceilingCents' | 'budgetCents' | 'notice'> &
      CallNotice & { readonly ceiling: number; readonly budget: number }
  >`
    select plan_slug as plan, call_id as "callId", name, ceiling_cents as ceiling, budget_cents as budget,
      first_day as "firstDay", last_day as "lastDay", purpose, contact, hear_by_on as "hearBy",
      max_score as "maxScore", minimum_percent as "minimumPercent", criteria
    from app.open_grant_calls(${regionId})`.execute(tx);
  return rows.map(({ ceiling, budget, purpose, contact, hearBy, ...row }) => ({
    ...row,
    ceilingCents: toCents(ceiling),
    budgetCents: toCents(budget),
    notice: { purpose, contact, hearBy },
  }));
}

/** What the public is told of a call. */
export async function findNotice(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
): Promise<CallNotice> {
  const row = await tx
    .selectFrom('grant_call')
    .select(['purpose', 'contact', 'hear_by_on as hearBy'])
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('call_id', '=', callId)
    .executeTakeFirst();
  return row ?? noNotice;
}

/** Nothing was said yet. */
export const noNotice: CallNotice = { purpose: null, contact: null, hearBy: null };

/** The days on which a call takes applications; null while it has not been opened. */
export async function findOpenPeriod(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
): Promise<Period | null> {
  const row = await tx
    .selectFrom('grant_call')
    .select('open_period')
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('call_id', '=', callId)
    .executeTakeFirst();
  const text = row?.open_period ?? null;
  return text === null ? null : periodFromText(text);
}

/** Writes a call over the one of the measure, if any, with its criteria and assessors. Nobody may have scored yet. */
export async function replaceCall(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string,
  call: GrantCall,
  { openPeriod, notice }: { readonly openPeriod: Period | null; readonly notice: CallNotice },
): Promise<void> {
  const row = {
    ...toGrantCallRow(key, { measureId, call }),
    purpose: notice.purpose,
    contact: notice.contact,
    hear_by_on: notice.hearBy,
    open_period: openPeriod === null ? null : periodToText(openPeriod),
  };
  await tx
    .insertInto('grant_call')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region_id', 'plan_slug', 'call_id']).doUpdateSet(row))
    .execute();
  for (const table of ['grant_criterion', 'grant_assessor'] as const) {
    await tx
      .deleteFrom(table)
      .where('region_id', '=', key.regionId)
      .where('plan_slug', '=', key.slug)
      .where('call_id', '=', call.id)
      .execute();
  }
  await insertTables(tx, toGrantParts(key, [{ measureId, call }]));
}

/** Applications to a call, first submitted first. */
export async function listApplications(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
): Promise<readonly ReadApplication[]> {
  const rows = await tx
    .selectFrom('grant_application as a')
    .leftJoin('grant_award as w', (join) =>
      join
        .onRef('w.region_id', '=', 'a.region_id')
        .onRef('w.application_id', '=', 'a.application_id')
        .on('w.is_revoked', '=', false),
    )
    .select([
      'a.application_id as id',
      'a.call_id as callId',
      'a.title',
      'a.description',
      'a.requested_cents',
      'a.status',
      'a.submitted_at as submittedAt',
      'w.cents as awarded',
    ])
    .where('a.region_id', '=', regionId)
    .where('a.plan_slug', '=', slug)
    .where('a.call_id', '=', callId)
    .orderBy('a.submitted_at')
    .orderBy('a.application_id')
    .execute();
  return rows.map(({ requested_cents, awarded, status, ...row }) => ({
    ...row,
    requestedCents: toCents(requested_cents),
    awardedCents: awarded === null ? null : toCents(awarded),
    status: status as ApplicationStatus,
  }));
}

/** The scores of a call that the user may see: the own, and everybody's once all are in. */
export async function listScores(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  callId: string,
): Promise<readonly GrantScore[]> {
  return tx
    .selectFrom('grant_score')
    .select([
      'application_id as applicationId',
      'assessor_id as assessorId',
      'criterion_id as criterionId',
      'score',
    ])
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('call_id', '=', callId)
    .orderBy('application_id')
    .orderBy('assessor_id')
    .orderBy('criterion_id')
    .execute();
}

/** Keeps scores of one assessor, over those given before. */
export async function saveScores(
  tx: WriteTransaction,
  key: PlanKey,
  callId: string,
  scores: readonly GrantScore[],
): Promise<void> {
  if (scores.length === 0) return;
  await tx
    .insertInto('grant_score')
    .values(
      scores.map(({ applicationId, assessorId, criterionId, score }) => ({
        ...keyColumns(key),
        call_id: callId,
        application_id: applicationId,
        assessor_id: assessorId,
        criterion_id: criterionId,
        score,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'application_id', 'assessor_id', 'criterion_id'])
        .doUpdateSet(({ ref }) => ({
          score: ref('excluded.score'),
          scored_at: sql<Temporal.Instant>`clock_timestamp()`,
        })),
    )
    .execute();
}

export async function setApplicationStatus(
  tx: WriteTransaction,
  regionId: string,
  applicationId: string,
  status: ApplicationStatus,
): Promise<void> {
  await tx
    .updateTable('grant_application')
    .set({ status })
    .where('region_id', '=', regionId)
    .where('application_id', '=', applicationId)
    .execute();
}

/** Keeps an applicant's own data until a day. */
export async function retainApplicant(
  tx: WriteTransaction,
  regionId: string,
  applicationId: string,
  until: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable('grant_applicant')
    .set({ retain_until: until })
    .where('region_id', '=', regionId)
    .where('application_id', '=', applicationId)
    .execute();
}

/** Payments of one application, earliest first. */
export async function listPayments(
  tx: ReadTransaction,
  regionId: string,
  applicationId: string,
): Promise<readonly GrantPayment[]> {
  const rows = await tx
    .selectFrom('grant_payment')
    .select(['application_id as applicationId', 'paid_on as paidOn', 'cents'])
    .where('region_id', '=', regionId)
    .where('application_id', '=', applicationId)
    .orderBy('paid_on')
    .orderBy('payment_id')
    .execute();
  return rows.map(({ cents, ...row }) => ({ ...row, cents: toCents(cents) }));
}

/** Keeps a payment of the decision that stands. */
export async function insertPayment(
  tx: WriteTransaction,
  regionId: string,
  userId: string,
  { applicationId, paidOn, cents, note }: GrantPayment & { readonly note: string | null },
): Promise<void> {
  await tx
    .insertInto('grant_payment')
    .values({
      region_id: regionId,
      application_id: applicationId,
      award_id: standingAward(regionId, applicationId),
      paid_on: paidOn,
      cents,
      note,
      recorded_by: userId,
    })
    .execute();
}

/** The decision that stands on an application, within a statement. */
export function standingAward(regionId: string, applicationId: string): RawBuilder<string> {
  return sql<string>`(select award_id from grant_award where region_id = ${regionId}
    and application_id = ${applicationId} and not is_revoked)`;
}
