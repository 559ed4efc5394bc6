import { noCents, type Cents } from '#app/kernel/money.ts';
import { columnLetters } from '#app/platform/documents/column-letters.ts';
import type { Cell, WorkbookSheet } from '#app/platform/documents/workbook.server.ts';
import type { AmountsByKey } from '../../domain/plan/plan-budget.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import { keyName } from '../../domain/plan/plan-words.ts';
import { budgetSheetName, type BudgetLayout } from './budget-layout.server.ts';
import { euroCell, euroFormula, shareFormula, tableSheet, wordsCell } from './cells.server.ts';
import type { Division } from './division-sheet.server.ts';

const isBold = true;
const keyColumns = [
  { heading: 'Code', width: 24 },
  { heading: 'Naam', width: 70 },
  { heading: 'Bedrag', width: 18 },
];

/** Money by theme and beneath it by objective, summed over the measures' lines. */
export function themeSheet(report: PlanReport, layout: BudgetLayout): WorkbookSheet {
  const counted = layout.wholeColumn('counted');
  const rowKinds = layout.wholeColumn('row');
  const sumBy = (keys: string) => (row: number) => `SUMIFS(${counted},${rowKinds},"regel",${keys},A${row})`;
  const themes = totalRows(report.byTheme, report, layout, 2, sumBy(layout.wholeColumn('theme')));
  const headingRow = [null, wordsCell('Per doelstelling', { isBold })];
  const objectives = totalRows(
    report.byObjective,
    report,
    layout,
    themes.length + 4,
    sumBy(layout.wholeColumn('objective')),
  );
  return tableSheet(
    'Per thema',
    [...keyColumns, { heading: 'Deel van het geheel', width: 14 }],
    [...themes, [], headingRow, ...objectives],
  );
}

/** Money by year, and for each year by theme. */
export function yearSheet(report: PlanReport, layout: BudgetLayout, division: Division): WorkbookSheet {
  const { plan, byYear } = report;
  const amounts = new Map([
    ...byYear,
    ...division.keys.filter((key) => !byYear.has(key)).map((key) => [key, noCents] as const),
  ]);
  const themeKeys = [...report.byTheme.keys()];
  const rows = totalRows(
    amounts,
    report,
    layout,
    2,
    (row) => `SUMIF(${division.keyRange},A${row},${division.amountRange})`,
  );
  const byTheme = [...amounts.keys()].map((year, at) =>
    themeKeys.map((theme, column) => {
      return euroFormula(
        `SUMIFS(${division.amountRange},${division.keyRange},$A${at + 2},${division.themeRange},${columnLetters(column + 4)}$1)`,
        division.byTheme.get(year)?.get(theme) ?? 0,
      );
    }),
  );
  return tableSheet(
    'Per jaar',
    [
      ...keyColumns,
      { heading: 'Deel van het geheel', width: 14 },
      ...themeKeys.map((key) => ({ heading: key, width: 18 })),
    ],
    [
      ...rows.map((row, at) => [...row, ...(byTheme[at] ?? [])]),
      [],
      ...themeKeys.map((key) => [wordsCell(key), wordsCell(keyName(key, plan))]),
    ],
  );
}

/** Money by source, against what the source has to give. */
export function sourceSheet(report: PlanReport, layout: BudgetLayout, division: Division): WorkbookSheet {
  const { plan, bySource } = report;
  const amounts = new Map([
    ...bySource,
    ...division.keys.filter((key) => !bySource.has(key)).map((key) => [key, noCents] as const),
  ]);
  const available = new Map(plan.sources.map(({ id, availableCents }) => [id, availableCents]));
  const rows = totalRows(
    amounts,
    report,
    layout,
    2,
    (row) => `SUMIF(${division.keyRange},A${row},${division.amountRange})`,
  );
  const given = [...amounts].map(([key, cents], at): Cell[] => {
    const there = available.get(key) ?? null;
    if (there === null) return [];
    return [euroCell(there / 100), euroFormula(`E${at + 2}-C${at + 2}`, there - cents)];
  });
  return tableSheet(
    'Per bron',
    [
      ...keyColumns,
      { heading: 'Deel van het geheel', width: 14 },
      { heading: 'Beschikbaar', width: 18 },
      { heading: 'Over', width: 18 },
    ],
    rows.map((row, at) => [...row, ...(given[at] ?? [])]),
  );
}

/** A row for each key, then the total and how far it is from the total of the plan. */
function totalRows(
  amounts: AmountsByKey,
  { plan, totals }: PlanReport,
  { letter, planRow }: BudgetLayout,
  firstRow: number,
  formula: (row: number) => string,
): readonly Cell[][] {
  const totalRow = firstRow + amounts.size;
  const planTotal = `${budgetSheetName}!$${letter('counted')}$${planRow}`;
  const sumCents = [...amounts.values()].reduce<number>((sum, cents) => sum + cents, 0);
  const share = (row: number, cents: Cents): Cell[] =>
    sumCents === 0 ? [] : [shareFormula(`C${row}/C$${totalRow}`, cents / sumCents)];
  return [
    ...[...amounts].map(([key, cents], at) => [
      wordsCell(key),
      wordsCell(keyName(key, plan)),
      euroFormula(formula(firstRow + at), cents),
      ...share(firstRow + at, cents),
    ]),
    [
      wordsCell('totaal', { isBold }),
      wordsCell('Totaal', { isBold }),
      amounts.size === 0
        ? euroCell(0, { isBold })
        : euroFormula(`SUM(C${firstRow}:C${totalRow - 1})`, sumCents, { isBold }),
    ],
    [
      wordsCell('controle'),
      wordsCell('Controle: verschil met het totaal van het plan, moet 0 zijn'),
      euroFormula(`C${totalRow}-${planTotal}`, sumCents - totals.budgetCents),
    ],
  ];
}
