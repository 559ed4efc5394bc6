import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { unreachable } from '#app/kernel/unreachable.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  countUnits,
  recurrences,
  roundingSteps,
  type BudgetLine,
  type Effort,
  type LineCalculation,
  type LineKind,
  type LineYears,
  type PercentageBase,
  type RoundingStep,
} from '../../../domain/lines/budget-line.ts';
import type { FundingShare } from '../../../domain/lines/funding.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
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
    label: read.text('naam'),
    recurrence: read.choice('herhaling', recurrences),
    years: readYears(read, context.years),
    yearVariants: before?.yearVariants ?? [],
    statedCents: read.optionalEuro('inplan'),
    rounding: readRounding(read),
    vat: read.optionalPercentage('btw'),
    indexation: readIndexation(read),
    funding: readFunding(read, context.sourceIds),
    sharedWith: before?.sharedWith ?? [],
    assumptions: before?.assumptions ?? [],
    note: read.optionalText('toelichting'),
  };
  const line: BudgetLine = { ...common, ...readCalculation(read, context.kind) };
  return read.hasProblems ? refuse(read.problems) : succeed(line);
}

function readCalculation(read: FieldReader, kind: LineKind): LineCalculation {
  switch (kind) {
    case 'hours':
      return {
        kind,
        effort: readEffort(read),
        weeks: read.quantity('weken'),
        rateCents: read.euro('tarief'),
        fte: read.optionalQuantity('fte'),
      };
    case 'persons':
      return {
        kind,
        count: read.quantity('aantal'),
        unit: read.choice('eenheid', countUnits),
        amountCents: read.euro('bedrag'),
      };
    case 'lump':
      return { kind, amountCents: read.euro('bedrag') };
    case 'monthly':
      return { kind, amountCents: read.euro('bedrag'), months: read.quantity('maanden') };
    case 'per-result':
      return {
        kind,
        feeCents: read.euro('vergoeding'),
        expected: read.quantity('aantal'),
        unit: read.choice('eenheid', countUnits),
        ceilingCents: read.optionalEuro('plafond'),
      };
    case 'ceiling':
      return { kind, ceilingCents: read.euro('plafond') };
    case 'percentage':
      return { kind, percentage: read.percentage('percentage'), base: readBase(read) };
    case 'open':
    case 'not-applicable':
      return { kind };
    default:
      return unreachable(kind);
  }
}

function readEffort(read: FieldReader): Effort {
  return read.choice('inzet', ['per-week', 'per-person']) === 'per-week'
    ? { kind: 'per-week', hoursPerWeek: read.quantity('uren') }
    : {
        kind: 'per-person',
        persons: read.quantity('personen'),
        hoursPerPersonWeek: read.quantity('urenpp'),
      };
}

function readBase(read: FieldReader): PercentageBase {
  const kind = read.choice('grondslag', ['lines', 'amount', 'rent']);
  if (kind === 'lines') return { kind, lineIds: choicesOf(read.fields, 'regels') };
  if (kind === 'amount') return { kind, cents: read.euro('grondbedrag') };
  return {
    kind,
    count: read.quantity('aantal'),
    unit: read.choice('eenheid', countUnits),
    monthlyCents: read.euro('maandbedrag'),
    months: read.quantity('maanden'),
  };
}

function readRounding(read: FieldReader): RoundingStep {
  const typed = Number(read.text('afronding'));
  return roundingSteps.find((step) => step === typed) ?? 0;
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
