import { isEmpty } from '#app/kernel/period.ts';
import { z } from 'zod';
import { fundingSourceKinds } from '../../domain/lines/funding.ts';
import { linkBases } from '../../domain/pilots/pilot.ts';
import { measureStatuses, totalBases } from '../../domain/plan/plan.ts';
import { evaluation, pilotFile } from './pilot-file-schema.ts';
import { fundingShare, lineFile } from './plan-file-lines.ts';
import {
  amount,
  code,
  day,
  nullableDay,
  nullableText,
  quantity,
  slug,
  text,
  yearSpan,
} from './plan-file-values.ts';

const count = z.int().min(0);
const texts = z.array(text).default([]);
const codes = z.array(code).default([]);
const facts = z.array(z.strictObject({ label: text, value: text })).default([]);
const sourceNotes = z
  .array(z.strictObject({ id: code, where: text, line: code.nullable().default(null), detail: text }))
  .default([]);
const decisions = z
  .array(
    z.strictObject({
      takenOn: nullableDay,
      body: text,
      subject: text,
      documentUrl: z.url().nullable().default(null),
    }),
  )
  .default([]);

const planning = z
  .strictObject({
    years: yearSpan.nullable().default(null),
    from: nullableDay,
    until: nullableDay,
    atOnce: z.boolean().default(false),
    months: z.strictObject({ min: count, max: count }).nullable().default(null),
  })
  .refine((period) => !isEmpty(period), {
    message: 'De dag na het einde ligt niet na het begin.',
  })
  .prefault({});

const grantCall = z.strictObject({
  id: slug,
  name: text,
  ceiling: amount,
  expectedApplications: count,
  average: amount,
  budget: amount,
  support: amount,
  criteria: z.array(z.strictObject({ id: slug, label: text, weight: quantity })).default([]),
  assessors: texts,
  maxScore: z.int().positive().default(5),
  minimumPercent: z.number().min(0).max(100).default(0),
});

const measure = z.strictObject({
  id: code,
  number: z.int().positive(),
  name: text,
  summary: nullableText,
  targetGroup: nullableText,
  persons: z
    .union([count, z.strictObject({ min: count, max: count, about: z.boolean().default(false) })])
    .nullable()
    .default(null),
  personsNote: nullableText,
  places: count.nullable().default(null),
  locations: count.nullable().default(null),
  status: z.enum(measureStatuses),
  statusNote: nullableText,
  themes: codes,
  objectives: codes,
  linkBasis: z.enum(linkBases).optional(),
  lead: nullableText,
  partners: texts,
  planning,
  municipalities: z.array(z.string().regex(/^GM\d{4}$/u, 'Schrijf een CBS-code als GM0114.')).default([]),
  dependsOn: codes,
  results: z
    .array(
      z.union([
        text,
        z.strictObject({
          text,
          target: z.strictObject({ value: quantity, unit: text }).nullable().default(null),
        }),
      ]),
    )
    .default([]),
  evidence: z
    .array(
      z.strictObject({
        table: slug,
        item: slug,
        column: slug.nullable().default(null),
        basis: z.enum(linkBases),
      }),
    )
    .default([]),
  indicators: z.array(slug).default([]),
  milestones: z.array(z.strictObject({ id: slug, label: text, dueOn: day, doneOn: nullableDay })).default([]),
  evaluations: z.array(evaluation).default([]),
  decisions,
  facts,
  lines: z.array(lineFile).default([]),
  total: z
    .strictObject({ amount, basis: z.enum(totalBases).default('not-stated') })
    .nullable()
    .default(null),
  funding: z.array(fundingShare).default([]),
  fundingNote: nullableText,
  excluded: texts,
  grantCall: grantCall.nullable().default(null),
  sourceNotes,
});

/** A plan as `import plan <file>` takes it; `data/plannen/README.md` tells what each field means. */
export const planFile = z.strictObject({
  format: z.literal('onderdak-plan-1'),
  id: slug,
  region: slug,
  title: text,
  years: yearSpan,
  period: z.strictObject({ from: day, until: day }).nullable().default(null),
  vision: nullableText,
  bottlenecks: texts,
  goals: slug,
  regionalThemes: z.record(code, text).default({}),
  linkBasis: z.enum(linkBases).default('vermeld'),
  sources: z
    .array(
      z.strictObject({
        id: slug,
        kind: z.enum(fundingSourceKinds),
        label: text,
        archived: z.boolean().default(false),
        available: amount.nullable().default(null),
      }),
    )
    .default([]),
  statedTotal: amount.nullable().default(null),
  award: z
    .strictObject({ amount, rounded: z.boolean().default(false), knownOn: nullableDay })
    .nullable()
    .default(null),
  reserve: z.strictObject({ name: text }).nullable().default(null),
  fullTimeHours: quantity.default(36),
  decisions,
  facts,
  sourceNotes,
  measures: z.array(measure).min(1, 'Een plan heeft ten minste één maatregel.'),
  pilots: z.array(pilotFile).default([]),
  pilotFiles: z
    .array(z.string().regex(/^[a-z0-9.-]+\.json$/u, 'Noem een bestand in dezelfde map.'))
    .default([]),
});

export type PlanFile = z.infer<typeof planFile>;
export type MeasureFile = PlanFile['measures'][number];
