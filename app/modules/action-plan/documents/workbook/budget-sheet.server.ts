import { roundToEuros } from '#app/kernel/exact.ts';
import { addCents, noCents, type Cents } from '#app/kernel/money.ts';
import type { Cell, WorkbookSheet } from '#app/platform/documents/workbook.server.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import { noObjectiveKey, noThemeKey, statedByMeasures } from '../../domain/plan/budget-plan.ts';
import { notesOf } from '../../domain/lines/filled-line.ts';
import { linesNeededBy } from '../../domain/lines/line-order.ts';
import type { LineBudget, MeasureBudget } from '../../domain/plan/plan-budget.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import { lineKindNames } from '../plan-document-words.nl.ts';
import type { ColumnKey } from './budget-columns.server.ts';
import { budgetSheetName, type BudgetLayout, type MeasureRows } from './budget-layout.server.ts';
import {
  centCorrection,
  euroCell,
  euroFormula,
  quantityCell,
  shareCell,
  tableSheet,
  wordsCell,
} from './cells.server.ts';
import { lineFormulas } from './line-formulas.ts';

type RowCells = Partial<Record<ColumnKey, Cell>>;

/** What stands in the first column, so that totals count rows of one kind only. */
const rowKinds = { head: 'kop', line: 'regel', measure: 'maatregel', plan: 'plan', check: 'controle' };

/** Every line of the plan with its figures in cells and its sums as formulas. */
export function budgetSheet(report: PlanReport, layout: BudgetLayout): WorkbookSheet {
  const rows = report.measures.flatMap((measure, at) => {
    const places = layout.measures[at];
    return places === undefined ? [] : measureRows(measure, places, layout);
  });
  const all = [...rows, planRow(report, layout), checkRow(layout)];
  return {
    ...tableSheet(
      budgetSheetName,
      layout.columns,
      all.map((cells) => layout.columns.map(({ key }) => cells[key] ?? null)),
    ),
    frozenColumns: 3,
  };
}

function measureRows(budget: MeasureBudget, places: MeasureRows, layout: BudgetLayout): readonly RowCells[] {
  const { measure, lines } = budget;
  const head: RowCells = {
    row: wordsCell(rowKinds.head),
    id: wordsCell(measure.id, { isBold: true }),
    label: wordsCell(measure.name, { isBold: true }),
  };
  return [
    head,
    ...lines.map((line, at) => lineRow(budget, line, places.firstLineRow + at, places, layout)),
    measureTotal(budget, places, layout),
  ];
}

function lineRow(
  budget: MeasureBudget,
  lineBudget: LineBudget,
  row: number,
  places: MeasureRows,
  layout: BudgetLayout,
): RowCells {
  const { line, calculated, countedCents } = lineBudget;
  const cell = (key: ColumnKey) => `${layout.letter(key)}${row}`;
  const amounts = layout.letter('used');
  const { inputs, whole, exact } = lineFormulas(line, {
    cell,
    amountOf: (id) => {
      const other = layout.lineRows.get(id);
      return other === undefined ? null : `${amounts}${other}`;
    },
    measureAmounts: `${amounts}${places.firstLineRow}:${amounts}${places.lastLineRow}`,
  });
  const cells: RowCells = {
    row: wordsCell(rowKinds.line),
    id: wordsCell(line.id),
    label: wordsCell(line.label),
    kind: wordsCell(lineKindNames[line.kind]),
    theme: wordsCell(budget.measure.themeIds[0] ?? noThemeKey),
    objective: wordsCell(budget.measure.objectiveIds[0] ?? noObjectiveKey),
    ...inputCells(inputs),
    words: wordsCell(calculated.formula),
    notes: wordsCell([...line.assumptions, ...notesOf(line)].join('; ')),
  };
  const { exactCents, statedCents, differenceCents } = calculated;
  if (exact === null || exactCents === null) return { ...cells, used: euroCell(0), counted: euroCell(0) };
  if (line.kind === 'ceiling')
    return {
      ...cells,
      exact: euroFormula(exact, exactCents),
      stated: euroFormula(cell('cap'), line.ceilingCents),
      difference: euroFormula(`${cell('stated')}-${cell('exact')}`, differenceCents ?? 0),
      used: euroCell(0),
      counted: euroCell(0),
    };
  const roundedCents = roundToEuros(exactCents, line.rounding);
  const isExplained = line.statedCents === null || line.statedCents === roundedCents;
  const shown = line.statedCents === null ? 'rounded' : 'stated';
  return {
    ...cells,
    ...(whole === null ? {} : { whole: euroFormula(whole, wholeCents(line, layout)) }),
    exact: euroFormula(exact, exactCents),
    ...(line.rounding === 0 ? {} : { step: euroCell(line.rounding) }),
    rounded: euroFormula(
      line.rounding === 0 ? cell('exact') : `ROUND(${cell('exact')}/${cell('step')},0)*${cell('step')}`,
      roundedCents,
    ),
    ...(line.statedCents === null ? {} : { stated: euroCell(line.statedCents / 100) }),
    ...(statedCents === null || differenceCents === null
      ? {}
      : { difference: euroFormula(`${cell(shown)}-${cell('exact')}`, differenceCents) }),
    used: euroFormula(cell(isExplained ? 'rounded' : 'stated'), calculated.usedCents),
    counted: euroFormula(countedFormula(budget, row, places, layout, lineBudget), countedCents),
  };
}

