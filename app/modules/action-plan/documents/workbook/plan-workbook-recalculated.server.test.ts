import { expect, it } from 'vitest';
import { noCents } from '#app/kernel/money.ts';
import { readWorkbook, type ReadSheet } from '#app/platform/documents/read-workbook.server.ts';
import { shippedReport } from '../fixtures/shipped-plans.ts';
import { libreOffice, recalculate } from './fixtures/recalculate.ts';
import { writePlanWorkbook } from './plan-workbook.server.ts';

/** Every cell that holds a number, by sheet, row and column. */
function numbers(sheets: readonly ReadSheet[]): ReadonlyMap<string, number> {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        row.flatMap((value, column) =>
          typeof value === 'number' ? [[`${name} ${at + 1}:${column + 1}`, value] as const] : [],
        ),
      ),
    ),
  );
}

/** LibreOffice starts in some seconds, and slower on a busy machine. */
const patience = 120_000;

it.skipIf(libreOffice === null).each([
  ['emmen-2020', 1_582_500],
  ['haarlem-2020-2021', 5_621_184],
])(
  'LibreOffice, where it is installed, works out the same amounts as the page: %s',
  async (name, totalEuros) => {
    const report = await shippedReport(name);
    const workbook = await writePlanWorkbook(report, { regionName: 'Regio' });
    // Results left out: whatever stands in the total afterwards, LibreOffice calculated.
    const withoutTotals = await writePlanWorkbook(
      { ...report, totals: { ...report.totals, lineSumCents: noCents, budgetCents: noCents } },
      { regionName: 'Regio' },
    );
    const expected = numbers(await readWorkbook(workbook));
    const found = numbers(await readWorkbook(await recalculate(libreOffice ?? '', withoutTotals)));
    expect([...found.values()]).toContain(totalEuros);
    for (const [place, value] of expected) expect(found.get(place), place).toBeCloseTo(value, 6);
  },
  patience,
);
