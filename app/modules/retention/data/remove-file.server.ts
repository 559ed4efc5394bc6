import { sql } from 'kysely';
import { identitiesEver } from '#app/modules/people/index.server.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { marksOf, type Marks } from '../domain/marks.ts';
import { tablesWithoutClients } from '../domain/without-clients.ts';
import type { Listed } from './removal-list.server.ts';
import type { RemovalProof } from './removal-digest.server.ts';

/** A file of which something is left somewhere after it was removed. Nothing of it is removed then. */
export class TraceLeftError extends Error {
  override readonly name = 'TraceLeftError';
  /** Tables and columns, such as `public.intake (found_at)`. */
  readonly places: readonly string[];

  constructor(places: readonly string[]) {
    super('Something of a removed file is left.');
    this.places = places;
  }
}

export interface DueFile {
  readonly personId: string;
  readonly files: readonly string[];
  readonly kindCode: string;
  readonly termValue: number;
  readonly termUnit: string;
  readonly chosenFrom: Temporal.PlainDate | null;
  readonly ground: 'term' | 'request';
  /** It was removed before, and came back with a backup. */
  readonly again: boolean;
}

/**
 * Those that may go on a day: what was asked for first, then what is due longest. Of those that are `listed`, because they
 * were removed before, also those that are not due.
 */
export async function dueFiles(
  tx: OwnerTransaction,
  regionId: string,
  day: Temporal.PlainDate,
  { one = null, listed = [] }: { readonly one?: string | null; readonly listed?: readonly Listed[] } = {},
): Promise<readonly DueFile[]> {
  const { rows } = await sql<DueFile>`
    with listed as materialized (
      select l.* from jsonb_to_recordset(${listedJson(listed)}::jsonb) as l (id uuid, ground text, day date))
    select t.person_id as "personId", t.files, t.kind_code as "kindCode", t.term_value as "termValue",
      t.term_unit as "termUnit", t.chosen_from as "chosenFrom", coalesce(a.ground, t.ground) as ground,
      a.ground is not null as again
    from app.file_terms(${regionId}::uuid, ${day}::date, ${one}::uuid) t
    cross join lateral (
      -- Of most files none is listed; of each the rule sees its own part of the list.
      select case when t.files <@ ${listed.map(({ personId }) => personId)}::uuid[]
        then app.goes_again(t.files, t.last_changed_on, t.kept_because,
          (select jsonb_agg(to_jsonb(l)) from listed l where l.id = any (t.files))) end as ground) a
    where app.may_go(t.keep_until, t.ground, t.kept_because, ${day}::date) or a.ground is not null
    order by 7, t.keep_until nulls first, t.person_id`.execute(tx);
  return rows;
}

function listedJson(listed: readonly Listed[]): string {
  return JSON.stringify(listed.map(({ personId, ground, day }) => ({ id: personId, ground, day })));
}

/** Every file of the region that is there. */
export async function filesThere(tx: OwnerTransaction, regionId: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom('person').select('person_id').where('region_id', '=', regionId).execute();
  return rows.map((row) => row.person_id);
}

/** Which of these removals left their proof: those were committed. */
export async function removalsThere(
  tx: OwnerTransaction,
  regionId: string,
  removalIds: readonly string[],
): Promise<readonly string[]> {
  if (removalIds.length === 0) return [];
  const rows = await tx
    .selectFrom('file_removal')
    .select('removal_id')
    .where('region_id', '=', regionId)
    .where('removal_id', 'in', removalIds)
    .execute();
  return rows.map((row) => row.removal_id);
}

/** By what a trace of these files would be known anywhere. Read before they go. */
export async function marksOfFiles(
  tx: OwnerTransaction,
  keys: KeyRing,
  regionId: string,
  files: readonly string[],
): Promise<Marks> {
  const { rows } = await sql<{ id: string; is_number: boolean }>`
    select distinct id, is_number from app.ids_of_files(${regionId}::uuid, ${[...files]}::uuid[])`.execute(
    tx,
  );
  return marksOf(
    rows.filter((row) => !row.is_number).map(({ id }) => id),
    rows.filter((row) => row.is_number).map(({ id }) => id),
    await identitiesEver(tx, keys, regionId, files),
  );
}

/** Removes one file from every table, and tells how many rows of each went; none when it may not go (any more). */
export async function removeRows(
  tx: OwnerTransaction,
  regionId: string,
  personId: string,
  day: Temporal.PlainDate,
  listed: readonly Listed[],
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ table_name: string; rows: string }>`
    select table_name, rows
    from app.remove_file(${regionId}::uuid, ${personId}::uuid, ${day}::date, ${listedJson(listed)}::jsonb)`.execute(
    tx,
  );
  return Object.fromEntries(rows.map((row) => [row.table_name, Number(row.rows)]));
}

/**
 * Reads every table for what is left, and tells how many were read.
 *
 * @throws TraceLeftError when there is anything
 */
export async function readEveryTable(
  tx: OwnerTransaction,
  regionId: string,
  { ids, numbers, names, unsure }: Marks,
): Promise<number> {
  const { rows } = await sql<{ table_name: string; rows: string; column_names: string | null }>`
    select * from app.traces_left(${regionId}::uuid, ${[...ids]}::uuid[], ${anyOf(numbers)}, ${anyOf(names)},
      ${[...unsure]}::text[], ${[...tablesWithoutClients]}::text[])`.execute(tx);
  const left = rows.filter((row) => Number(row.rows) > 0);
  if (left.length > 0)
    throw new TraceLeftError(left.map((row) => `${row.table_name} (${row.column_names ?? '?'})`));
  return rows.length;
}

/** None is no pattern: an empty one would be found everywhere. */
function anyOf(patterns: readonly string[]): string | null {
  return patterns.length === 0 ? null : patterns.join('|');
}

export async function insertRemoval(
  tx: OwnerTransaction,
  regionId: string,
  proof: RemovalProof,
  digest: Buffer,
): Promise<void> {
  await tx
    .insertInto('file_removal')
    .values({
      region_id: regionId,
      removal_id: proof.removalId,
      ground: proof.ground,
      again: proof.again,
      kind_code: proof.kindCode,
      term_value: proof.termValue,
      term_unit: proof.termUnit,
      chosen_from: proof.chosenFrom,
      files: proof.files,
      counts: JSON.stringify(proof.counts),
      tables_read: proof.tablesRead,
      digest,
    })
    .execute();
}

/** Says for whom the owner acts, so that the audit log does. */
export async function actFor(
  tx: OwnerTransaction,
  {
    regionId,
    userId,
    roles,
  }: { readonly regionId: string; readonly userId: string; readonly roles: readonly string[] },
): Promise<void> {
  await sql`select set_config('app.region', ${regionId}, true), set_config('app.user', ${userId}, true),
    set_config('app.roles', ${roles.join(',')}, true)`.execute(tx);
}
