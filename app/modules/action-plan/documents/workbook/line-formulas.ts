import { yearsOf } from '#app/kernel/year-span.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import type { ColumnKey } from './budget-columns.server.ts';

/** Where things stand on the sheet, as seen from one line. */
export interface LinePlaces {
  /** The cell of this line in a column: `M5`. */
  readonly cell: (key: ColumnKey) => string;
  /** The cell with the amount of another line; null for a line that is not there. */
  readonly amountOf: (lineId: string) => string | null;
  /** The cells with the amounts of all lines of the measure: `V3:V8`. */
  readonly measureAmounts: string;
}

/** What a line is calculated from: figures that are typed in, and formulas over their cells, without `=`. */
export interface LineFormulas {
  /** Numbers for cells: amounts in euros, shares as fractions. */
  readonly inputs: Partial<Record<ColumnKey, number>>;
  /** What a percentage is taken of, when that is other lines. */
  readonly whole: string | null;
  /** The price before years, VAT and rounding; null for a line without an amount. */
  readonly exact: string | null;
}

/** Writes the calculation of a line as formulas, step by step the same as `calculateLine`. */
export function lineFormulas(line: BudgetLine, places: LinePlaces): LineFormulas {
  const { cell } = places;
  const { inputs, whole, price } = priceFormula(line, places);
  if (price === null || line.kind === 'ceiling') return { inputs, whole, exact: price };
  const rounded = line.kind === 'lump' ? price : `ROUND(${price},2)`;
  const inYears = overYears(line, rounded, cell);
  return {
    inputs: {
      ...inputs,
      ...inYears.inputs,
      ...(line.vat === null ? {} : { vat: line.vat / 10_000 }),
    },
    whole,
    exact: line.vat === null ? inYears.formula : `ROUND((${inYears.formula})*(1+${cell('vat')}),2)`,
  };
}

interface Price {
  readonly inputs: Partial<Record<ColumnKey, number>>;
  readonly whole: string | null;
  readonly price: string | null;
}

function priceFormula(line: BudgetLine, { cell, amountOf, measureAmounts }: LinePlaces): Price {
  const times = (...keys: readonly ColumnKey[]) => keys.map(cell).join('*');
  switch (line.kind) {
    case 'hours': {
      const { effort, weeks, rateCents } = line;
      const rest = { weeks, price: rateCents / 100 };
      return effort.kind === 'per-week'
        ? {
            inputs: { hours: effort.hoursPerWeek, ...rest },
            whole: null,
            price: times('hours', 'weeks', 'price'),
          }
        : {
            inputs: { count: effort.persons, hours: effort.hoursPerPersonWeek, ...rest },
            whole: null,
            price: times('count', 'hours', 'weeks', 'price'),
          };
    }
    case 'persons':
      return {
        inputs: { count: line.count, price: line.amountCents / 100 },
        whole: null,
        price: times('count', 'price'),
      };
    case 'lump':
      return { inputs: { price: line.amountCents / 100 }, whole: null, price: cell('price') };
    case 'monthly':
      return {
        inputs: { months: line.months, price: line.amountCents / 100 },
        whole: null,
        price: times('months', 'price'),
      };
    case 'percentage': {
      const { base } = line;
      const share = line.percentage / 10_000;
      if (base.kind === 'rent')
        return {
          inputs: { share, count: base.count, months: base.months, price: base.monthlyCents / 100 },
          whole: null,
          price: times('count', 'months', 'price', 'share'),
        };
      if (base.kind === 'amount')
        return {
          inputs: { share, whole: base.cents / 100 },
          whole: null,
          price: times('whole', 'share'),
        };
      const parts = base.lineIds.flatMap((id) => amountOf(id) ?? []);
      return { inputs: { share }, whole: parts.join('+') || '0', price: times('whole', 'share') };
    }
    case 'per-result': {
      const { expected, feeCents, ceilingCents } = line;
      const full = times('count', 'price');
      return ceilingCents === null
        ? { inputs: { count: expected, price: feeCents / 100 }, whole: null, price: full }
        : {
            inputs: { count: expected, price: feeCents / 100, cap: ceilingCents / 100 },
            whole: null,
            price: `MIN(${full},${cell('cap')})`,
          };
    }
    case 'ceiling':
      return { inputs: { cap: line.ceilingCents / 100 }, whole: null, price: `SUM(${measureAmounts})` };
    case 'open':
    case 'not-applicable':
      return { inputs: {}, whole: null, price: null };
    default:
      return line satisfies never;
  }
}

/** The price in every year in which the line comes back, with the rise that the line says. */
function overYears(
  { years, indexation }: BudgetLine,
  price: string,
  cell: LinePlaces['cell'],
): { readonly inputs: Partial<Record<ColumnKey, number>>; readonly formula: string } {
  const isOneYear = years.kind === 'span' && years.span.first === years.span.last;
  const span = years.kind === 'each' || isOneYear ? years.span : null;
  if (span === null) return { inputs: {}, formula: price };
  if (indexation === null) {
    if (years.kind !== 'each') return { inputs: {}, formula: price };
    return { inputs: { times: yearsOf(span).length }, formula: `${price}*${cell('times')}` };
  }
  const amounts = yearsOf(span).map(
    (year) => `ROUND(${price}*(1+${cell('rise')})^${Math.max(year - indexation.baseYear, 0)},2)`,
  );
  return { inputs: { rise: indexation.perYear / 10_000 }, formula: amounts.join('+') };
}
