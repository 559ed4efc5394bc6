import { z } from 'zod';

export { dayField, optionalDayField } from '#app/platform/forms/day-field.ts';

/** A whole number from `least` to `most`. */
export function numberField(message: string, least: number, most: number) {
  return z
    .string(message)
    .trim()
    .regex(/^\d{1,6}$/u, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message);
}

/** A whole number from `least` to `most`, or null when the field is empty or absent. */
export function optionalNumberField(message: string, least: number, most: number) {
  return z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || /^\d{1,6}$/u.test(typed), message)
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .refine((number) => number === null || (number >= least && number <= most), message);
}

/** A choice that must be made; which codes exist the database knows. */
export function choiceField(message: string) {
  return z.string(message).trim().min(1, message);
}

/** A choice or text that may be left out. */
export const optionalText = z
  .string()
  .trim()
  .max(1000)
  .default('')
  .transform((text) => (text === '' ? null : text));

/** A text that must be there, of at least `least` characters. */
export function textField(message: string, least = 1) {
  return z.string(message).trim().min(least, message).max(1000);
}

/** A box that may be ticked. */
export const tick = z
  .string()
  .default('')
  .transform((text) => text !== '');
