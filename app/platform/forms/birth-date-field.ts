import { z } from 'zod';
import { typedBirthDate } from '#app/kernel/birth-date-fields.ts';

/** A form in which the fields of the birth date called `name` come as one text, under that name. */
export function withBirthDate<Schema extends z.ZodType>(name: string, schema: Schema) {
  return z.preprocess((typed: unknown) => {
    const fields = typed as Readonly<Record<string, unknown>>;
    return { ...fields, [name]: typedBirthDate(fields, name) };
  }, schema);
}
