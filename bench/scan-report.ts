import { sql } from 'kysely';
import type { Database, OwnerTransaction } from '../app/platform/db/database.server.ts';
import type { Scope } from '../app/platform/db/scope.ts';
import { makeScanReport } from '../app/modules/prevention-scan/index.server.ts';
import { medianMs, type Figure } from './figures.ts';

const round = 'alle-gemeenten';

/**
 * A round of all 342 municipalities: each of the instrument's cells is marked by a share of them that differs per
 * cell, spread evenly by a fixed sequence, so that every run measures the same answers.
 */
async function fillRound(tx: OwnerTransaction, regionId: string): Promise<number> {
  const { rows } = await sql<{
    instrument_id: string;
  }>`select instrument_id from scan_instrument order by 1 limit 1`.execute(tx);
  const instrument = rows[0]?.instrument_id ?? '';
  await sql`delete from scan_answer where region_id = ${regionId} and round_slug = ${round}`.execute(tx);
  await sql`insert into scan_round (region_id, round_slug, instrument_id, title, collected_period)
    values (${regionId}, ${round}, ${instrument}, 'Alle gemeenten', '[2026-01-01,2026-02-01)') on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into scan_participant select ${regionId}, ${round}, nr from generate_series(1, 342) nr on conflict do nothing`.execute(
    tx,
  );
  const inserted = await sql`
    insert into scan_answer (region_id, round_slug, instrument_id, question_id, item_id, column_id, nr, value_text, value_min, value_max)
    select ${regionId}, ${round}, instrument_id, question_id, item_id, column_id, nr,
      case when column_id = 'value' then (nr % 40)::text end, case when column_id = 'value' then nr % 40 end, case when column_id = 'value' then nr % 40 end
    from scan_cell, generate_series(1, 342) nr
    where instrument_id = ${instrument} and item_role in ('option', 'other') and (nr * 7919 + ordinal * 104729) % 100 < 20 + ordinal % 75
  `.execute(tx);
  return Number(inserted.numAffectedRows ?? 0);
}

/** Time of the whole report against the bare SQL that reads the same answers, in the same transaction scope. */
export async function benchScanReport(database: Database, scope: Scope): Promise<readonly Figure[]> {
  const answers = await database.asOwner((tx) => fillRound(tx, scope.regionId));
  await database.asOwner((tx) => sql`analyze`.execute(tx));
  const bare = await medianMs(15, () =>
    database.read(scope, (tx) =>
      sql`select question_id, item_id, column_id, nr, value_text, value_min, value_max, value_period, value_basis
        from scan_answer where region_id = ${scope.regionId} and round_slug = ${round}`.execute(tx),
    ),
  );
  const whole = await medianMs(15, () =>
    database.read(scope, (tx) => makeScanReport(tx, scope.regionId, round)),
  );
  return [
    { name: 'scan report, 342 municipalities: answers', value: answers, unit: 'rows', target: null },
    { name: 'scan report, 342 municipalities: bare SQL', value: bare, unit: 'ms', target: null },
    { name: 'scan report, 342 municipalities: whole report', value: whole, unit: 'ms', target: null },
    { name: 'scan report, 342 municipalities: ratio', value: whole / bare, unit: '×', target: { atMost: 2 } },
  ];
}
