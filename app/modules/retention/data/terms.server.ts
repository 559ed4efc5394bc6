import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import {
  countedFrom,
  goings,
  kindStates,
  termUnits,
  type RetentionKind,
  type TermChoice,
} from '../domain/retention-kind.ts';

/** Every kind of data with the term that ships, in the order of its file. */
export async function findKinds(tx: ReadTransaction): Promise<readonly RetentionKind[]> {
  const rows = await tx
    .selectFrom('retention_kind')
    .selectAll()
    .where('is_archived', '=', false)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    nl: row.nl,
    termValue: row.term_value,
    termUnit: oneOf(termUnits, row.term_unit),
    countedFrom: oneOf(countedFrom, row.from_moment),
    source: row.source_nl,
    bounds:
      row.shortest === null || row.longest === null ? null : { shortest: row.shortest, longest: row.longest },
    state: oneOf(kindStates, row.state),
    goes: oneOf(goings, row.goes),
  }));
}

/** The database holds no other: its check names the same ones. */
function oneOf<Value extends string>(values: readonly Value[], stored: string): Value {
  const found = values.find((value) => value === stored);
  if (found === undefined) throw new Error('A term holds a value that this program does not know.');
  return found;
}

export interface StoredChoice extends TermChoice {
  readonly kindCode: string;
  readonly recordedAt: Temporal.Instant;
}

/** What the region chose, the first day first. */
export async function findChoices(tx: ReadTransaction, regionId: string): Promise<readonly StoredChoice[]> {
  const rows = await tx
    .selectFrom('retention_choice')
    .select(['kind_code', 'term_value', 'holds_from', 'reason', 'recorded_at'])
    .where('region_id', '=', regionId)
    .orderBy('holds_from')
    .execute();
  return rows.map((row) => ({
    kindCode: row.kind_code,
    termValue: row.term_value,
    holdsFrom: row.holds_from,
    reason: row.reason,
    recordedAt: row.recorded_at,
  }));
}

export async function insertChoice(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  kindCode: string,
  { termValue, holdsFrom, reason }: TermChoice,
): Promise<void> {
  await tx
    .insertInto('retention_choice')
    .values({
      region_id: regionId,
      kind_code: kindCode,
      term_value: termValue,
      holds_from: holdsFrom,
      reason,
      recorded_by: userId,
    })
    .execute();
}

export interface DueRow {
  readonly personId: string;
  readonly personRef: string | null;
  readonly kindCode: string;
  readonly lastChangedOn: Temporal.PlainDate;
  /** The last day it may be kept; null while a ground that has not ended keeps it. */
  readonly keepUntil: Temporal.PlainDate | null;
  readonly ground: 'term' | 'request';
  /** What keeps it past that day; one of `keepers`. */
  readonly keptBecause: string | null;
  readonly mayGo: boolean;
}

/** Files whose term ends before a day, or whose removal was granted; the earliest first. */
export async function findDue(
  tx: ReadTransaction,
  today: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<readonly DueRow[]> {
  const { rows } = await sql<DueRow>`
    select d.person_id as "personId", d.person_ref as "personRef", d.kind_code as "kindCode",
      d.last_changed_on as "lastChangedOn", d.keep_until as "keepUntil", d.ground, d.kept_because as "keptBecause",
      d.may_go as "mayGo"
    from app.retention_due(${today}::date) d
    where d.ground = 'request' or d.keep_until < ${until}::date
    order by d.ground, d.keep_until nulls first, d.person_id`.execute(tx);
  return rows;
}
