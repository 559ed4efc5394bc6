import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import type { Copy } from '#app/platform/db/copy-connection.server.ts';
import type { OwnerTransaction, ReadTransaction } from '#app/platform/db/database.server.ts';
import { firstPossibleDay } from '../../domain/possible-days.ts';
import { stayImportColumns, type ImportedStay, type StayImportCells } from '../../domain/stay-import.ts';
import type { StayFileLayout } from './stay-file-header.server.ts';

/** Bytes read at a time; more makes no difference, and memory stays flat. */
const chunkBytes = 256 * 1024;

/**
 * Puts a file of stays, as text, in a table that lives as long as the transaction: the bytes go from file to server
 * as they are. Line numbers count records, the header being line 1.
 *
 * @throws DatabaseError when the file is not CSV of these columns in UTF-8
 */
export async function stageStays(
  tx: OwnerTransaction,
  copy: Copy,
  path: string,
  { delimiter, columns }: StayFileLayout,
): Promise<number> {
  const texts = stayImportColumns.map((column) => `${column} text collate "C"`).join(', ');
  await sql
    .raw(
      `create temp table stay_text (line integer generated always as identity (start with 2), ${texts}) on commit drop`,
    )
    .execute(tx);
  const rows = await copy(
    `copy stay_text (${columns.join(', ')}) from stdin
      (format csv, header true, delimiter '${delimiter}', encoding 'UTF8', force_null (${columns.join(', ')}))`,
    createReadStream(path, { highWaterMark: chunkBytes }),
  );
  await sql.raw('analyze stay_text').execute(tx);
  return rows;
}

/** Looks up what each line refers to. `is_faulty` says the same as `checkStayRow`, without words, plus beds in time. */
export async function resolveStays(
  tx: OwnerTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  await sql`create temp table place_name on commit drop as
    select lower(code) as name, code from municipality union select lower(name), min(code) from municipality group by 1`.execute(
    tx,
  );
  await sql`create temp table stay_ready on commit drop as
    with cells as (
      select line, ${sql.raw(stayImportColumns.map((column) => `nullif(btrim(${column}, E' \\t\\r\\n'), '') as ${column}`).join(', '))}
      from stay_text
    ), days as (
      select *, ${dayOf('arrived_on')} as came, ${dayOf('left_on')} as went from cells
    )
    select d.line, d.person_ref, d.premises_ref, d.bed_ref, h.premises_id, b.bed_id, d.came as arrived_on, d.went as left_on,
      d.route, o.code as origin_municipality, d.situation_before, d.exit_destination, x.code as exit_municipality,
      d.person_ref is null or h.premises_id is null
        or (d.bed_ref is not null and (b.bed_id is null or not b.exists_period @> daterange(d.came, d.went)))
        or d.came is null or not d.came between ${firstPossibleDay}::date and ${today}::date
        or (d.left_on is not null and (d.went is null or not d.went between ${firstPossibleDay}::date and ${today}::date or d.went < d.came))
        or (d.route is not null and r.code is null) or (d.situation_before is not null and s.code is null)
        or (d.exit_destination is not null and e.code is null)
        or (d.origin_municipality is not null and o.code is null) or (d.exit_municipality is not null and x.code is null)
        or (d.left_on is null and (d.exit_destination is not null or d.exit_municipality is not null)) as is_faulty
    from days d
    left join premises h on h.region_id = ${regionId} and h.premises_ref = d.premises_ref
    left join bed b on b.region_id = ${regionId} and b.premises_id = h.premises_id and b.bed_ref = d.bed_ref
      and b.exists_period @> d.came
    left join homelessness_route r on r.code = d.route
    left join living_situation s on s.code = d.situation_before
    left join exit_destination e on e.code = d.exit_destination
    left join place_name o on o.name = lower(d.origin_municipality)
    left join place_name x on x.name = lower(d.exit_municipality)`.execute(tx);
  await sql.raw('analyze stay_ready').execute(tx);
}

/** The lines that cannot be imported by themselves, as they stand in the file. */
export async function faultyLines(
  tx: ReadTransaction,
  most: number,
): Promise<readonly { readonly line: number; readonly cells: StayImportCells }[]> {
  const { rows } = await sql<StayImportCells & { readonly line: number }>`
    select t.line, ${sql.raw(stayImportColumns.map((column) => `coalesce(t.${column}, '') as ${column}`).join(', '))}
    from stay_text t join stay_ready r using (line) where r.is_faulty order by line limit ${most}`.execute(
    tx,
  );
  return rows.map(({ line, ...cells }) => ({ line, cells }));
}

const keys = { person: 'person_ref', bed: 'premises_id, bed_id' } as const;

/** Every line of the persons, or in the beds, of which two stays share a night; by key and day of arrival. */
export async function overlappingLines(
  tx: ReadTransaction,
  key: keyof typeof keys,
): Promise<readonly ImportedStay[]> {
  const columns = sql.raw(keys[key]);
  const { rows } = await sql<ImportedStay>`
    with lines as (
      select *, arrived_on < max(coalesce(left_on, 'infinity')) over (partition by ${columns}
        order by arrived_on, line rows between unbounded preceding and 1 preceding) as is_overlap
      from stay_ready
      where not is_faulty and left_on is distinct from arrived_on and ${key === 'bed' ? sql`bed_id is not null` : sql`true`}
    )
    select line, person_ref as "personRef", premises_ref as "premisesRef", bed_ref as "bedRef",
      arrived_on as "arrivedOn", left_on as "leftOn", route, origin_municipality as "originMunicipality",
      situation_before as "situationBefore", exit_destination as "exitDestination", exit_municipality as "exitMunicipality"
    from lines where (${columns}) in (select ${columns} from lines where is_overlap)
    order by ${columns}, arrived_on, line`.execute(tx);
  return rows;
}

function dayOf(column: string) {
  return sql.raw(
    `case when ${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(${column}, 'date') then ${column}::date end`,
  );
}
