import type { Cents } from '#app/kernel/money.ts';
import {
  formulaCell,
  headingCell,
  textCell,
  type Cell,
  type WorkbookSheet,
} from '#app/platform/documents/workbook.server.ts';

/** Euros with two decimals; a minus sign before the euro sign, as Dutch readers expect. */
const euroFormat = '[$€-413]\\ #,##0.00;\\-[$€-413]\\ #,##0.00';
const quantityFormat = '#,##0.####';
const shareFormat = '0.##%';

export interface CellLook {
  readonly isBold?: boolean;
}

const boldStyle = { fontWeight: 'bold', backgroundColor: '#E8EEF1' } as const;
const look = ({ isBold = false }: CellLook) => (isBold ? boldStyle : {});

/** An amount somebody typed in. */
export function euroCell(euros: number, style: CellLook = {}): Cell {
  return { value: euros, type: Number, format: euroFormat, ...look(style) };
}

/** An amount that Excel works out, with what it is now. */
export function euroFormula(formula: string, cents: Cents | number, style: CellLook = {}): Cell {
  return formulaCell(formula, cents / 100, { format: euroFormat, ...look(style) });
}

export function quantityCell(value: number): Cell {
  return { value, type: Number, format: quantityFormat };
}

export function shareCell(fraction: number): Cell {
  return { value: fraction, type: Number, format: shareFormat };
}

export function shareFormula(formula: string, fraction: number): Cell {
  return formulaCell(formula, fraction, { format: shareFormat });
}

export function wordsCell(text: string, style: CellLook = {}): Cell {
  return textCell(text, look(style));
}

export function wrappedCell(text: string): Cell {
  return textCell(text, { wrap: true, alignVertical: 'top' });
}

/** A sheet with a heading row that stays in view. */
export function tableSheet(
  name: string,
  columns: readonly { readonly heading: string; readonly width: number }[],
  rows: readonly (readonly Cell[])[],
): WorkbookSheet {
  return {
    name,
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    rows: [columns.map(({ heading }) => headingCell(heading)), ...rows],
  };
}

/** What must be added to a rounded share so that all shares make the whole: whole cents, mostly none. */
export function centCorrection(exactCents: number, formulaEuros: number): string {
  const rest = exactCents - Math.round(Number((formulaEuros * 100).toPrecision(15)));
  if (rest === 0) return '';
  return `${rest < 0 ? '-' : '+'}${Math.abs(rest) / 100}`;
}
