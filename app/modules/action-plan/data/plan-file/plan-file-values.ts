import { z } from 'zod';
import { isExactQuantity } from '#app/kernel/exact.ts';
import { toBasisPoints, toCents, type BasisPoints, type Cents } from '#app/kernel/money.ts';
import { parseEuro } from '#app/kernel/parse-euro.ts';
import { parsePercentage, parseQuantity } from '#app/kernel/parse-quantity.ts';
import { parseYearSpan } from '#app/kernel/year-span.ts';
import { euroFaultTexts, quantityFaultTexts } from '../../domain/plan/fault-texts.ts';

/** Values as plan files write them, each with its fault in Dutch. */
type Context = z.core.$RefinementCtx;

function refuse(context: Context, message: string): never {
  context.issues.push({ code: 'custom', message, input: context.value });
  return z.NEVER;
}

/** JSON can hold half of a character, which the database would keep as another. */
export const text = z
  .string()
  .trim()
  .min(1, 'Mag niet leeg zijn.')
  .refine((value) => value.isWellFormed(), {
    message: 'Hier staat een half teken (een losse \\ud800 tot en met \\udfff). Typ het teken opnieuw.',
  });

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Gebruik kleine letters, cijfers en losse koppeltekens.');

/** Ids of measures and lines, such as `E1` and `E1b`. */
export const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/u, 'Gebruik letters, cijfers en koppeltekens.');

/** Euros: a number with at most two decimals, or a Dutch text such as "1.582.500,00". */
export const amount = z.unknown().transform((value, context): Cents => {
  if (typeof value === 'string') {
    const cents = parseEuro(value);
    return cents.ok ? cents.value : refuse(context, euroFaultTexts[cents.reason]);
  }
  if (typeof value !== 'number') return refuse(context, euroFaultTexts.empty);
  if (value < 0) return refuse(context, euroFaultTexts.negative);
  if (value >= 10_000_000_000) return refuse(context, euroFaultTexts['too-large']);
  if (!isExactQuantity(value)) return refuse(context, euroFaultTexts['too-many-decimals']);
  const cents = Math.round(value * 100);
  return cents / 100 === value ? toCents(cents) : refuse(context, euroFaultTexts['too-many-decimals']);
});

/** Hours, weeks, people: a number of at least 0 with at most four decimals, or a Dutch text such as "12,5". */
export const quantity = z.unknown().transform((value, context): number => {
  if (typeof value === 'string') {
    const read = parseQuantity(value);
    return read.ok ? read.value : refuse(context, quantityFaultTexts[read.reason]);
  }
  if (typeof value !== 'number') return refuse(context, quantityFaultTexts.empty);
  if (value < 0) return refuse(context, quantityFaultTexts.negative);
  if (value >= 10_000_000) return refuse(context, quantityFaultTexts['too-large']);
  return isExactQuantity(value) ? value : refuse(context, quantityFaultTexts['too-many-decimals']);
});

/** From 0 to 100: a number with at most two decimals, or a Dutch text such as "2,5 %". */
export const percentage = z.unknown().transform((value, context): BasisPoints => {
  if (typeof value === 'string') {
    const read = parsePercentage(value);
    return read.ok ? read.value : refuse(context, quantityFaultTexts[read.reason]);
  }
  if (typeof value !== 'number') return refuse(context, quantityFaultTexts.empty);
  if (value < 0) return refuse(context, quantityFaultTexts.negative);
  if (value > 100) return refuse(context, quantityFaultTexts['above-hundred']);
  const basisPoints = Math.round(value * 100);
  return basisPoints / 100 === value
    ? toBasisPoints(basisPoints)
    : refuse(context, quantityFaultTexts['too-many-decimals']);
});

/** A calendar day, `2021-03-01`. */
export const day = z.string().transform((value, context): Temporal.PlainDate => {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return Temporal.PlainDate.from(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return refuse(context, 'Schrijf een dag die bestaat als jjjj-mm-dd.');
});

export const year = z.int().min(1900).max(2200);

/** `2020` or `2020-2021`. */
export const yearSpan = z.string().transform((value, context) => {
  return parseYearSpan(value) ?? refuse(context, 'Schrijf een jaar als 2020, of meer jaren als 2020-2021.');
});

export const label = z.strictObject({ nl: text, en: text });

export const nullableText = text.nullable().default(null);

export const nullableDay = day.nullable().default(null);
