import { z } from 'zod';
import type { LineKind } from '../../domain/lines/budget-line.ts';
import { baseFields, calculationFields } from '../../domain/lines/calculation-fields.ts';
import { headFields, moneyFields, noteFields } from '../../domain/lines/line-fields.ts';
import { fileShape } from './file-shape.ts';
import { amount, code, percentage, quantity, slug, text, year, yearSpan } from './plan-file-values.ts';

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
  ...fileShape(headFields),
  years: years.nullable().default(null),
  yearVariants: z.array(z.strictObject({ source: text, years })).default([]),
  ...fileShape(moneyFields),
  indexation: z.strictObject({ baseYear: year, percentPerYear: percentage }).nullable().default(null),
  funding: z.array(fundingShare).default([]),
  sharedWith: z.array(code).default([]),
  assumptions: z.array(text).default([]),
  ...fileShape(noteFields),
};

const base = z.union([
  z.strictObject({ lines: z.array(code).min(1) }),
  z.strictObject(fileShape(baseFields.amount)),
  z.strictObject(fileShape(baseFields.rent)),
]);

const lineOf = <Kind extends LineKind>(kind: Kind) => ({ ...common, kind: z.literal(kind) });

/** A budget line as a plan file writes it; `kind` says which other fields it has. */
export const lineFile = z.discriminatedUnion('kind', [
  z.strictObject({
    ...lineOf('hours'),
    hoursPerWeek: quantity.optional(),
    persons: quantity.optional(),
    hoursPerPersonWeek: quantity.optional(),
    ...fileShape(calculationFields.hours),
  }),
  z.strictObject({ ...lineOf('persons'), ...fileShape(calculationFields.persons) }),
  z.strictObject({ ...lineOf('lump'), ...fileShape(calculationFields.lump) }),
  z.strictObject({ ...lineOf('percentage'), ...fileShape(calculationFields.percentage), of: base }),
  z.strictObject({ ...lineOf('monthly'), ...fileShape(calculationFields.monthly) }),
  z.strictObject({ ...lineOf('per-result'), ...fileShape(calculationFields['per-result']) }),
  z.strictObject({ ...lineOf('ceiling'), ...fileShape(calculationFields.ceiling) }),
  z.strictObject(lineOf('open')),
  z.strictObject(lineOf('not-applicable')),
]);

export type LineFile = z.infer<typeof lineFile>;
export type YearsFile = z.infer<typeof years>;
export type FundingFile = z.infer<typeof fundingShare>;
