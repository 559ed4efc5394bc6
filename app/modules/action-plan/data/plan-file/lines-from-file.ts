import { unreachable } from '#app/kernel/unreachable.ts';
import type {
  BudgetLine,
  Effort,
  LineCalculation,
  LineYears,
  PercentageBase,
} from '../../domain/lines/budget-line.ts';
import { fromFile } from '../../domain/fields/field-values.ts';
import { baseFields, calculationFields } from '../../domain/lines/calculation-fields.ts';
import type { FundingShare } from '../../domain/lines/funding.ts';
import { headFields, moneyFields, noteFields } from '../../domain/lines/line-fields.ts';
import type { FundingFile, LineFile, YearsFile } from './plan-file-lines.ts';

/** The line a file describes. Hours without a week's total are hours per person. */
export function lineFromFile(file: LineFile): BudgetLine {
  return {
    id: file.id,
    ...fromFile(headFields, file),
    years: yearsFromFile(file.years),
    yearVariants: file.yearVariants.map(({ source, years }) => ({ source, years: yearsFromFile(years) })),
    ...fromFile(moneyFields, file),
    indexation:
      file.indexation === null
        ? null
        : { baseYear: file.indexation.baseYear, perYear: file.indexation.percentPerYear },
    funding: file.funding.map(fundingFromFile),
    sharedWith: file.sharedWith,
    assumptions: file.assumptions,
    ...fromFile(noteFields, file),
    ...calculationFromFile(file),
  };
}

export function fundingFromFile(share: FundingFile): FundingShare {
  if ('percent' in share) return { sourceId: share.source, kind: 'share', basisPoints: share.percent };
  if ('amount' in share) return { sourceId: share.source, kind: 'amount', cents: share.amount };
  return { sourceId: share.source, kind: 'rest' };
}

function calculationFromFile(file: LineFile): LineCalculation {
  const { kind } = file;
  switch (kind) {
    case 'hours':
      return { kind, effort: effortFromFile(file), ...fromFile(calculationFields.hours, file) };
    case 'percentage':
      return {
        kind,
        ...fromFile(calculationFields.percentage, file),
        base: baseFromFile(file.of),
      };
    case 'persons':
      return { kind, ...fromFile(calculationFields.persons, file) };
    case 'lump':
      return { kind, ...fromFile(calculationFields.lump, file) };
    case 'monthly':
      return { kind, ...fromFile(calculationFields.monthly, file) };
    case 'per-result':
      return { kind, ...fromFile(calculationFields['per-result'], file) };
    case 'ceiling':
      return { kind, ...fromFile(calculationFields.ceiling, file) };
    case 'open':
    case 'not-applicable':
      return { kind };
    default:
      return unreachable(kind);
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
  return 'amount' in base
    ? { kind: 'amount', ...fromFile(baseFields.amount, base) }
    : { kind: 'rent', ...fromFile(baseFields.rent, base) };
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
