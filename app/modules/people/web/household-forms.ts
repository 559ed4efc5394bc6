import { z } from 'zod';
import { householdKinds, householdRoles } from '../domain/household.ts';
import { householdMessages as text } from './messages-file.nl.ts';

const day = z.iso.date(text.dayMissing).transform((iso) => Temporal.PlainDate.from(iso));

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
