import { isEmpty } from '#app/kernel/period.ts';
import { z } from 'zod';
import { communicationKinds, linkBases } from '../../domain/pilots/pilot.ts';
import { evaluationDecisions } from '../../domain/progress/progress.ts';
import { code, day, nullableDay, nullableText, slug, text } from './plan-file-values.ts';

export const evaluation = z.strictObject({
  id: slug,
  label: text,
  plannedOn: nullableDay,
  heldOn: nullableDay,
  findings: nullableText,
  decision: z.enum(evaluationDecisions).nullable().default(null),
  reason: nullableText,
  reminderDays: z.array(z.int().min(0).max(366)).default([]),
});

/** A pilot: a file of its own, or an entry of a plan's `pilots`. */
export const pilotFile = z.strictObject({
  format: z.literal('onderdak-pilot-1'),
  id: slug,
  name: text,
  region: slug,
  plan: z.string().nullable().default(null),
  measure: code.nullable().default(null),
  basis: z.enum(linkBases).nullable().default(null),
  basisNote: nullableText,
  location: text,
  building: nullableText,
  targetGroup: nullableText,
  summary: nullableText,
  period: z.strictObject({ from: day, until: day }).refine((period) => !isEmpty(period), {
    message: 'De dag na het einde ligt niet na het begin.',
  }),
  termMonths: z.int().positive().nullable().default(null),
  places: z
    .strictObject({ start: z.int().min(0), max: z.int().min(1) })
    .refine(({ start, max }) => start <= max, {
      message: 'Aan het begin zijn er meer plekken dan hoogstens.',
    }),
  personsPerHome: z.int().positive().nullable().default(null),
  landlord: nullableText,
  provider: nullableText,
  fundingNote: nullableText,
  goals: z.array(text).default([]),
  checklist: z
    .array(z.strictObject({ id: slug, text, met: z.boolean().nullable().default(null), note: nullableText }))
    .default([]),
  communication: z
    .array(
      z.strictObject({
        id: slug,
        kind: z.enum(communicationKinds),
        text,
        plannedOn: nullableDay,
        doneOn: nullableDay,
      }),
    )
    .default([]),
  evaluations: z.array(evaluation).default([]),
  endDecision: z.enum(['go-on', 'embed', 'stop']).nullable().default(null),
  notes: z.array(text).default([]),
});

export type PilotFile = z.infer<typeof pilotFile>;
