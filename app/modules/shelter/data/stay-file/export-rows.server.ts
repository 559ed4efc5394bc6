import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { writeCsvForPrograms } from '#app/platform/documents/csv.ts';
import { stayImportColumns } from '../../domain/stay-import.ts';

const rowsAtATime = 10_000;

/**
 * The stays of a region that began, as lines of the file that `import stays` reads, by day of arrival; the header comes
 * first. They come in pieces, so that memory stays flat.
 */
export async function* stayLines(tx: OwnerTransaction, regionId: string): AsyncGenerator<string> {
  await sql`declare stay_lines no scroll cursor for
    select array[${sql.raw(fields.map((field) => `coalesce(${field}::text, '')`).join(', '))}] as cells
    from stay s
    join person p on p.region_id = s.region_id and p.person_id = s.person_id
    join premises h on h.region_id = s.region_id and h.premises_id = s.premises_id
    left join lateral (select b.bed_ref from bed b where b.region_id = s.region_id and b.premises_id = s.premises_id
      and b.bed_id = s.bed_id order by b.exists_period desc limit 1) b on true
    where s.region_id = ${sql.lit(regionId)}::uuid and s.arrived_on is not null
    order by s.arrived_on, s.stay_id`.execute(tx);
  yield writeCsvForPrograms([stayImportColumns]);
  for (;;) {
    const { rows } = await sql<{
      cells: readonly string[];
    }>`fetch forward ${sql.lit(rowsAtATime)} from stay_lines`.execute(tx);
    if (rows.length === 0) return;
    yield writeCsvForPrograms(rows.map(({ cells }) => cells));
  }
}

/** In the order of `stayImportColumns`; unknown is empty. */
const fields = [
  'p.person_ref',
  'h.premises_ref',
  'b.bed_ref',
  's.arrived_on',
  's.left_on',
  's.route_code',
  's.origin_municipality_code',
  's.situation_before_code',
  's.exit_destination_code',
  's.exit_municipality_code',
];
