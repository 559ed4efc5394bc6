import { z } from 'zod';
import { dayField } from '#app/platform/forms/day-field.ts';
import { householdKinds, householdRoles } from '../domain/household.ts';
import { householdMessages as text } from './messages-file.nl.ts';

/** People may have lived together for long. */
const day = dayField(text.dayMissing, { first: Temporal.PlainDate.from('1920-01-01') });

export const startForm = z.object({
  soort: z.enum(householdKinds, text.choose),
  rol: z.enum(householdRoles, text.choose),
  sinds: day,
});

export const addForm = z.object({
  nummer: z.string().trim().min(1, text.choose),
  rol: z.enum(householdRoles, text.choose),
  sinds: day,
});

export const endForm = z.object({ wie: z.uuid(text.choose), vanaf: day });
