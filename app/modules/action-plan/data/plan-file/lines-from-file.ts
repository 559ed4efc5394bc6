import { unreachable } from '#app/kernel/unreachable.ts';
import type {
  BudgetLine,
  Effort,
  LineCalculation,
  LineYears,
  PercentageBase,
} from '../../domain/lines/budget-line.ts';
import type { FundingShare } from '../../domain/lines/funding.ts';
import type { FundingFile, LineFile, YearsFile } from './plan-file-lines.ts';

/** The line a file describes. Hours without a week's total are hours per person. */
export function lineFromFile(file: LineFile): BudgetLine {
  return {
    id: file.id,
    label: file.label,
    recurrence: file.recurrence,
    years: yearsFromFile(file.years),
    yearVariants: file.yearVariants.map(({ source, years }) => ({ source, years: yearsFromFile(years) })),
    statedCents: file.stated,
    rounding: file.roundedTo,
    vat: file.vatPercent,
    indexation:
      file.indexation === null
        ? null
        : { baseYear: file.indexation.baseYear, perYear: file.indexation.percentPerYear },
    funding: file.funding.map(fundingFromFile),
    sharedWith: file.sharedWith,
    assumptions: file.assumptions,
    note: file.note,
    ...calculationFromFile(file),
  };
}

export function fundingFromFile(share: FundingFile): FundingShare {
  if ('percent' in share) return { sourceId: share.source, kind: 'share', basisPoints: share.percent };
  if ('amount' in share) return { sourceId: share.source, kind: 'amount', cents: share.amount };
  return { sourceId: share.source, kind: 'rest' };
}

function calculationFromFile(file: LineFile): LineCalculation {
  switch (file.kind) {
    case 'hours':
      return {
        kind: 'hours',
        effort: effortFromFile(file),
        weeks: file.weeks,
        rateCents: file.rate,
        fte: file.fte,
      };
    case 'persons':
      return { kind: 'persons', count: file.count, unit: file.unit, amountCents: file.amount };
    case 'lump':
      return { kind: 'lump', amountCents: file.amount };
    case 'percentage':
      return { kind: 'percentage', percentage: file.percent, base: baseFromFile(file.of) };
    case 'monthly':
      return { kind: 'monthly', amountCents: file.amount, months: file.months };
    case 'per-result':
      return {
        kind: 'per-result',
        feeCents: file.fee,
        expected: file.expected,
        unit: file.unit,
        ceilingCents: file.ceiling,
      };
    case 'ceiling':
      return { kind: 'ceiling', ceilingCents: file.amount };
    case 'open':
      return { kind: 'open' };
    case 'not-applicable':
      return { kind: 'not-applicable' };
    default:
      return unreachable(file);
  }
}

function effortFromFile(file: Extract<LineFile, { kind: 'hours' }>): Effort {
  return file.hoursPerWeek === undefined
    ? {
        kind: 'per-person',
        persons: file.persons ?? 0,
        hoursPerPersonWeek: file.hoursPerPersonWeek ?? 0,
      }
    : { kind: 'per-week', hoursPerWeek: file.hoursPerWeek };
}

function baseFromFile(base: Extract<LineFile, { kind: 'percentage' }>['of']): PercentageBase {
  if ('lines' in base) return { kind: 'lines', lineIds: base.lines };
  if ('amount' in base) return { kind: 'amount', cents: base.amount };
  const { count, unit, monthly, months } = base;
  return { kind: 'rent', count, unit, monthlyCents: monthly, months };
}

function yearsFromFile(years: YearsFile | null): LineYears {
  if (years === null) return { kind: 'not-stated' };
  if ('each' in years) return { kind: 'each', span: years.each };
  if ('amounts' in years)
    return {
      kind: 'amounts',
      parts: Object.entries(years.amounts).map(([year, cents]) => ({ year: Number(year), cents })),
    };
  if ('weights' in years)
    return {
      kind: 'weights',
      parts: Object.entries(years.weights).map(([year, weight]) => ({ year: Number(year), weight })),
    };
  return { kind: 'span', span: years };
}
