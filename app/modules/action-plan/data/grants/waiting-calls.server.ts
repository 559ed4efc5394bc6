import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** A grant call with what waits in it. */
export interface WaitingCall {
  readonly plan: string;
  readonly callId: string;
  readonly name: string;
  /** Applications that the user must score and has not scored on every criterion. */
  readonly toScore: number;
  /** The call is over and every score is in, but nobody opened the scores. */
  readonly canBeOpened: boolean;
  /** Applications on which nothing was decided, once the scores are open. */
  readonly toDecide: number;
}

/** The region's calls, as far as the scope may see their applications. */
export async function waitingCalls(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<readonly WaitingCall[]> {
  const { rows } = await sql<WaitingCall>`
    select c.plan_slug as plan, c.call_id as "callId", c.name,
      (select count(*) from grant_application a
       join grant_assessor p on p.region_id = a.region_id and p.plan_slug = a.plan_slug and p.call_id = a.call_id
         and p.user_id = app.user_id()
       where a.region_id = c.region_id and a.plan_slug = c.plan_slug and a.call_id = c.call_id
         and a.status = 'submitted' and not c.are_scores_open and exists (
           select from grant_criterion k where k.region_id = c.region_id and k.plan_slug = c.plan_slug
             and k.call_id = c.call_id and not exists (
               select from grant_score s where s.region_id = a.region_id and s.application_id = a.application_id
                 and s.assessor_id = p.user_id and s.criterion_id = k.criterion_id)))::int as "toScore",
      coalesce(not c.are_scores_open and upper(c.open_period) <= ${today}::date
        and app.are_grant_scores_complete(c.plan_slug, c.call_id), false) as "canBeOpened",
      (select count(*) from grant_application a
       where a.region_id = c.region_id and a.plan_slug = c.plan_slug and a.call_id = c.call_id
         and a.status = 'submitted' and c.are_scores_open)::int as "toDecide"
    from grant_call c where c.region_id = ${regionId} and c.opened_at is not null
    order by c.plan_slug, c.call_id`.execute(tx);
  return rows;
}
