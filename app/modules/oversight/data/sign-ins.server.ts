import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { AuditCursor } from './audit-events.server.ts';

/** One line of the log of sign-ins, about an account with a role in the region. */
export interface SignIn {
  readonly eventNo: number;
  readonly occurredAt: Temporal.Instant;
  readonly action: string;
  readonly result: string;
  readonly userId: string | null;
  /** Null for an account that the region no longer knows. */
  readonly userName: string | null;
  /** Another who did it, such as the administrator who ended somebody's sessions. */
  readonly actorName: string | null;
  readonly origin: string;
}

/** Which sign-ins to show; null leaves a condition out. */
export interface SignInFilter {
  readonly from: Temporal.Instant | null;
  /** Exclusive. */
  readonly until: Temporal.Instant | null;
  readonly action: string | null;
  readonly result: string | null;
  readonly userId: string | null;
}

export interface SignInPage {
  /** Newest first. */
  readonly events: readonly SignIn[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** At most `size` sign-ins beside the cursor, of accounts on days on which they had a role in the region. */
export async function findSignInPage(
  tx: ReadTransaction,
  regionId: string,
  filter: SignInFilter,
  cursor: AuditCursor,
  size: number,
): Promise<SignInPage> {
  const goesForward = cursor?.side === 'newer';
  const rows = await tx
    .selectFrom('region_sign_in as e')
    .leftJoin('region_user as u', (join) =>
      join.on('u.region_id', '=', regionId).onRef('u.user_id', '=', 'e.user_id'),
    )
    .leftJoin('region_user as actor', (join) =>
      join.on('actor.region_id', '=', regionId).onRef('actor.user_id', '=', 'e.actor_id'),
    )
    .select([
      'e.event_no',
      'e.occurred_at',
      'e.action',
      'e.result',
      'e.user_id',
      'u.display_name as user_name',
      'actor.display_name as actor_name',
      'e.origin',
    ])
    .$if(filter.from !== null, (query) => query.where('e.occurred_at', '>=', filter.from))
    .$if(filter.until !== null, (query) => query.where('e.occurred_at', '<', filter.until))
    .$if(filter.action !== null, (query) => query.where('e.action', '=', filter.action))
    .$if(filter.result !== null, (query) => query.where('e.result', '=', filter.result))
    .$if(filter.userId !== null, (query) => query.where('e.user_id', '=', filter.userId))
    .$if(cursor !== null, (query) => query.where('e.event_no', goesForward ? '>' : '<', cursor?.than ?? 0))
    .orderBy('e.event_no', goesForward ? 'asc' : 'desc')
    .limit(size + 1)
    .execute();
  const hasMore = rows.length > size;
  const events = rows.slice(0, size).map(toSignIn);
  return goesForward
    ? { events: events.toReversed(), hasOlder: true, hasNewer: hasMore }
    : { events, hasOlder: hasMore, hasNewer: cursor !== null };
}

/** The newest sign-ins and the like of the account that asks, in every region. */
export async function findOwnSignIns(tx: ReadTransaction, most: number): Promise<readonly SignIn[]> {
  const rows = await tx
    .selectFrom('own_sign_in')
    .select(['event_no', 'occurred_at', 'action', 'result', 'origin'])
    .orderBy('event_no', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => toSignIn({ ...row, user_id: null, user_name: null, actor_name: null }));
}

/** Columns of a view, which PostgreSQL never calls not null. */
interface Row {
  readonly event_no: number | null;
  readonly occurred_at: Temporal.Instant | null;
  readonly action: string | null;
  readonly result: string | null;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly actor_name: string | null;
  readonly origin: string | null;
}

function toSignIn(row: Row): SignIn {
  return {
    eventNo: row.event_no ?? 0,
    occurredAt: row.occurred_at ?? Temporal.Instant.fromEpochMilliseconds(0),
    action: row.action ?? '',
    result: row.result ?? '',
    userId: row.user_id,
    userName: row.user_name,
    actorName: row.actor_name,
    origin: row.origin ?? '',
  };
}
