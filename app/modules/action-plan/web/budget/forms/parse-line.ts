import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { BudgetLine, LineCalculation, LineKind, LineYears } from '../../../domain/lines/budget-line.ts';
import { makeBase, makeCalculation, makeEffort, type GiveValues } from '../../../domain/lines/calculation.ts';
import type { FundingShare } from '../../../domain/lines/funding.ts';
import { headFields, moneyFields, noteFields } from '../../../domain/lines/line-fields.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { readTable } from '../../forms/field-table.ts';
import { choicesOf, FieldReader } from '../../forms/fields.ts';
import type { ReadForm } from '../../forms/read-by.ts';
import { fundingKindField, fundingValueField, partField, partYears } from './line-fields.ts';
import { readKind } from './line-form-view.ts';

export interface LineFormContext {
  readonly kind: LineKind;
  readonly sourceIds: readonly string[];
  /** Years for which the form asks a part. */
  readonly years: readonly number[];
  /** The line as it was; what the form does not ask stays as it is. */
  readonly before: BudgetLine | null;
}

/** Reads the form of a line of this plan, of the kind that the form says. */
export function lineReader(plan: Plan, before: BudgetLine | null): ReadForm<BudgetLine> {
  const sourceIds = plan.sources.map(({ id }) => id);
  const years = partYears(plan.years, before?.years ?? null);
  return (fields) => {
    const kind = readKind(fields['soort'] ?? null) ?? before?.kind ?? 'lump';
    return parseLine(fields, { kind, sourceIds, years, before });
  };
}

/** A line as its form gives it, under the id of the line it changes; a new line has an empty id. */
export function parseLine(fields: Fields, context: LineFormContext): Result<BudgetLine, FormProblems> {
  const read = new FieldReader(fields);
  const { before } = context;
  const common = {
    id: before?.id ?? '',
    ...readTable(read, headFields),
    years: readYears(read, context.years),
    yearVariants: before?.yearVariants ?? [],
    ...readTable(read, moneyFields),
    indexation: readIndexation(read),
    funding: readFunding(read, context.sourceIds),
    sharedWith: before?.sharedWith ?? [],
    assumptions: before?.assumptions ?? [],
    ...readTable(read, noteFields),
  };
  const line: BudgetLine = { ...common, ...readCalculation(read, context.kind) };
  return read.hasProblems ? refuse(read.problems) : succeed(line);
}

function readCalculation(read: FieldReader, kind: LineKind): LineCalculation {
  const give: GiveValues = (fields) => readTable(read, fields);
  return makeCalculation(kind, {
    give,
    effort: () => makeEffort(read.choice('inzet', ['per-week', 'per-person']), give),
    base: () => {
      const base = read.choice('grondslag', ['lines', 'amount', 'rent']);
      return base === 'lines'
        ? { kind: base, lineIds: choicesOf(read.fields, 'regels') }
        : makeBase(base, give);
    },
  });
}

function readIndexation(read: FieldReader): BudgetLine['indexation'] {
  const perYear = read.optionalPercentage('prijsstijging');
  return perYear === null ? null : { perYear, baseYear: read.year('prijsjaar') };
}

function readYears(read: FieldReader, years: readonly number[]): LineYears {
  const kind = read.choice('jarensoort', ['not-stated', 'span', 'each', 'amounts', 'weights']);
  if (kind === 'not-stated') return { kind };
  if (kind === 'span' || kind === 'each') {
    const first = read.year('eerstejaar');
    const last = read.text('laatstejaar') === '' ? first : read.year('laatstejaar');
    if (last < first) read.refuse('laatstejaar', text.yearsReversed);
    return { kind, span: { first, last } };
  }
  const filled = years.filter((year) => read.text(partField(year)) !== '');
  if (filled.length === 0) read.refuse(partField(years[0] ?? 0), text.partsMissing);
  return kind === 'amounts'
    ? { kind, parts: filled.map((year) => ({ year, cents: read.euro(partField(year)) })) }
    : { kind, parts: filled.map((year) => ({ year, weight: read.quantity(partField(year)) })) };
}

/** Who pays, as the form says for each source; sources that pay nothing are left out. */
export function readFunding(read: FieldReader, sourceIds: readonly string[]): readonly FundingShare[] {
  return sourceIds.flatMap((sourceId): FundingShare[] => {
    const value = fundingValueField(sourceId);
    switch (read.text(fundingKindField(sourceId))) {
      case 'share':
        return [{ sourceId, kind: 'share', basisPoints: read.percentage(value) }];
      case 'amount':
        return [{ sourceId, kind: 'amount', cents: read.euro(value) }];
      case 'rest':
        return [{ sourceId, kind: 'rest' }];
      default:
        return [];
    }
  });
}
