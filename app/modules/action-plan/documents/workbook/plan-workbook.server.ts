import { writeWorkbook } from '#app/platform/documents/workbook.server.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import { layOutBudget } from './budget-layout.server.ts';
import { budgetSheet } from './budget-sheet.server.ts';
import { sourceParts, yearParts } from './division-rows.ts';
import { divisionSheet } from './division-sheet.server.ts';
import { explanationSheet, remarkSheet } from './explanation-sheets.server.ts';
import { sourceSheet, themeSheet, yearSheet } from './total-sheets.server.ts';

/**
 * The full budget as an Excel workbook. Every amount is a formula over the figures in cells, down to the totals, so
 * that the sums can be followed and tried; the results now stand in it too. Amounts are the same as on the pages.
 */
export function writePlanWorkbook(
  report: PlanReport,
  { regionName }: { readonly regionName: string },
): Promise<Uint8Array> {
  const layout = layOutBudget(report);
  const years = divisionSheet({ name: 'Jaren per regel', keyHeading: 'Jaar' }, report, layout, (_, line) =>
    yearParts(line),
  );
  const sources = divisionSheet(
    { name: 'Dekking per regel', keyHeading: 'Geldbron' },
    report,
    layout,
    sourceParts,
  );
  return writeWorkbook([
    // First: whoever opens a budget of somebody else begins with what its codes and columns mean.
    explanationSheet(report, regionName),
    budgetSheet(report, layout),
    themeSheet(report, layout),
    yearSheet(report, layout, years),
    sourceSheet(report, layout, sources),
    years.sheet,
    sources.sheet,
    remarkSheet(report),
  ]);
}
