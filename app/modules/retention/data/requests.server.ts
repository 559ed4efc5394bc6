import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { RefusalGround, RequestDecision } from '../domain/retention-kind.ts';

export interface StoredRequest {
  readonly requestId: string;
  readonly personId: string;
  readonly personRef: string | null;
  readonly askedOn: Temporal.PlainDate;
  readonly explanation: string | null;
  readonly decision: RequestDecision | null;
  readonly refusalGround: RefusalGround | null;
  readonly decisionNote: string | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly revision: number;
}

export interface Decision {
  readonly decision: RequestDecision;
  readonly refusalGround: RefusalGround | null;
  readonly note: string | null;
}

export async function insertRequest(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  request: {
    readonly personId: string;
    readonly askedOn: Temporal.PlainDate;
    readonly explanation: string | null;
  },
): Promise<string> {
  // Told beforehand: who helps writes it down and does not read it back.
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tx);
  const requestId = rows[0]?.id ?? '';
  await tx
    .insertInto('removal_request')
    .values({
      region_id: regionId,
      request_id: requestId,
      person_id: request.personId,
      asked_on: request.askedOn,
      explanation: request.explanation,
      recorded_by: userId,
    })
    .execute();
  return requestId;
}

/** Requests with the number of the file; those without an answer first, and of these what was asked first. */
export async function findRequests(tx: ReadTransaction, regionId: string): Promise<readonly StoredRequest[]> {
  const { rows } = await sql<StoredRequest>`
    select q.request_id as "requestId", q.person_id as "personId", r.person_ref as "personRef", q.asked_on as "askedOn",
      q.explanation, q.decision, q.refusal_ground as "refusalGround", q.decision_note as "decisionNote",
      q.decided_at as "decidedAt", q.revision
    from removal_request q
    left join lateral app.person_refs(array[q.person_id]) r on true
    where q.region_id = ${regionId}
    order by q.decision is not null, q.asked_on, q.request_id`.execute(tx);
  return rows;
}

/** Writes down what was decided; of whom, or null when there is no such request or it was decided before. */
export async function decideRequestRow(
  tx: WriteTransaction,
  regionId: string,
  requestId: string,
  { decision, refusalGround, note }: Decision,
): Promise<string | null> {
  const row = await tx
    .updateTable('removal_request')
    .set({ decision, refusal_ground: refusalGround, decision_note: note })
    .where('region_id', '=', regionId)
    .where('request_id', '=', requestId)
    .where('decision', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Takes back what was granted; of whom, or null when there is no such request or it was not granted. */
export async function callOffRequestRow(
  tx: WriteTransaction,
  regionId: string,
  requestId: string,
  note: string,
): Promise<string | null> {
  const row = await tx
    .updateTable('removal_request')
    .set({ decision: 'withdrawn', decision_note: note })
    .where('region_id', '=', regionId)
    .where('request_id', '=', requestId)
    .where('decision', '=', 'granted')
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function findRequestedFile(
  tx: ReadTransaction,
  regionId: string,
  requestId: string,
): Promise<{ readonly personId: string; readonly decision: string | null } | null> {
  const row = await tx
    .selectFrom('removal_request')
    .select(['person_id as personId', 'decision'])
    .where('region_id', '=', regionId)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row ?? null;
}

/** The file with this number, for the privacy officer; null when there is none. */
export async function fileByNumber(tx: ReadTransaction, personRef: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select app.person_by_ref(${personRef}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}
