import { z } from 'zod';
import { countUnits, recurrences, roundingSteps } from '../../domain/lines/budget-line.ts';
import {
  amount,
  code,
  nullableText,
  percentage,
  quantity,
  slug,
  text,
  year,
  yearSpan,
} from './plan-file-values.ts';

const perYear = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string().regex(/^\d{4}$/u, 'Schrijf een jaar met vier cijfers.'), value);

/** `"2020"`, `"2020-2021"` (not split), every year, or split by amounts or in proportion. */
export const years = z.union([
  yearSpan,
  z.strictObject({ each: yearSpan }),
  z.strictObject({ amounts: perYear(amount) }),
  z.strictObject({ weights: perYear(quantity) }),
]);

export const fundingShare = z.union([
  z.strictObject({ source: slug, percent: percentage }),
  z.strictObject({ source: slug, amount }),
  z.strictObject({ source: slug, rest: z.literal(true) }),
]);

const common = {
  id: code,
  label: text,
  recurrence: z.enum(recurrences).default('not-stated'),
  years: years.nullable().default(null),
  yearVariants: z.array(z.strictObject({ source: text, years })).default([]),
  stated: amount.nullable().default(null),
  roundedTo: z.literal(roundingSteps).default(0),
  vatPercent: percentage.nullable().default(null),
  indexation: z.strictObject({ baseYear: year, percentPerYear: percentage }).nullable().default(null),
  funding: z.array(fundingShare).default([]),
  sharedWith: z.array(code).default([]),
  assumptions: z.array(text).default([]),
  note: nullableText,
};

const unit = z.enum(countUnits);

const base = z.union([
  z.strictObject({ lines: z.array(code).min(1) }),
  z.strictObject({ amount }),
  z.strictObject({ count: quantity, unit: unit.default('persons'), monthly: amount, months: quantity }),
]);

/** A budget line as a plan file writes it; `kind` says which other fields it has. */
export const lineFile = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('hours'),
    hoursPerWeek: quantity.optional(),
    persons: quantity.optional(),
    hoursPerPersonWeek: quantity.optional(),
    weeks: quantity,
    rate: amount,
    fte: quantity.nullable().default(null),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('persons'),
    count: quantity,
    unit: unit.default('persons'),
    amount,
  }),
  z.strictObject({ ...common, kind: z.literal('lump'), amount }),
  z.strictObject({ ...common, kind: z.literal('percentage'), percent: percentage, of: base }),
  z.strictObject({ ...common, kind: z.literal('monthly'), amount, months: quantity }),
  z.strictObject({
    ...common,
    kind: z.literal('per-result'),
    fee: amount,
    expected: quantity,
    unit: unit.default('matches'),
    ceiling: amount.nullable().default(null),
  }),
  z.strictObject({ ...common, kind: z.literal('ceiling'), amount }),
  z.strictObject({ ...common, kind: z.literal('open') }),
  z.strictObject({ ...common, kind: z.literal('not-applicable') }),
]);

export type LineFile = z.infer<typeof lineFile>;
export type YearsFile = z.infer<typeof years>;
export type FundingFile = z.infer<typeof fundingShare>;
