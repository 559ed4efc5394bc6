import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** What was done to a person's data, with who did it. */
export interface ActAboutPerson {
  readonly eventNo: number;
  readonly at: Temporal.Instant;
  /** Null for a visitor, the command line and the program itself. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly role: string;
  readonly action: string;
  readonly result: string;
  readonly purpose: string | null;
  readonly origin: string;
}

/** Between two moments; the second does not count. */
export interface Between {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** The newest `most` acts under these ids, newest first. @param ids from `findLogIds` */
export async function findActsAbout(
  tx: ReadTransaction,
  regionId: string,
  ids: readonly string[],
  { from, until }: Between,
  most: number,
): Promise<readonly ActAboutPerson[]> {
  return tx
    .selectFrom('audit_event as e')
    .leftJoin('region_user as actor', (join) =>
      join.onRef('actor.region_id', '=', 'e.region_id').onRef('actor.user_id', '=', 'e.actor_id'),
    )
    .select([
      'e.event_no as eventNo',
      'e.occurred_at as at',
      'e.actor_id as actorId',
      'actor.display_name as actorName',
      'e.actor_roles as role',
      'e.action',
      'e.result',
      'e.purpose',
      'e.origin',
    ])
    .where('e.region_id', '=', regionId)
    .where(sql<boolean>`left(e.object_id, 36) = any(${ids}::text[])`)
    .where('e.occurred_at', '>=', from)
    .where('e.occurred_at', '<', until)
    .orderBy('e.event_no', 'desc')
    .limit(most)
    .execute();
}

/** For whom somebody worked under a role. */
export interface WorkedFor {
  readonly userId: string;
  readonly role: string;
  readonly from: Temporal.PlainDate;
  /** Exclusive; null while it holds. */
  readonly until: Temporal.PlainDate | null;
  /** An organisation or a municipality; null for the region as a whole. */
  readonly place: string | null;
}

/** For whom these people worked, under every role that they have had in the region. */
export async function findWorkedFor(
  tx: ReadTransaction,
  regionId: string,
  userIds: readonly string[],
): Promise<readonly WorkedFor[]> {
  const { rows } = await sql<WorkedFor>`
    select a.user_id as "userId", a.role, lower(a.valid_period) as "from", upper(a.valid_period) as "until",
      coalesce(o.name, m.name) as place
    from role_assignment a
      left join organisation o on o.region_id = a.region_id and o.organisation_id = a.organisation_id
      left join municipality m on m.code = a.municipality_code
    where a.region_id = ${regionId}::uuid and a.user_id = any(${userIds}::uuid[]) and not isempty(a.valid_period)
    order by a.assignment_id`.execute(tx);
  return rows;
}
