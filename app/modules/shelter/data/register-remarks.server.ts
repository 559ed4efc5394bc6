import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

export interface RegisterRemark {
  readonly ref: string;
  /** Null when it concerns the register as a whole. */
  readonly premisesRef: string | null;
  readonly nl: string;
}

/** Where the sources of the register differ: each remark once per house that it concerns. */
export async function allRemarks(tx: ReadTransaction, regionId: string): Promise<readonly RegisterRemark[]> {
  const { rows } = await sql<RegisterRemark>`
    select r.remark_ref as ref, p.premises_ref as "premisesRef", r.nl
    from premises_remark r
    left join premises p on p.region_id = r.region_id and p.premises_id = r.premises_id
    where r.region_id = ${regionId}
    order by length(r.remark_ref), r.remark_ref, p.premises_ref`.execute(tx);
  return rows;
}

/** Refs of the remarks on the register as a whole. */
export async function generalRemarkRefs(tx: ReadTransaction, regionId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('premises_remark')
    .select('remark_ref')
    .where('region_id', '=', regionId)
    .where('premises_id', 'is', null)
    .execute();
  return new Set(rows.map(({ remark_ref }) => remark_ref));
}
