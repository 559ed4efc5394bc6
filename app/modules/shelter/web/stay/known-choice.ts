import { z } from 'zod';

/** A yes, a no, or null while nobody knows. */
export function knownField(message: string) {
  return z
    .enum(['', 'yes', 'no'], message)
    .default('')
    .transform((choice) => (choice === '' ? null : choice === 'yes'));
}

/** The same as the field of a form. */
export function knownChoice(value: boolean | null): string {
  return value === null ? '' : value ? 'yes' : 'no';
}