function inputCells(inputs: Partial<Record<ColumnKey, number>>): RowCells {
  const cells: RowCells = {};
  for (const key of quantityColumns) {
    const value = inputs[key];
    if (value !== undefined) cells[key] = quantityCell(value);
  }
  for (const key of shareColumns) {
    const value = inputs[key];
    if (value !== undefined) cells[key] = shareCell(value);
  }
  for (const key of euroColumns) {
    const value = inputs[key];
    if (value !== undefined) cells[key] = euroCell(value);
  }
  return cells;
}

const quantityColumns = ['count', 'hours', 'weeks', 'months', 'times'] as const;
const shareColumns = ['share', 'rise', 'vat'] as const;
const euroColumns = ['whole', 'price', 'cap'] as const;

/** The lines together that a percentage is taken of. */
function wholeCents(line: BudgetLine, { amounts }: BudgetLayout): Cents {
  return addCents(...linesNeededBy(line).map((id) => amounts.get(id) ?? noCents));
}

/** A ceiling takes off every line in proportion; the cents that are left are where the page has them. */
function countedFormula(
  budget: MeasureBudget,
  row: number,
  { totalRow }: MeasureRows,
  { letter }: BudgetLayout,
  { calculated, countedCents }: LineBudget,
): string {
  const [used, counted] = [letter('used'), letter('counted')];
  if (budget.ceilingCents === null || budget.lineSumCents === 0) return `${used}${row}`;
  const share = ((calculated.usedCents / 100) * (budget.budgetCents / 100)) / (budget.lineSumCents / 100);
  const formula = `ROUND(${used}${row}*${counted}$${totalRow}/${used}$${totalRow},2)`;
  return formula + centCorrection(countedCents, share);
}

function measureTotal(
  { measure, lines, lineSumCents, statedTotalCents, budgetCents }: MeasureBudget,
  { firstLineRow, lastLineRow, totalRow }: MeasureRows,
  { letter, lineRows }: BudgetLayout,
): RowCells {
  const used = letter('used');
  const isBold = true;
  const caps = lines.flatMap(({ line }) =>
    line.kind === 'ceiling' ? [`${letter('cap')}${lineRows.get(line.id) ?? 0}`] : [],
  );
  const sum = `${used}${totalRow}`;
  return {
    row: wordsCell(rowKinds.measure),
    id: wordsCell(measure.id, { isBold }),
    label: wordsCell(`Totaal ${measure.id}`, { isBold }),
    theme: wordsCell(measure.themeIds[0] ?? noThemeKey),
    objective: wordsCell(measure.objectiveIds[0] ?? noObjectiveKey),
    used:
      lines.length === 0
        ? euroCell(0, { isBold })
        : euroFormula(`SUM(${used}${firstLineRow}:${used}${lastLineRow})`, lineSumCents, { isBold }),
    ...(statedTotalCents === null
      ? {}
      : {
          stated: euroCell(statedTotalCents / 100, { isBold }),
          difference: euroFormula(`${letter('stated')}${totalRow}-${sum}`, statedTotalCents - lineSumCents, {
            isBold,
          }),
        }),
    counted: euroFormula(caps.length === 0 ? sum : `MIN(${[sum, ...caps].join(',')})`, budgetCents, {
      isBold,
    }),
    notes: wordsCell(measure.fundingNote ?? ''),
  };
}

function planRow({ plan, totals, measures }: PlanReport, layout: BudgetLayout): RowCells {
  const { letter, planRow: row } = layout;
  const isBold = true;
  const stated = statedByMeasures(measures);
  return {
    row: wordsCell(rowKinds.plan),
    label: wordsCell('Totaal van het plan', { isBold }),
    used: euroFormula(sumOf('line', 'used', layout), totals.lineSumCents, { isBold }),
    ...(totals.statedCents === null
      ? {}
      : {
          stated:
            plan.statedTotalCents === null && stated !== null
              ? euroFormula(sumOf('measure', 'stated', layout), stated, { isBold })
              : euroCell(totals.statedCents / 100, { isBold }),
          difference: euroFormula(
            `${letter('stated')}${row}-${letter('used')}${row}`,
            totals.statedCents - totals.lineSumCents,
            { isBold },
          ),
        }),
    counted: euroFormula(sumOf('measure', 'counted', layout), totals.budgetCents, { isBold }),
  };
}

function checkRow(layout: BudgetLayout): RowCells {
  return {
    row: wordsCell(rowKinds.check),
    label: wordsCell('Controle: regels min maatregelen, moet 0 zijn'),
    counted: euroFormula(`${sumOf('line', 'counted', layout)}-${sumOf('measure', 'counted', layout)}`, 0),
  };
}

function sumOf(kind: keyof typeof rowKinds, key: ColumnKey, { ownColumn }: BudgetLayout): string {
  return `SUMIF(${ownColumn('row')},"${rowKinds[kind]}",${ownColumn(key)})`;
}
