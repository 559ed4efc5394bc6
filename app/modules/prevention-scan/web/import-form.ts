import { z } from 'zod';
import { importMessages as text } from './messages-import.nl.ts';

/** Addresses below `/preventiescan/` that are no round. */
const reserved: ReadonlySet<string> = new Set(['inlezen', 'invulblad']);

const optionalDay = z
  .union([z.literal(''), z.iso.date(text.dayWrong)])
  .optional()
  .transform((day) => (day === undefined || day === '' ? null : day));

const participants = z
  .union([
    z.literal(''),
    z.coerce
      .number(text.participantsWrong)
      .int(text.participantsWrong)
      .min(1, text.participantsWrong)
      .max(342, text.participantsWrong),
  ])
  .optional()
  .transform((count) => (count === undefined || count === '' ? null : count));

/** What the import page sends, beside the file itself. Days are `YYYY-MM-DD`; `tot` is the last day. */
export const importForm = z.object({
  ronde: z
    .string()
    .trim()
    .min(1, text.slugMissing)
    .regex(/^[a-z0-9][a-z0-9-]*$/u, text.slugWrong)
    .refine((slug) => !reserved.has(slug), text.slugReserved),
  titel: z.string().trim().max(200).default(''),
  van: optionalDay,
  tot: optionalDay,
  aantal: participants,
});

export type ImportForm = z.infer<typeof importForm>;
