import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { Instrument } from '../domain/instrument.ts';

/**
 * Brings the instruments' places for a mark into the database, where answers refer to them. Places that a
 * newer version of an instrument no longer has stay: old rounds may still use them.
 */
export async function syncInstruments(
  tx: OwnerTransaction,
  instruments: readonly Instrument[],
): Promise<void> {
  for (const instrument of instruments) {
    await sql`
      insert into scan_instrument (instrument_id, version, title_nl)
      values (${instrument.id}, ${instrument.version}, ${instrument.title.nl})
      on conflict (instrument_id) do update set version = excluded.version, title_nl = excluded.title_nl
      where (scan_instrument.version, scan_instrument.title_nl) is distinct from (excluded.version, excluded.title_nl)
    `.execute(tx);
    await syncCells(tx, instrument);
  }
}

async function syncCells(tx: OwnerTransaction, instrument: Instrument): Promise<void> {
  const cells = instrument.questions.flatMap((question) =>
    question.items.flatMap((item) => item.columns.map((columnId) => ({ question, item, columnId }))),
  );
  await sql`
    insert into scan_cell (instrument_id, question_id, item_id, column_id, question_kind, item_role, ordinal)
    select ${instrument.id}, * from unnest(
      ${cells.map(({ question }) => question.id)}::text[],
      ${cells.map(({ item }) => item.id)}::text[],
      ${cells.map(({ columnId }) => columnId)}::text[],
      ${cells.map(({ question }) => question.kind)}::text[],
      ${cells.map(({ item }) => item.role)}::text[],
      ${cells.map((_, at) => at)}::integer[])
    on conflict (instrument_id, question_id, item_id, column_id) do update
    set question_kind = excluded.question_kind, item_role = excluded.item_role, ordinal = excluded.ordinal
    where (scan_cell.question_kind, scan_cell.item_role, scan_cell.ordinal)
      is distinct from (excluded.question_kind, excluded.item_role, excluded.ordinal)
  `.execute(tx);
}
