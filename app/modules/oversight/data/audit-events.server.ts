import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { ActManner } from '../domain/act-manner.ts';

/** One line of the audit log, with names as the region knows them now. */
export interface AuditEvent {
  /** Counts from one per region, in the order of the log. */
  readonly eventNo: number;
  readonly occurredAt: Temporal.Instant;
  readonly actorId: string | null;
  /** Null for the command line, and for an account that the region does not know. */
  readonly actorName: string | null;
  readonly actorRoles: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** What the reader knows the object by: a name, the number of a file, a house; null where its id says it. */
  readonly objectName: string | null;
  readonly result: string;
  readonly purpose: string | null;
  readonly origin: string;
  readonly hash: Buffer;
}

/** Which events to show; null leaves a condition out. */
export interface AuditFilter {
  readonly from: Temporal.Instant | null;
  /** Exclusive. */
  readonly until: Temporal.Instant | null;
  readonly action: string | null;
  readonly actorId: string | null;
  readonly objectKind: string | null;
  readonly manner: ActManner | null;
  /** Whose file, stays, intakes and waits it was about. */
  readonly personId: string | null;
}

/** Acts that change nothing and take nothing along, by how their codes begin. */
const looking = '^(view|list|search|find)-';

/** From where to read: events older or newer than the one with this number; null starts at the newest. */
export type AuditCursor = { readonly side: 'older' | 'newer'; readonly than: number } | null;

export interface AuditPage {
  /** Newest first. */
  readonly events: readonly AuditEvent[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** At most `size` events beside the cursor. The number of an event never changes, so a page stays the same page. */
export async function findAuditPage(
  tx: ReadTransaction,
  regionId: string,
  filter: AuditFilter,
  cursor: AuditCursor,
  size: number,
): Promise<AuditPage> {
  const goesForward = cursor?.side === 'newer';
  const ids = filter.personId === null ? [] : await findLogIds(tx, filter.personId);
  const rows = await tx
    .selectFrom('audit_event as e')
    .leftJoin('region_user as actor', (join) =>
      join.onRef('actor.region_id', '=', 'e.region_id').onRef('actor.user_id', '=', 'e.actor_id'),
    )
    .leftJoin('region_user as object', (join) =>
      join
        .onRef('object.region_id', '=', 'e.region_id')
        .on('e.object_kind', '=', 'user')
        .on(sql<boolean>`object.user_id::text = e.object_id`),
    )
    .select([
      'e.event_no as eventNo',
      'e.occurred_at as occurredAt',
      'e.actor_id as actorId',
      'actor.display_name as actorName',
      'e.actor_roles as actorRoles',
      'e.action',
      'e.object_kind as objectKind',
      'e.object_id as objectId',
      'object.display_name as objectName',
      'e.result',
      'e.purpose',
      'e.origin',
      'e.hash',
    ])
    .where('e.region_id', '=', regionId)
    .$if(filter.from !== null, (query) => query.where('e.occurred_at', '>=', filter.from))
    .$if(filter.until !== null, (query) => query.where('e.occurred_at', '<', filter.until))
    .$if(filter.action !== null, (query) => query.where('e.action', '=', filter.action))
    .$if(filter.actorId !== null, (query) => query.where('e.actor_id', '=', filter.actorId))
    .$if(filter.objectKind !== null, (query) => query.where('e.object_kind', '=', filter.objectKind))
    .$if(filter.manner !== null, (query) =>
      query.where(sql<boolean>`(e.action ~ ${looking}) = ${filter.manner === 'kijken'}`),
    )
    .$if(filter.personId !== null, (query) =>
      query.where(sql<boolean>`left(e.object_id, 36) = any(${ids}::text[])`),
    )
    .$if(cursor !== null, (query) => query.where('e.event_no', goesForward ? '>' : '<', cursor?.than ?? 0))
    .orderBy('e.event_no', goesForward ? 'asc' : 'desc')
    .limit(size + 1)
    .execute();
  const hasMore = rows.length > size;
  const events = await withObjectNames(tx, rows.slice(0, size));
  return goesForward
    ? { events: events.toReversed(), hasOlder: true, hasNewer: hasMore }
    : { events, hasOlder: hasMore, hasNewer: cursor !== null };
}

/** The ids under which the log writes about a person, with those of what hangs on the person. */
export async function findLogIds(tx: ReadTransaction, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from app.log_ids_of_person(${personId}::uuid) id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function withObjectNames(
  tx: ReadTransaction,
  events: readonly AuditEvent[],
): Promise<readonly AuditEvent[]> {
  const ids = [...new Set(events.map(({ objectId }) => objectId))];
  const { rows } = await sql<{ object_id: string; name: string | null }>`
    select object_id, name from app.log_object_names(${ids}::text[])`.execute(tx);
  const names = new Map(rows.map(({ object_id: id, name }) => [id, name]));
  return events.map((event) => ({
    ...event,
    objectName: event.objectName ?? names.get(event.objectId) ?? null,
  }));
}

/** The person whose file has this number, and the number as the file has it; null when the region has none. */
export async function findFileOfLog(
  tx: ReadTransaction,
  ref: string,
): Promise<{ readonly personId: string; readonly ref: string } | null> {
  const { rows } = await sql<{ personId: string; ref: string }>`
    select r.person_id as "personId", r.person_ref as ref
    from app.person_refs(array[app.person_by_ref(${ref})]) r where r.person_ref is not null`.execute(tx);
  return rows[0] ?? null;
}

/** The number of this person's file; null when the region has no such person. */
export async function findFileRef(tx: ReadTransaction, personId: string): Promise<string | null> {
  const { rows } = await sql<{ ref: string | null }>`
    select person_ref as ref from app.person_refs(array[${personId}::uuid])`.execute(tx);
  return rows[0]?.ref ?? null;
}

/** The actions that stand in the region's log, each once; skips through the index instead of reading the log. */
export async function findActions(tx: ReadTransaction, regionId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ action: string }>`
    with recursive step as (
      (select action from audit_event where region_id = ${regionId} order by action limit 1)
      union all
      select (select e.action from audit_event e
              where e.region_id = ${regionId} and e.action > step.action order by e.action limit 1)
      from step where step.action is not null
    )
    select action from step where action is not null`.execute(tx);
  return rows.map((row) => row.action);
}

/** The people of the region, by name: those who can have acted. */
export async function findActors(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly { readonly userId: string; readonly name: string }[]> {
  return tx
    .selectFrom('region_user')
    .select(['user_id as userId', 'display_name as name'])
    .where('region_id', '=', regionId)
    .orderBy('display_name')
    .execute();
}

/** Whether this user did this, to this object, in the region within the last `minutes`. */
export async function hasActedLately(
  tx: ReadTransaction,
  { regionId, userId }: Pick<Scope, 'regionId' | 'userId'>,
  action: string,
  objectId: string,
  minutes: number,
): Promise<boolean> {
  const row = await tx
    .selectFrom('audit_event')
    .select('event_no')
    .where('region_id', '=', regionId)
    .where('actor_id', '=', userId)
    .where('action', '=', action)
    .where('object_id', '=', objectId)
    .where(sql<boolean>`occurred_at > now() - make_interval(mins => ${minutes})`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
