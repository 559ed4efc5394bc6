import { z } from 'zod';
import { amount, code, label, nullableDay, slug, text, year } from './plan-file-values.ts';

/** `data/plannen/doelen-<year>.json`: the themes and objectives of the national programme. */
export const goalsFile = z.strictObject({
  format: z.literal('onderdak-doelen-1'),
  id: slug,
  programme: z.strictObject({
    name: text,
    adoptedOn: nullableDay,
    budget: amount,
    until: year,
    centreMunicipalities: z.int().positive(),
    frontRunners: z.int().positive(),
  }),
  themes: z.array(z.strictObject({ id: code, label })).min(1),
  objectives: z
    .array(
      z.strictObject({
        id: code,
        number: z.int().positive(),
        theme: code,
        label,
        actor: text,
        means: z.array(label),
        target: z.strictObject({ value: z.number().positive(), unit: label }).nullable(),
        deadline: nullableDay,
      }),
    )
    .min(1),
  notes: z.array(text).default([]),
});

export type GoalsFile = z.infer<typeof goalsFile>;
