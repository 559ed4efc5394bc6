import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';

/** Every region, with how many years its log is kept on a day: as it chose itself, or as it ships. */
export async function findRegions(
  tx: OwnerTransaction,
  on: Temporal.PlainDate,
): Promise<readonly { readonly regionId: string; readonly slug: string; readonly years: number | null }[]> {
  const { rows } = await sql<{ regionId: string; slug: string; years: number | null }>`
    select r.region_id as "regionId", r.slug, coalesce(
      (select c.term_value from retention_choice c
        where c.region_id = r.region_id and c.kind_code = 'audit-log' and c.holds_from <= ${on}::date
        order by c.holds_from desc limit 1),
      (select k.term_value from retention_kind k where k.code = 'audit-log' and k.term_unit = 'year')) as years
    from region r order by r.slug`.execute(tx);
  return rows;
}

/** The end of what may be removed from a region's log; holds the log for the rest of the transaction. */
export async function holdRemovable(
  tx: OwnerTransaction,
  regionId: string,
  before: Temporal.Instant,
): Promise<{ readonly eventNo: number; readonly hash: Buffer } | null> {
  await sql`select from audit_head where region_id = ${regionId}::uuid for update`.execute(tx);
  const { rows } = await sql<{ eventNo: number; hash: Buffer }>`
    select e.event_no as "eventNo", e.hash from audit_event e
    where e.region_id = ${regionId}::uuid
      and e.event_no = app.removable_audit_events(${regionId}::uuid, ${before})`.execute(tx);
  return rows[0] ?? null;
}

/** Removes events from the beginning, with what says up to where; the transaction is the region's from here on. */
export async function removeUpTo(
  tx: OwnerTransaction,
  regionId: string,
  last: { readonly eventNo: number; readonly hash: Buffer },
  { keyId, seal }: { readonly keyId: string; readonly seal: Buffer },
): Promise<number> {
  await tx
    .updateTable('audit_head')
    .set({
      removed_to: last.eventNo,
      removed_hash: last.hash,
      removal_key_id: keyId,
      removal_seal: seal,
    })
    .where('region_id', '=', regionId)
    .execute();
  const { numDeletedRows } = await tx
    .deleteFrom('audit_event')
    .where('region_id', '=', regionId)
    .where('event_no', '<=', last.eventNo)
    .executeTakeFirst();
  // What is recorded of it next belongs to the region of the transaction.
  await sql`select set_config('app.region', ${regionId}, true)`.execute(tx);
  return Number(numDeletedRows);
}
